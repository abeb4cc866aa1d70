"""Results of one point, tables of many, and what is wrong with a request."""

import copy
import itertools
import json
import pickle
from decimal import Decimal

import pytest

import spinthermo as st


def test_results_are_attributes_and_items():
    result = st.steady_state(n=4, s=0.5, beta0=5, betaB=1, digits=10)
    assert result.energy == result["energy"] == Decimal("0.5655562043")
    assert result.regime == "mitigation"
    assert "thermalEnergy" in dir(result)
    with pytest.raises(AttributeError, match="there are energy"):
        result.enrgy
    with pytest.raises(KeyError, match="there is no result 'enrgy'; there are energy"):
        result["enrgy"]


def test_parameters_may_be_given_in_their_order():
    assert st.steady_state(4, 0.5, 5, 1, digits=10).energy == Decimal("0.5655562043")
    assert st.otto(4, 0.5, "inf", 0.1, 1, 0.5, digits=10) == st.otto(
        n=4, s=0.5, beta0="inf", betaHot=0.1, betaCold=1, compression=0.5, digits=10)
    assert st.multiplicities(4, 0.5, 1).multiplicity == 3
    with pytest.raises(TypeError, match="positional"):
        st.block(1, 2, 3)


@pytest.mark.parametrize("digits", ["double", "Double", "DOUBLE "])
def test_doubles_are_floats_however_they_are_asked_for(digits):
    assert repr(st.block(J=0.5, beta=1, digits=digits).energy) == "-0.23105857863000487"
    assert isinstance(list(st.block(J=[0.5, 1], beta=1, digits=digits).energy)[0], float)


def test_what_is_undefined_has_a_reason():
    result = st.steady_state(n=4, s="1/2", weights={"2": 1}, betaB=1)
    assert result.initialEnergy is None
    assert result.reasons["initialEnergy"]
    assert result.reasons["initialEnergy"] in repr(result)


def test_structures_are_dictionaries():
    result = st.steady_state(n=3, s="1/2", betaB=1, start={"type": "dicke", "J": "1/2", "m": "1/2"}, digits=12)
    assert result.energy == st.steady_state(n=3, s="1/2", betaB=1, weights={"1/2": 1}, digits=12).energy
    groups = [{"n": 2, "s": "1/2", "beta0": 1}, {"n": 1, "s": 1, "beta0": 2}]
    assert st.steady_state(groups=groups, betaB=1, digits=12).energy > 0


def test_nested_answers_are_attributes():
    found = st.theorems(n=3, s="1/2", beta0=1, betaB=2, digits=6).theorems
    assert {one.verdict for one in found} <= {"holds", "equal", "not-applicable"}


def test_dynamics_answer_floats():
    course = st.chain(sizes=[2, 1], times=[0, 1])
    assert course.jz[0] == [1.0, -0.5]
    assert course.tolerance < 1e-9


def test_tables_are_all_combinations():
    table = st.steady_state(n=[2, 3], s="1/2", beta0=2, betaB=[0.5, 1, "inf"], fields=["energy"], digits=12)
    assert len(table) == 6
    assert table.columns == ["n", "betaB", "energy"]
    assert list(table.n) == [2, 2, 2, 3, 3, 3]
    assert list(table["betaB"]) == [Decimal("0.5"), 1, Decimal("inf")] * 2
    assert list(table.energy)[4] == st.steady_state(n=3, s="1/2", beta0=2, betaB=1, digits=12).energy
    assert [row.energy for row in table] == list(table.energy)
    with pytest.raises(AttributeError, match="there are n, betaB, energy"):
        table.entropy


def test_ranges_are_tables():
    assert len(st.steady_state(n=4, s="1/2", beta0=2, betaB="0.5:1:0.25", fields=["energy"])) == 3
    assert len(st.block(J=1, beta=[1])) == 1


def test_rows_that_fail_do_not_stop_the_others():
    table = st.block(J=[1, -1, 2], beta=1, fields=["energy"], digits="double")
    assert [error["row"] for error in table.errors] == [1]
    assert table.errors[0]["parameter"] == "J"
    assert str(list(table.energy)[1]) == "nan"
    assert "1 of them failed" in repr(table)


def test_lists_in_tables_stay_lists():
    courses = st.relaxation(n=4, s="1/2", beta0=[1, 2], betaB=1, times=[0, 1], fields=["energy"])
    assert len(courses) == 2
    assert [len(energy) for energy in courses.energy] == [2, 2]
    counts = st.multiplicities(n=4, s=["1/2", "1/2"], digits="double")
    assert list(counts.multiplicities) == [[2, 3, 1], [2, 3, 1]]


def test_large_tables_come_in_parts(monkeypatch):
    from spinthermo import _parts
    whole = st.block(J=[0, 1, 2], beta=list(range(1, 8)), digits=6, fields=["energy"])
    monkeypatch.setattr(_parts, "MOST_ROWS", 3)
    parts = st.block(J=[0, 1, 2], beta=list(range(1, 8)), digits=6, fields=["energy"])
    assert [list(parts[name]) for name in parts.columns] == [list(whole[name]) for name in whole.columns]


