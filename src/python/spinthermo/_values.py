"""Numbers of Python as texts that the engine reads exactly, and answers as numbers of Python."""

from __future__ import annotations

import decimal
import fractions
import math
import numbers
import re
import sys
from typing import Any, Iterable, Sequence, Union

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
    if isinstance(value, dict):
        return {str(key): argument(name, member) for key, member in value.items()}
    if is_array(value):
        return [argument(name, item) for item in items(value)]
    return number(name, value)


def is_array(value: Any) -> bool:
    """Tells whether a value is a list, a tuple, a range, an array of numpy or a column of pandas."""
    return isinstance(value, (list, tuple, range)) or (hasattr(value, "__array__") and getattr(value, "ndim", 0) > 0)


def items(array: Any) -> Iterable[Any]:
    """Returns the items of an array; those of numpy as they are, for a float32 has a shorter text than a float."""
    return array


def number(name: str, value: Any) -> Any:
    """Returns a number as JSON: an int, or a text that is read exactly."""
    if hasattr(value, "ndim") and value.ndim == 0 and hasattr(value, "item") and type(value).__name__ == "ndarray":
        value = value.item()
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
    if type(value).__module__ == "numpy" and type(value).__name__ in ("bool_", "bool"):
        return bool(value)
    raise InvalidParameter(f"{name} = {value!r} is not a number; give an int, a float, a Fraction, a Decimal or a text",
                           "invalid-parameter", name)


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


def given(text: str, is_double: bool) -> Any:
    """Returns a number that a user gave, as the engine repeats it: an int where it is one."""
    return int(text) if text.lstrip("-").isdigit() else real(text, is_double)


class Record(dict):
    """A dictionary of results, which are attributes as well: ``record["energy"]`` is ``record.energy``."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"there is no result {name!r}; there are {', '.join(map(str, self))}") from None

    def __dir__(self):
        return [*super().__dir__(), *self]

    def __reduce__(self):
        return type(self), (dict(self),)
