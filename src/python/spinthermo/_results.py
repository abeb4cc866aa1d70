"""Answers of the engine: a result of one point, and a table of many."""

from __future__ import annotations

import decimal
import fractions
import numbers
from typing import Any, Dict, Iterator, List, Optional, Union

from . import _values


class Result(_values.Record):
    """The results at one point, by their names in the protocol, as attributes too.

    Real numbers are ``decimal.Decimal`` with all digits that were asked for, or ``float`` with ``digits="double"``;
    integers of any size are ``int``, total spins ``fractions.Fraction``, results of dynamics ``float``. A result that is
    undefined or not computed is None, and :attr:`reasons` tells why.
    """

    #: Why results are None, by their names.
    reasons: Dict[str, str]

    def __init__(self, results: Dict[str, Any], reasons: Optional[Dict[str, str]] = None):
        super().__init__(results)
        object.__setattr__(self, "reasons", dict(reasons or {}))

    def __reduce__(self):
        return type(self), (dict(self), self.reasons)

    def __repr__(self):
        width = max((len(name) for name in self), default=0)
        lines = [f"{name:<{width}}  {self._shown(name)}" for name in self]
        return "\n".join(lines)

    def _shown(self, name: str) -> str:
        value = self[name]
        if value is None and name in self.reasons:
            return f"None ({self.reasons[name]})"
        return _text(value)


def _text(value: Any) -> str:
    """Returns a value as a text; ``str`` by itself writes no integer of more than 4300 digits."""
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return "".join(f"\n    {_text(item)}" for item in value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_text, value)) + "]"
    if isinstance(value, dict):
        return ", ".join(f"{name} {_text(member)}" for name, member in value.items())
    return str(decimal.Decimal(value)) if type(value) is int else str(value)


class _NoColumn(KeyError):
    """A name that no column has. A KeyError by itself shows its sentence in quotation marks."""

    def __str__(self) -> str:
        return self.args[0]


class Table:
    """The results at many points: one row for each point, one column for each list that was given and each result.

    The points are all combinations of the lists, and the last list runs fastest. ``len(table)`` is the number of rows;
    ``table["energy"]`` and ``table.energy`` are a column: an array of numpy where it is there, else a list. ``table[0]``
    is a row, ``table[1:3]`` a list of rows, and ``for row in table`` goes through all. A row that failed has None in its
    results (nan as a double), and :attr:`errors` tells why.
    """

    def __init__(self, columns: Dict[str, List[Any]], rows: int, errors: List[Dict[str, Any]], is_double: bool):
        self._columns = columns
        self._rows = rows
        self._is_double = is_double
        self._arrays: Dict[str, Any] = {}
        #: What went wrong, for each row that failed: ``row``, ``code``, ``parameter``, ``message``.
        self.errors = errors

    def __len__(self) -> int:
        return self._rows

    @property
    def columns(self) -> List[str]:
        """The names of the columns, first those of the lists that were given."""
        return list(self._columns)

    def __getitem__(self, key: Union[str, int, slice]) -> Any:
        if isinstance(key, slice):
            return [self[row] for row in range(*key.indices(self._rows))]
        if isinstance(key, numbers.Integral):
            return _values.Record((name, values[key]) for name, values in self._columns.items())
        if key not in self._columns:
            raise _NoColumn(self._missing(key))
        if key not in self._arrays:
            self._arrays[key] = _array(self._columns[key], self._is_double)
        return self._arrays[key]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._columns:
            raise AttributeError(self._missing(name))
        return self[name]

    def _missing(self, name: Any) -> str:
        return f"there is no column {name!r}; there are {', '.join(self.__dict__.get('_columns', {}))}"

    def __dir__(self):
        return [*super().__dir__(), *self._columns]

    def __iter__(self) -> Iterator[_values.Record]:
        """Returns the rows, one after the other."""
        for row in zip(*self._columns.values()):
            yield _values.Record(zip(self._columns, row))

    def __repr__(self):
        failed = f", {len(self.errors)} of them failed" if self.errors else ""
        return f"<Table of {self._rows} rows{failed}: {', '.join(self._columns)}>"

    def to_numpy(self) -> Any:
        """Returns all columns as a structured array of numpy: real numbers as doubles, others as objects."""
        import numpy
        arrays = {name: _array(values, True) for name, values in self._columns.items()}
        table = numpy.empty(self._rows, dtype=[(name, array.dtype) for name, array in arrays.items()])
        for name, array in arrays.items():
            table[name] = array
        return table

    def to_pandas(self) -> Any:
        """Returns a DataFrame of pandas: doubles where they were asked for, else exact numbers as objects."""
        import pandas
        return pandas.DataFrame({name: self[name] for name in self._columns})


def _array(values: List[Any], is_double: bool) -> Any:
    try:
        import numpy
    except ImportError:
        return list(values)
    numbers = _floats(values) if is_double else values
    if _are_machine_integers(numbers) or (is_double and all(isinstance(number, float) for number in numbers)):
        return numpy.asarray(numbers)
    array = numpy.empty(len(numbers), dtype=object)
    for row, number in enumerate(numbers):
        array[row] = number
    return array


def _are_integers(values: List[Any]) -> bool:
    return all(isinstance(value, int) and not isinstance(value, bool) for value in values)


def _are_machine_integers(values: List[Any]) -> bool:
    return bool(values) and _are_integers(values) and -2 ** 63 <= min(values) and max(values) < 2 ** 63


def _floats(values: List[Any]) -> List[Any]:
    """Returns numbers as doubles, and what is missing among them as nan; integers and other values stay as they are."""
    if _are_integers(values) or not all(_is_real(value) for value in values):
        return values
    try:
        return [float("nan") if value is None else float(value) for value in values]
    except OverflowError:
        return values


def _is_real(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float, decimal.Decimal, fractions.Fraction))
                             and not isinstance(value, bool))