def test_more_points_than_a_line_holds_are_one_call():
    betas = [k * 1.0000000000000002 / 7e3 for k in range(1, 60_001)]
    table = st.block(J=1, beta=betas, digits="double", fields=["energy"])
    assert (len(table), list(table.beta)) == (60_000, betas)
    for row in (0, 29_999, 59_999):
        assert table[row].energy == st.block(J=1, beta=betas[row], digits="double").energy


@pytest.mark.parametrize("lists", [
    {"a": list(range(400)), "b": list(range(300))}, {"a": ["1" * 999] * 1200}, {"a": [1, 2], "b": ["9" * 20_000] * 90},
    {"a": list(range(100_001)), "b": [1]}, {"a": [0], "b": ["−½"] * 90_000}])
def test_parts_of_a_table_fit_and_are_the_whole(lists):
    from spinthermo import _parts
    parts = list(_parts.of({"op": "block", **lists}, lists))
    rows = [list(itertools.product(*(part[name] for name in lists))) for part in parts]
    assert all(len(json.dumps(part)) < 1 << 20 for part in parts)
    assert all(len(some) <= _parts.MOST_ROWS for some in rows)
    assert list(itertools.chain(*rows)) == list(itertools.product(*lists.values()))


def test_rows_of_tables_are_items():
    table = st.block(J=[1, 2], beta=[1, 2], digits=8, fields=["energy"])
    assert table[-1] == list(table)[3] == {"J": 2, "beta": 2, "energy": st.block(J=2, beta=2, digits=8).energy}
    assert table[1:3] == list(table)[1:3]
    with pytest.raises(KeyError) as fault:
        table["enrgy"]
    assert str(fault.value) == "there is no column 'enrgy'; there are J, beta, energy"


def test_columns_are_made_once():
    table = st.block(J=1, beta=[1, 2], digits="double", fields=["energy"])
    assert table.energy is table["energy"]


def test_theorems_are_shown_line_by_line():
    lines = repr(st.theorems(n=3, s="1/2", beta0=1, betaB=2, digits=3)).splitlines()
    assert lines[1] == "    name energy-positive-bath, verdict holds, left 0.534, relation >, right 0.358, margin 0.177"


def test_numpy_and_pandas():
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    table = st.steady_state(n=numpy.arange(2, 5), s="1/2", beta0=2, betaB=numpy.array([0.5, numpy.inf]),
                            fields=["energy", "regime"], digits="double")
    assert table.energy.dtype == numpy.float64
    array = table.to_numpy()
    assert array.shape == (6,)
    assert array["energy"].dtype == numpy.float64
    frame = table.to_pandas()
    assert list(frame.columns) == ["n", "betaB", "energy", "regime"]
    assert frame["energy"].dtype == numpy.float64
    again = st.steady_state(n=pandas.Series([2, 3, 4]), s="1/2", beta0=2, betaB=[0.5, "inf"], fields=["energy"],
                            digits="double")
    assert (again.energy == table.energy).all()


@pytest.mark.parametrize("given, parameter", [
    ({"J": -1, "beta": 1}, "J"), ({"J": 1}, "beta"), ({"J": 1, "beta": "warm"}, "beta"), ({"J": 1, "beta": []}, "beta"),
    ({"J": 1, "beta": 1, "fields": ["enrgy"]}, "fields"), ({"J": 1, "beta": 1, "digits": 0}, "digits")])
def test_bad_values_name_the_parameter(given, parameter):
    with pytest.raises(st.InvalidParameter) as fault:
        st.block(**given)
    assert fault.value.parameter == parameter
    assert isinstance(fault.value, ValueError)
    again = pickle.loads(pickle.dumps(fault.value))
    assert (str(again), again.parameter, again.code) == (str(fault.value), parameter, fault.value.code)


@pytest.mark.parametrize("given, sentence", [
    ({"betab": 1}, "betab is not a parameter of steady_state; did you mean betaB?"),
    ({"BETA0": 1}, "BETA0 is not a parameter of steady_state; did you mean beta0?"),
    ({"T": 1}, "T is not a parameter of steady_state; did you mean TB or T0?"),
    ({"zzz": 1}, "zzz is not a parameter of steady_state; it takes n, s, ")])
def test_unknown_parameters_are_named(given, sentence):
    with pytest.raises(st.InvalidParameter) as fault:
        st.steady_state(n=2, s=0.5, **given)
    assert str(fault.value).startswith(sentence)
    assert (fault.value.code, fault.value.parameter) == ("unknown-parameter", next(iter(given)))


def test_what_takes_too_long_is_refused_before():
    with pytest.raises(st.LimitExceeded) as fault:
        st.multiplicities(n=10 ** 9, s="1/2")
    assert fault.value.parameter == "n"
    with pytest.raises(st.LimitExceeded, match=r"\(spinthermo.Engine\(max_seconds=...\) allows more\)"):
        st.steady_state(n="9e18", s="1/2", beta0=0, betaB=2)


def test_results_can_be_copied():
    result = st.steady_state(n=4, s="1/2", weights={"2": 1}, betaB=1, digits=8)
    for again in pickle.loads(pickle.dumps(result)), copy.deepcopy(result):
        assert again == result
        assert again.reasons == result.reasons
