"""Errors of this package."""

from __future__ import annotations

from typing import Optional


#: What allows more time on the command line, and what does so here.
_OPTION = ("--max-seconds allows more", "spinthermo.Engine(max_seconds=...) allows more")


class SpinthermoError(Exception):
    """A request that has no answer.

    Attributes:
        code: what is wrong, for a program, such as ``"invalid-parameter"``; empty if the engine itself failed.
        parameter: the name of the parameter that is to blame, or None.
    """

    def __init__(self, message: str, code: str = "", parameter: Optional[str] = None):
        super().__init__(message)
        self.code = code
        self.parameter = parameter

    def __reduce__(self):
        return type(self), (str(self), self.code, self.parameter)


class InvalidParameter(SpinthermoError, ValueError):
    """A parameter that is missing, unknown, or has a value that cannot be."""


class LimitExceeded(SpinthermoError):
    """A request that would take more memory or time than is allowed; its message says how much."""


class EngineError(SpinthermoError, RuntimeError):
    """An engine that cannot be started, or that died more than once over a request."""


def error_of(fault: dict) -> SpinthermoError:
    """Returns the exception for the error of an answer."""
    code = fault.get("code", "")
    if code == "limit-exceeded":
        kind = LimitExceeded
    elif code in ("internal-error", "unsupported"):
        kind = SpinthermoError
    else:
        kind = InvalidParameter
    message = fault.get("message", "no message").replace(*_OPTION)
    return kind(message, code, fault.get("parameter"))
