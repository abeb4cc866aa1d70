"""Comparison of numbers of one's own with the right ones, digit by digit."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import subprocess
from typing import Any, Dict, List, Optional

from . import _java, _values
from ._errors import InvalidParameter, SpinthermoError


@dataclasses.dataclass(frozen=True)
class Comparison:
    """What a comparison found.

    Attributes:
        agrees: whether all values have as many right digits as were asked for, or are within the error.
        rows: what was found in each cell, the worst one first: row (from 0), column, given and expected value, the number
            of right digits, absolute and relative error.
        summary: the verdict in words.
    """

    agrees: bool
    rows: List[Dict[str, Any]]
    summary: str

    def __bool__(self) -> bool:
        return self.agrees


def compare(frame: Any, *, op: Optional[str] = None, digits: int = 10, absolute: Any = None,
            ignore: bool = False) -> Comparison:
    """Checks the values of a table digit by digit.

    Args:
        frame: a DataFrame of pandas, or a dictionary of columns. Columns named like parameters of an operation are
            parameters, columns named like results are checked; cells that are None or nan are not compared.
        op: the operation that computes the right values; by default the only one that the columns fit.
        digits: how many digits have to be right.
        absolute: the error up to which a value counts as right, whatever its digits.
        ignore: whether columns that are neither parameters nor results are ignored.

    Returns:
        The comparison, which is true if all values are right.

    Example:
        >>> import spinthermo as st
        >>> bool(st.compare({"n": [2], "s": ["1/2"], "beta0": [0], "betaB": [1], "energy": [0.568592213046669]}))
        True
    """
    command = [_java.java(), "-jar", str(_java.jar()), "compare", "-", "--format", "json", "--digits", str(digits)]
    if op is not None:
        command += ["--op", op]
    if absolute is not None:
        command += ["--absolute", str(_values.number("absolute", absolute))]
    if ignore:
        command.append("--ignore")
    done = subprocess.run(command, input=_text(frame).encode("utf-8"), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    told = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode not in (0, 1):
        kind = InvalidParameter if done.returncode == 2 else SpinthermoError
        raise kind(told.replace("spinthermo: ", "", 1))
    rows = [_row(json.loads(line)) for line in done.stdout.decode("utf-8").splitlines()]
    return Comparison(done.returncode == 0, rows, told)


def _row(found: Dict[str, Any]) -> Dict[str, Any]:
    """Returns a finding with the row of the table in place of the line of a file, and with numbers."""
    row = {"row": found.pop("line") - 2, **found}
    return _values.Record({name: _values.real(value, False) if isinstance(value, str) else value
                           for name, value in row.items()})


def _text(frame: Any) -> str:
    columns = {str(name): list(frame[name]) for name in frame}
    if len({len(values) for values in columns.values()}) > 1:
        raise InvalidParameter("the columns have different lengths", "invalid-parameter", "frame")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*([_cell(name, value) for value in values] for name, values in columns.items())))
    return text.getvalue()


def _cell(name: str, value: Any) -> str:
    if value is None or value != value:
        return ""
    return value if isinstance(value, str) else str(_values.number(name, value))
