"""Comparison of numbers of one's own with the right ones, digit by digit."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
import subprocess
from typing import Any, Dict, List, Optional

from . import _java, _values
from ._errors import InvalidParameter, SpinthermoError


#: The most findings that are shown of a comparison.
SHOWN = 5


@dataclasses.dataclass(frozen=True, repr=False)
class Comparison:
    """What a comparison found.

    Attributes:
        agrees: whether all values have as many right digits as were asked for, or are within the error.
        rows: what was found in each cell, the worst one first: row (from 0), column, given and expected value, the number
            of right digits, absolute and relative error.
        summary: the verdict in words, with the worst of the values that are not right.
    """

    agrees: bool
    rows: List[Dict[str, Any]]
    summary: str

    def __bool__(self) -> bool:
        return self.agrees

    def __repr__(self) -> str:
        return self.summary


def compare(frame: Any, *, op: Optional[str] = None, digits: int = 10, absolute: Any = None,
            ignore: bool = False) -> Comparison:
    """Checks the values of a table digit by digit.

    Args:
        frame: a DataFrame of pandas, or a dictionary of columns; a single value stands in all rows. Columns named like
            parameters of an operation are parameters, columns named like results are checked; cells that are None or
            nan are not compared.
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
        >>> st.compare({"n": [2, 3], "s": 0.5, "beta0": 0, "betaB": 1, "energy": [0.568592213046669, 0.8]})
        values compared: 2, of which with fewer than 10 right digits: 1
        row 1: energy = 0.8, right is 0.8881443433921127 (0 digits right)
    """
    text = _text(frame)
    command = [_java.java(), "-jar", str(_java.jar()), "compare", "-", "--format", "json", "--digits", str(digits)]
    if op is not None:
        command += ["--op", op]
    if absolute is not None:
        command += ["--absolute", str(_values.number("absolute", absolute))]
    if ignore:
        command.append("--ignore")
    done = subprocess.run(command, input=text.encode("utf-8"), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    told = done.stderr.decode("utf-8", "replace").strip().replace("spinthermo: ", "")
    if done.returncode not in (0, 1):
        kind = InvalidParameter if done.returncode == 2 else SpinthermoError
        raise kind(_of_frame(told))
    rows = [_row(json.loads(line)) for line in done.stdout.decode("utf-8").splitlines()]
    return Comparison(done.returncode == 0, rows, _summary(rows, done.returncode == 0, digits, told))


def _summary(rows: List[Dict[str, Any]], agrees: bool, digits: int, told: str) -> str:
    wrong = [] if agrees else [row for row in rows if row.digits < digits]
    verdict = f"values compared: {len(rows)}, of which with fewer than {digits} right digits: {len(wrong)}"
    worst = [f"row {row.row}: {row.column} = {row.given}, right is {row.expected} ({row.digits} digits right)"
             for row in wrong[:SHOWN]]
    return "\n".join([verdict, *worst, *told.splitlines()])


def _of_frame(told: str) -> str:
    """Returns a sentence about a file as one about the table that was given: line 2 holds row 0."""
    rows = re.sub(r"^line (\d+)", lambda line: f"row {int(line.group(1)) - 2}", told)
    return re.sub(r"^file ", "frame ", rows)


def _row(found: Dict[str, Any]) -> Dict[str, Any]:
    """Returns a finding with the row of the table in place of the line of a file, and with numbers."""
    row = {"row": found.pop("line") - 2, **found}
    return _values.Record({name: _values.real(value, False) if isinstance(value, str) else value
                           for name, value in row.items()})


def _text(frame: Any) -> str:
    """Writes a table as a file, a line for each row: in quotes, no cell makes a line blank or a comment."""
    columns = _columns(frame)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows(zip(*([_cell(name, value) for value in values] for name, values in columns.items())))
    return text.getvalue()


def _columns(frame: Any) -> Dict[str, List[Any]]:
    if not hasattr(frame, "keys"):
        raise InvalidParameter("frame is not a table; give a DataFrame or a dictionary of columns", "invalid-parameter",
                               "frame")
    given = {_line(str(name)): frame[name] for name in frame.keys()}
    columns = {name: _values.items(values) for name, values in given.items() if _values.is_array(values)}
    lengths = {len(values) for values in columns.values()} or {1}
    if len(lengths) > 1:
        raise InvalidParameter("the columns have different lengths", "invalid-parameter", "frame")
    rows = lengths.pop()
    if not given or rows == 0:
        raise InvalidParameter("frame has no rows; give at least one", "invalid-parameter", "frame")
    return {name: columns.get(name, [value] * rows) for name, value in given.items()}


def _cell(name: str, value: Any) -> str:
    if value is None or value != value:
        return ""
    return _line(value) if isinstance(value, str) else str(_values.number(name, value))


def _line(text: str) -> str:
    return " ".join(text.splitlines())
