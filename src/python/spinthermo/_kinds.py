"""Kinds of results, and the numbers of Python that they become."""

from __future__ import annotations

import decimal
import fractions
from typing import Any, Collection, Dict, List, Optional

from ._values import Record


def integer(value: Any) -> int:
    """Returns an integer of any size; ``int`` by itself reads no text of more than 4300 digits."""
    return int(value) if isinstance(value, int) else int(decimal.Decimal(value))


def as_it_is(value: Any) -> Any:
    """Returns a word, or what stands inside a field of words."""
    return value


_READERS = {"real": decimal.Decimal, "double": float, "integer": integer, "exact": fractions.Fraction, "text": as_it_is}

_SINGLE = {str, int, float}


class Kinds:
    """The kinds of the results of an operation, by which its answers are read.

    A real number is a Decimal with all its digits, a number in double precision a float, an integer an int, a spin a
    Fraction; truth values are what they are in JSON.

    Args:
        common: the kind of all results that no other kind is told for.
        others: the names of the results of each other kind, also of those inside results.
    """

    def __init__(self, common: str, **others: Collection[str]):
        self._common = common
        self._others: Dict[str, str] = {name: kind for kind, names in others.items() for name in names}

    def in_doubles(self) -> Kinds:
        """Returns the kinds of an answer whose real numbers are rounded to doubles."""
        doubles = Kinds("double" if self._common == "real" else self._common)
        doubles._others = self._others
        return doubles

    def read(self, name: str, value: Any, outer: Optional[str] = None) -> Any:
        """Returns a result, or a member of one, as a value of Python.

        Args:
            name: its name.
            value: what stands in the JSON of the answer.
            outer: the kind of the result of which it is a member, if that has one.
        """
        if value is None or isinstance(value, bool):
            return value
        kind = self._others.get(name, outer)
        if isinstance(value, list):
            return [self.read(name, item, outer) for item in value]
        if isinstance(value, dict):
            return self.record(value, kind)
        return _READERS[kind or self._common](value)

    def record(self, results: Dict[str, Any], outer: Optional[str] = None) -> Record:
        """Returns several results by their names."""
        return Record({name: self.read(name, value, outer) for name, value in results.items()})

    def column(self, name: str, values: List[Any]) -> List[Any]:
        """Returns the results of many points; single values, of which there are most, are read without a detour."""
        kind = self._others.get(name, self._common)
        if kind == "double" and set(map(type, values)) == {float}:
            return values
        reader = _READERS[kind]
        return [reader(value) if type(value) in _SINGLE else self.read(name, value) for value in values]
