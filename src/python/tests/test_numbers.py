"""Numbers of Python on their way to the engine and back."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest

import spinthermo as st

numpy = pytest.importorskip("numpy")
mpmath = pytest.importorskip("mpmath")


def energy(**changed):
    given = {"n": 4, "s": "1/2", "beta0": 2, "betaB": "0.1", "digits": 30, "fields": ["energy"], **changed}
    return st.steady_state(**given).energy


@pytest.mark.parametrize("tenth", [0.1, "0.1", "1/10", Fraction(1, 10), Decimal("0.1"), Decimal("1e-1"),
                                   numpy.float64(0.1), numpy.float32(0.1), numpy.array(0.1), mpmath.mpf("0.1")])
def test_a_tenth_is_a_tenth(tenth):
    assert energy(betaB=tenth) == energy()


@pytest.mark.parametrize("four", [4, 4.0, "4", numpy.int64(4), numpy.int8(4), numpy.uint16(4), Fraction(4), Decimal(4), True + 3])
def test_integers(four):
    assert energy(n=four) == energy()


@pytest.mark.parametrize("half", [0.5, "1/2", "0.5", Fraction(1, 2), Decimal("0.5"), numpy.float64(0.5)])
def test_spins(half):
    assert energy(s=half) == energy()


@pytest.mark.parametrize("infinite", [float("inf"), "inf", numpy.inf, Decimal("inf"), mpmath.inf])
def test_infinity(infinite):
    assert energy(betaB=infinite) == energy(betaB="inf")
    assert energy(betaB=-infinite if not isinstance(infinite, str) else "-inf") == energy(betaB="-inf")


@pytest.mark.parametrize("several", [
    [0.1, 1], (0.1, 1), {0.1: "first", 1: "second"}.keys(), iter([0.1, 1]), (beta / 10 for beta in (1, 10)),
    numpy.array([0.1, 1]), numpy.array([0.1, 1], dtype=numpy.float32), numpy.array(["0.1", "1"]),
    [numpy.array(0.1), 1], [Fraction(1, 10), Decimal(1)]])
def test_several_values(several):
    table = st.steady_state(n=4, s="1/2", beta0=2, betaB=several, digits=30, fields=["energy"])
    assert list(table.betaB) == [Decimal("0.1"), 1]
    assert list(table.energy) == [energy(), energy(betaB=1)]


def test_names_of_fields_may_be_a_set():
    found = st.block(J=1, beta=1, fields={"energy", "entropy"}, digits=5)
    assert list(found) == ["energy", "entropy"]


@pytest.mark.parametrize("wrong", [[1.0, float("nan")], [1, True], [[1, 2]], numpy.ones((2, 2)), b"1"])
def test_wrong_arrays_are_refused(wrong):
    with pytest.raises(st.SpinthermoError) as fault:
        st.steady_state(n=4, s="1/2", beta0=2, betaB=wrong, digits=5)
    assert fault.value.parameter == "betaB"


def test_a_multiprecision_number_keeps_its_digits():
    with mpmath.workdps(40):
        third = mpmath.mpf(1) / 3
        exact = energy(betaB="1/3", digits=38)
        assert abs(energy(betaB=third, digits=38) - exact) < Decimal("1e-36")


@pytest.mark.parametrize("wrong", [float("nan"), numpy.nan, Decimal("nan"), mpmath.nan, object(), 1j, numpy.bool_(True)])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(st.InvalidParameter) as fault:
        energy(betaB=wrong)
    assert fault.value.parameter == "betaB"


def test_an_answer_has_all_its_digits():
    answer = energy(digits=50)
    assert isinstance(answer, Decimal)
    assert len(answer.as_tuple().digits) == 50


def test_doubles_are_floats():
    answer = energy(digits="double")
    assert isinstance(answer, float)
    assert answer == float(energy(digits=40))


def kinds(values):
    return [type(value) for value in values]


@pytest.mark.parametrize("digits", [None, 5, "double"])
def test_integers_are_ints_and_spins_fractions(digits):
    squared = st.clebsch_gordan(j1=1, m1=0, j2=1, m2=0, J=2, M=0, digits=digits)
    assert (squared.sign, squared.squaredNumerator, squared.squaredDenominator) == (1, 2, 3)
    assert kinds([squared.sign, squared.squaredNumerator, squared.squaredDenominator]) == [int] * 3
    spins = st.multiplicities(n=4, s="1/2", digits=digits)
    assert spins.totalSpins == [0, 1, 2] and kinds(spins.totalSpins) == [Fraction] * 3
    assert spins.multiplicities == [2, 3, 1] and kinds(spins.multiplicities) == [int] * 3
    assert st.multiplicities(n=3, s="1/2", digits=digits).totalSpins == [Fraction(1, 2), Fraction(3, 2)]
    assert type(st.multiplicities(n=300, s=1, J=7, digits=digits).multiplicity) is int
    assert type(st.about(digits=digits).protocol) is int


def test_integers_of_members_are_ints():
    battery = st.battery(n=2, collectiveGamma=1, storage=1, discharge=1, cycles=2)
    assert kinds([cycle.cycle for cycle in battery.cycles]) == [int, int]
    network = st.network(sizes=[2, 1], times=[0], reservoirs="1-2@0.5")
    assert type(network.stationaryDimension) is int


def test_integers_have_any_number_of_digits():
    large = st.multiplicities(n=20000, s="1/2", J=0)
    assert large.multiplicity == math.comb(20000, 10000) // 10001
    assert "multiplicity" in repr(large)
    table = st.multiplicities(n=[20000, 3], s="1/2", J=[0, "1/2"], digits="double")
    assert kinds(table.multiplicity) == [int, type(None), type(None), int]
    assert kinds(st.multiplicities(n=[10, 12], s="1/2", J=0).multiplicity.tolist()) == [int, int]


def test_exact_zeros_are_numbers_of_their_kind():
    rest = {"n": 2, "s": 1, "beta0": 0, "betaB": 0}
    assert type(st.steady_state(**rest, digits="double").heat) is float
    assert type(st.steady_state(**rest).heat) is Decimal
    assert kinds(st.relaxation(n=2, s="1/2", beta0=1, betaB=2, times=[0]).entropyProduction) == [float]


def test_words_are_texts():
    details = {operation.op: operation for operation in st.about(details=True).operations}
    block = details["block"]
    assert block.equation == "spec 1.3"
    assert [field.unit for field in block.fields][:2] == ["1", "ħω"]
    assert {parameter.name: parameter.default for parameter in block.parameters}["digits"] == "34"
    assert st.otto(n=4, s="1/2", beta0=1, betaHot=1, betaCold=3, compression="0.5").mode == "engine"
