"""Numbers of Python as texts that the engine reads exactly, and answers as numbers of Python."""

from __future__ import annotations

import collections.abc
import decimal
import fractions
import math
import numbers
import re
import sys
from typing import Any, List, Sequence, Union

from ._errors import InvalidParameter

#: What is taken as a number; a text is read exactly, and may be a fraction or a spin such as ``"1/2"``.
Number = Union[int, float, str, decimal.Decimal, fractions.Fraction]

#: What is taken in the place of a number: several make a table.
Numbers = Union[Number, Sequence[Number]]

_DECIMAL = re.compile(r"-?(?:\d+(?:\.\d+)?(?:e-?\d+)?|inf)")
_FRACTION = re.compile(r"-?\d+/\d+")


def argument(name: str, value: Any) -> Any:
    """Returns a value as JSON: numbers as exact texts, arrays as lists, members of objects in turn.

    An integer, a fraction, a Decimal and a text are taken exactly. A float, also one of numpy, is taken as the shortest
    decimal that reads back to it, so that 0.1 is one tenth; so is an mpf of mpmath, at its own precision.
    """
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, collections.abc.Mapping):
        return {str(key): argument(name, member) for key, member in value.items()}
    if is_array(value):
        return _several(name, items(value))
    return number(name, value)


def is_array(value: Any) -> bool:
    """Tells whether a value holds several: a list, a set, a range, an iterator, an array of numpy, a column of pandas."""
    return (isinstance(value, collections.abc.Iterable) and not isinstance(value, (str, bytes, bytearray))
            and getattr(value, "ndim", 1) > 0)


def items(array: Any) -> List[Any]:
    """Returns the items of an array; those of numpy as they are unless they are doubles or machine integers, for a
    float32 has a shorter text than a float."""
    dtype = getattr(array, "dtype", None)
    is_plain = getattr(dtype, "kind", "") in ("i", "u") or str(dtype) == "float64"
    return array.tolist() if is_plain else list(array)


def _several(name: str, values: List[Any]) -> List[Any]:
    """Returns an array as JSON; ints and finite floats, of which there may be many, are what they are in JSON."""
    kinds = set(map(type, values))
    if kinds == {int} or (kinds == {float} and all(map(math.isfinite, values))):
        return values
    return [argument(name, value) for value in values]


def number(name: str, value: Any) -> Any:
    """Returns a number as JSON: an int, or a text that is read exactly."""
    if getattr(value, "ndim", None) == 0 and not isinstance(value, numbers.Number):
        value = _only(value)
    if isinstance(value, (str, bool)):
        return value
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, decimal.Decimal):
        return _finite(str(value), value.is_nan(), value.is_infinite(), value < 0 if not value.is_nan() else False, name)
    if isinstance(value, fractions.Fraction):
        return f"{value.numerator}/{value.denominator}"
    if _is_multiprecision(value):
        return _of_mpf(name, value)
    if isinstance(value, numbers.Real):
        return _finite(str(value), math.isnan(value), math.isinf(value), value < 0, name)
    raise InvalidParameter(f"{name} = {value!r} is not a number; give an int, a float, a Fraction, a Decimal or a text",
                           "invalid-parameter", name)


def _only(array: Any) -> Any:
    """Returns the value of an array without dimensions; numpy keeps its kind, for a float32 has a shorter text."""
    value = array[()] if hasattr(array, "__array__") else array
    return value if isinstance(value, numbers.Number) or not hasattr(value, "item") else value.item()


def _finite(text: str, is_nan: bool, is_infinite: bool, is_negative: bool, name: str) -> str:
    if is_nan:
        raise InvalidParameter(f"{name} is not a number (nan); give a number, inf or -inf", "invalid-parameter", name)
    if is_infinite:
        return "-inf" if is_negative else "inf"
    return text


def _is_multiprecision(value: Any) -> bool:
    mpmath = sys.modules.get("mpmath")
    return mpmath is not None and isinstance(value, mpmath.mpf)


def _of_mpf(name: str, value: Any) -> str:
    """Returns the shortest decimal that reads back to a number of many digits, at the precision of its context."""
    libmp = sys.modules["mpmath"].libmp
    precision = value.context.prec
    texts = (libmp.to_str(value._mpf_, digits) for digits in range(libmp.prec_to_dps(precision), libmp.repr_dps(precision)))
    exact = libmp.to_str(value._mpf_, libmp.repr_dps(precision))
    text = next((text for text in texts if value.context.mpf(text) == value), exact)
    context = value.context
    return _finite(text.replace("+", ""), context.isnan(value), context.isinf(value), value < 0, name)


def real(text: str, is_double: bool) -> Any:
    """Returns the number that a text is, or the text if it is none."""
    if _DECIMAL.fullmatch(text):
        return float(text) if is_double else decimal.Decimal(text)
    return fractions.Fraction(text) if _FRACTION.fullmatch(text) else text


def given(texts: List[str], is_double: bool) -> List[Any]:
    """Returns numbers that a user gave, as the engine repeats them: ints where they are; each is read once."""
    known = {text: int(text) if text.lstrip("-").isdigit() else real(text, is_double) for text in set(texts)}
    return [known[text] for text in texts]


class Record(dict):
    """A dictionary of results, which are attributes as well: ``record["energy"]`` is ``record.energy``."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError as fault:
            raise AttributeError(*fault.args) from None

    def __missing__(self, name: str) -> Any:
        raise KeyError(f"there is no result {name!r}; there are {', '.join(map(str, self))}")

    def __dir__(self):
        return [*super().__dir__(), *self]

    def __reduce__(self):
        return type(self), (dict(self),)
