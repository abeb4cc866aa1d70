"""Thermodynamics of collectively dissipating spins, with every printed digit correct.

    >>> import spinthermo as st
    >>> st.steady_state(n=1000, s=0.5, beta0=5, betaB=1, digits=20).energy
    Decimal('7.2680439762478777527')

Each operation of the engine is a function. Lists, arrays and ranges in the place of numbers make a table of all their
combinations:

    >>> table = st.steady_state(n=[10, 100], s="1/2", beta0=2, betaB=[0.5, 1, float("inf")], fields=["energy"], digits=6)
    >>> len(table), table.columns
    (6, ['n', 'betaB', 'energy'])

Numbers are taken exactly: an int, a Fraction, a Decimal or a text as what it is, a float as the shortest decimal that reads
back to it, so that 0.1 is one tenth. Answers are Decimal with all digits asked for, 34 by default, or correctly rounded
floats with ``digits="double"``.

The package starts one Java process when it is first asked something, and ends it with the interpreter. It is safe for
threads and for forks, and needs Java 17 or later, which it looks for in JAVA_HOME and PATH.
"""

from importlib import metadata as _metadata

from ._call import engine
from ._compare import Comparison, compare
from ._engine import Engine
from ._errors import EngineError, InvalidParameter, LimitExceeded, SpinthermoError
from ._operations import *  # noqa: F401,F403
from ._operations import __all__ as _functions
from ._results import Result, Table

try:
    __version__ = _metadata.version("spinthermo")
except _metadata.PackageNotFoundError:
    __version__ = "not installed"

__all__ = [*_functions, "compare", "Comparison", "engine", "Engine", "Result", "Table",
           "SpinthermoError", "InvalidParameter", "LimitExceeded", "EngineError"]
