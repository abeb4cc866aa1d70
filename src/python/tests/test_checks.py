"""Comparisons, theorems, and all examples."""

import doctest
import importlib
import pkgutil

import pytest

import spinthermo as st
from spinthermo import testing


def simulation(n, s, beta0, betaB):
    """The right energy."""
    return {"energy": st.steady_state(n=n, s=s, beta0=beta0, betaB=betaB, digits="double").energy}


def independent(n, s, beta0, betaB):
    """The energy of a programmer who forgot that the bath cannot tell the spins apart."""
    return {"energy": st.steady_state(n=n, s=s, beta0=beta0, betaB=betaB, digits="double").thermalEnergy}


def test_a_right_simulation_obeys_the_theorems(assert_theorems):
    assert_theorems(simulation, examples=10)


def test_a_wrong_simulation_is_found_at_a_small_point():
    with pytest.raises(AssertionError) as fault:
        testing.assert_theorems(independent, examples=50)
    assert "Point(n=2" in str(fault.value)
    assert "is violated" in str(fault.value)


def test_without_hypothesis_it_is_found_too(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "hypothesis", None)
    with pytest.raises(AssertionError, match="is violated"):
        testing.assert_theorems(independent, examples=50)


def test_unknown_numbers_are_told():
    with pytest.raises(ValueError, match="enrgy: no theorem"):
        testing.check(lambda n, s, beta0, betaB: {"enrgy": 1}, testing.Point(2, "1/2", 1.0, 2.0))


def test_comparisons_count_right_digits():
    columns = {"n": [2, 3], "s": ["1/2", "1/2"], "beta0": [0, 0], "betaB": [1, 1],
               "energy": [0.568592213046669, 0.8]}
    found = st.compare(columns)
    assert not found
    assert (found.rows[0].row, found.rows[0].column, found.rows[0].digits) == (1, "energy", 0)
    columns["energy"][1] = None
    assert st.compare(columns, digits=12)


def test_comparisons_take_frames():
    pandas = pytest.importorskip("pandas")
    table = st.steady_state(n=[2, 5], s="1/2", beta0=1, betaB=[0.5, 2], fields=["energy", "entropy"], digits="double")
    frame = pandas.DataFrame({**table.to_pandas(), "s": "1/2", "beta0": 1})
    assert st.compare(frame, digits=15)


def test_comparisons_tell_what_they_found():
    found = st.compare({"n": [2, 3], "s": 0.5, "beta0": 0, "betaB": 1, "energy": [0.568592, 0.8]})
    assert repr(found) == found.summary
    assert found.summary.splitlines()[0] == "values compared: 2, of which with fewer than 10 right digits: 2"
    assert found.summary.splitlines()[1] == "row 1: energy = 0.8, right is 0.8881443433921127 (0 digits right)"
    found = st.compare({"n": [2, 3], "s": 0.5, "beta0": 0, "betaB": 1, "energy": [0.568592, None]}, digits=6)
    assert found.summary.startswith("values compared: 1, of which with fewer than 6 right digits: 0\n")
    assert "not compared" in found.summary


def test_rows_of_comparisons_are_those_of_the_table():
    columns = {"name": ["#1", "", "a\nb"], "n": [2, 2, 3], "s": 0.5, "beta0": 0, "betaB": 1,
               "energy": [0.568592213046669, 0.568592213046669, 0.8]}
    found = st.compare(columns, ignore=True)
    assert [row.row for row in found.rows] == [2, 0, 1]
    with pytest.raises(st.InvalidParameter, match="^row 1, energy = half is not a number"):
        st.compare({**columns, "energy": [1, "half", 1]}, ignore=True)
    with pytest.raises(st.InvalidParameter, match="^frame has no column to check; steady-state answers energy"):
        st.compare({"n": [2], "s": 0.5, "beta0": 0, "betaB": 1})


@pytest.mark.parametrize("wrong", [{"n": [2], "whatever": [1]}, {"n": [2, 3], "s": [1]}, [1, 2], 5, {}, {"n": []}])
def test_wrong_columns_are_told(wrong):
    with pytest.raises(st.InvalidParameter):
        st.compare(wrong)


MODULES = [st, *(importlib.import_module(f"spinthermo.{found.name}") for found in pkgutil.iter_modules(st.__path__)
                 if not found.name.startswith("__"))]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_examples_of_the_documentation(module):
    done = doctest.testmod(module)
    assert done.failed == 0
    assert done.attempted > {"spinthermo": 2, "spinthermo._operations": 15}.get(module.__name__, -1)
