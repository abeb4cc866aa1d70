"""One question of a user: a request for one point, or for a grid of points in as many parts as it takes."""

from __future__ import annotations

import difflib
import functools
from typing import Any, Callable, Collection, Dict, List, TypeVar, Union, cast

from . import _parts, _values
from ._engine import Engine
from ._errors import InvalidParameter
from ._kinds import Kinds
from ._results import Result, Table

#: The most names that are asked for in the place of one that is unknown.
MOST_LIKE = 2

_engine = Engine()

_Function = TypeVar("_Function", bound=Callable[..., Any])


def operation(function: _Function) -> _Function:
    """Makes a function refuse names that none of its parameters has, and say which one may be meant."""
    code = function.__code__
    known = code.co_varnames[:code.co_argcount + code.co_kwonlyargcount]

    @functools.wraps(function)
    def checked(*values: Any, **given: Any) -> Any:
        for name in given:
            if name not in known:
                raise InvalidParameter(f"{name} is not a parameter of {function.__name__}{_question(name, known)}",
                                       "unknown-parameter", name)
        return function(*values, **given)

    return cast(_Function, checked)


def _question(name: str, known: Collection[str]) -> str:
    """Asks for the name that differs in capitals only, or else for those that are most like another one."""
    spelled = {other.lower(): other for other in known}
    like = [name.lower()] if name.lower() in spelled else difflib.get_close_matches(name.lower(), spelled, MOST_LIKE)
    return ("; did you mean " + " or ".join(spelled[other] for other in like) + "?" if like
            else "; it takes " + ", ".join(known))


def engine() -> Engine:
    """Returns the engine that answers all functions of this package."""
    return _engine


def ask(op: str, axes: Collection[str], given: Dict[str, Any], kinds: Kinds) -> Union[Result, Table]:
    """Asks one operation.

    Args:
        op: the name of the operation in the protocol.
        axes: the parameters in whose place there may be several values.
        given: what the user gave, by the names of the parameters; None is not given.
        kinds: the kinds of the results.

    Returns:
        The results at one point; a table if there are several values for some parameter.
    """
    parameters = {name: _values.argument(name, value) for name, value in given.items() if value is not None}
    lists = {name: value for name, value in parameters.items() if name in axes and isinstance(value, list)}
    if lists or any(name in axes and _is_range(value) for name, value in parameters.items()):
        return _table({"op": op, **parameters}, lists, kinds)
    answer = _engine.request({"op": op, **parameters, "reasons": True})
    return Result(_kinds(answer, kinds).record(answer["result"]), answer.get("reasons"))


def _is_double(answer: Dict[str, Any]) -> bool:
    """Tells whether an answer is in doubles; the engine says so, as it takes their name with capitals too."""
    return answer["digits"] == "double"


def _kinds(answer: Dict[str, Any], kinds: Kinds) -> Kinds:
    return kinds.in_doubles() if _is_double(answer) else kinds


def _is_range(value: Any) -> bool:
    return isinstance(value, str) and ":" in value


def _table(request: Dict[str, Any], lists: Dict[str, List[Any]], kinds: Kinds) -> Table:
    for name, values in lists.items():
        if not values:
            raise InvalidParameter(f"{name} is empty; give at least one value", "invalid-parameter", name)
    columns: Dict[str, List[Any]] = {}
    errors: List[Dict[str, Any]] = []
    rows = 0
    is_double = False
    parameters = set(request)
    for answer in _engine.requests(_parts.of(request, lists)):
        is_double = _is_double(answer)
        for name, values in answer["columns"].items():
            is_input = name in parameters
            read = _values.given(values, is_double) if is_input else _kinds(answer, kinds).column(name, values)
            columns.setdefault(name, []).extend(read)
        errors.extend({**error, "row": error["row"] + rows} for error in answer.get("errors", []))
        rows += answer["rows"]
    return Table(columns, rows, errors, is_double)
