"""Theorems about collective steady states, for tests of simulations with pytest.

    >>> from spinthermo.testing import assert_theorems
    >>> def my_simulation(n, s, beta0, betaB):
    ...     import spinthermo as st
    ...     return {"energy": st.steady_state(n=n, s=s, beta0=beta0, betaB=betaB, digits="double").energy}
    >>> assert_theorems(my_simulation, examples=5)

The simulation is run at random points, and every theorem that compares one of its numbers is judged with that in place of
the engine's. Numbers within the tolerance of the true ones never violate a theorem. Where ``hypothesis`` is installed, it
draws the points and shrinks the one that it complains of; else a fixed sequence of points is used. As a plugin of pytest
this module offers :func:`assert_theorems` as a fixture.
"""

from __future__ import annotations

import dataclasses
import random
from typing import Any, Callable, Iterator, Mapping, Optional, Sequence

from . import _operations

#: Numbers that a simulation may return, by their names.
OBSERVABLES = ("energy", "thermalEnergy", "energyPlus", "entropy", "thermalEntropy", "initialEntropy", "freeEnergyChange",
               "thermalFreeEnergyChange", "entropyProduction", "thermalEntropyProduction", "energyDerivative",
               "decoheredApparentInverseTemperature")

Simulation = Callable[[int, str, float, float], Mapping[str, Any]]


@dataclasses.dataclass(frozen=True)
class Domain:
    """The points at which a simulation is tried.

    Attributes:
        most: the largest number of spins.
        spins: the sizes of the spins, as texts.
        largest: the largest inverse temperature, of either sign.
    """

    most: int = 6
    spins: Sequence[str] = ("1/2", "1")
    largest: float = 5.0


@dataclasses.dataclass(frozen=True)
class Point:
    """Where a simulation is run: n spins s, their initial inverse temperature, and that of the bath."""

    n: int
    s: str
    beta0: float
    betaB: float


def assert_theorems(simulation: Simulation, *, tolerance: float = 1e-9, domain: Domain = Domain(), examples: int = 50,
                    seed: Optional[int] = None) -> None:
    """Checks that the numbers of a simulation violate no theorem.

    Args:
        simulation: takes n, s (a text), beta0 and betaB (floats), and returns some of :data:`OBSERVABLES` by name.
        tolerance: the error that each number may have.
        domain: the points at which it is run.
        examples: the number of points.
        seed: makes the points those of another run; by default they are the same in every run.

    Raises:
        AssertionError: if a theorem is violated; the message names it, the point, and both sides.
    """
    try:
        import hypothesis
    except ImportError:
        for point in _points(domain, examples, seed or 0):
            check(simulation, point, tolerance)
        return
    _with_hypothesis(hypothesis, simulation, tolerance, domain, examples, seed)


def check(simulation: Simulation, point: Point, tolerance: float = 1e-9) -> None:
    """Checks the numbers of a simulation at one point.

    Raises:
        AssertionError: if a theorem is violated.
        ValueError: if the simulation returns a number that no theorem is about.
    """
    numbers = dict(simulation(point.n, point.s, point.beta0, point.betaB))
    unknown = sorted(set(numbers) - set(OBSERVABLES))
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no theorem is about this; return some of {', '.join(OBSERVABLES)}")
    judged = _operations.theorems(n=point.n, s=point.s, beta0=point.beta0, betaB=point.betaB, tolerance=tolerance,
                                  digits=17, **{"with_": numbers})
    violated = [found for found in judged.theorems if found.verdict == "violated"]
    assert not violated, "\n".join([f"at {point} with {numbers}"] + [
        f"{found.name} is violated: {found.left} {found.relation} {found.right} is not so, margin {found.margin}"
        for found in violated])


def _with_hypothesis(hypothesis: Any, simulation: Simulation, tolerance: float, domain: Domain, examples: int,
                     seed: Optional[int]) -> None:
    strategies = hypothesis.strategies
    betas = strategies.one_of(strategies.sampled_from([0.0, float("inf"), float("-inf")]),
                              strategies.floats(-domain.largest, domain.largest).filter(lambda beta: abs(beta) > 1e-100))
    points = strategies.builds(Point, strategies.integers(1, domain.most), strategies.sampled_from(list(domain.spins)),
                               betas, betas)

    @hypothesis.settings(max_examples=examples, deadline=None, database=None, derandomize=seed is None)
    @hypothesis.given(points)
    def holds(point: Point) -> None:
        check(simulation, point, tolerance)

    (holds if seed is None else hypothesis.seed(seed)(holds))()


def _points(domain: Domain, examples: int, seed: int) -> Iterator[Point]:
    drawn = random.Random(seed)

    def beta() -> float:
        edge = drawn.random() < 0.2
        return drawn.choice([0.0, float("inf"), float("-inf")]) if edge else drawn.uniform(-domain.largest, domain.largest)

    for _ in range(examples):
        yield Point(drawn.randint(1, domain.most), drawn.choice(list(domain.spins)), beta(), beta())


try:
    import pytest as _pytest
except ImportError:
    pass
else:
    @_pytest.fixture(name="assert_theorems")
    def _assert_theorems() -> Callable[..., None]:
        """Offers :func:`assert_theorems` to tests."""
        return assert_theorems
