"""Recomputes a sample of the reference tables from the definitions, with mpmath and nothing of this library.

    python3 src/test/python/check_tables.py [seed]

Sums run over all total spins J and all levels m of a block, multiplicities come from adding one spin after another,
Clebsch-Gordan coefficients from the lowering operator, and the states of single spins from matrices in the product
space: no closed form is used. Needs Python 3.8 and mpmath. Exit code 1 and a line for each value that differs.
"""

import csv
import json
import random
import sys
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from mpmath import diff, fsum, inf, log, mp, mpf, sqrt

mp.dps = 80
TABLES = Path(__file__).resolve().parents[3] / "tables"
ROWS = 40  # of each table


def half(text):
    return Fraction(text)


def beta(text):
    return inf if text == "inf" else -inf if text == "-inf" else mpf(text)


# --- one block, the ensemble -------------------------------------------------------------------------------------

def multiplicities(n, s):
    """How often each total spin occurs: one spin after another is added, J' to |J' - s|, ..., J' + s."""
    counts = {s: 1}
    for _ in range(n - 1):
        more = {}
        for j, count in counts.items():
            total = abs(j - s)
            while total <= j + s:
                more[total] = more.get(total, 0) + count
                total += 1
        counts = more
    return counts


multiplicities_of = lru_cache(None)(multiplicities)


@lru_cache(None)
def levels(j, x):
    """Populations of the levels m = -j, ..., j of a block at inverse temperature x."""
    ms = [-j + k for k in range(int(2 * j) + 1)]
    if abs(x) == inf:
        cold = -j if x > 0 else j
        return [(m, mpf(1 if m == cold else 0)) for m in ms]
    weights = [mp.exp(-x * mpf(m.numerator) / m.denominator) for m in ms]
    total = fsum(weights)
    return [(m, w / total) for m, w in zip(ms, weights)]


def number(m):
    return mpf(m.numerator) / m.denominator


def mean(j, x, power=1):
    return fsum(p * number(m) ** power for m, p in levels(j, x))


def plogp(p):
    return -p * log(p) if p > 0 else mpf(0)


def block_entropy(j, x):
    return fsum(plogp(p) for _, p in levels(j, x))


def partition(j, x):
    return fsum(mp.exp(-x * number(-j + k)) for k in range(int(2 * j) + 1))


@lru_cache(None)
def weights(n, s, x0):
    counts = multiplicities_of(n, s)
    if abs(x0) == inf:
        return {j: mpf(1 if j == n * s else 0) for j in counts}
    shares = {j: count * partition(j, x0) for j, count in counts.items()}
    total = fsum(shares.values())
    return {j: share / total for j, share in shares.items()}


@lru_cache(None)
def energy(n, s, x0, x):
    return number(n * s) + fsum(w * mean(j, x) for j, w in weights(n, s, x0).items() if w)


@lru_cache(None)
def entropy(n, s, x0, x):
    """Of all eigenvalues of the state: those of each block are spread evenly over its copies."""
    counts = multiplicities_of(n, s)
    return fsum(w * (block_entropy(j, x) - log(w / counts[j])) for j, w in weights(n, s, x0).items() if w)


def independent(n, s, x):
    return n * (number(s) + mean(s, x)), n * block_entropy(s, x)


def steady_state(row):
    n, s, x0, x = int(row["n"]), half(row["s"]), beta(row["beta0"]), beta(row["betaB"])
    e, entr = energy(n, s, x0, x), entropy(n, s, x0, x)
    thermal_e, thermal_s = independent(n, s, x)
    initial_e, initial_s = independent(n, s, x0)
    w = weights(n, s, x0)
    moments = fsum(p * mean(j, x, 2) for j, p in w.items() if p)
    first = fsum(p * mean(j, x) for j, p in w.items() if p)
    expected = {
        "energy": e, "thermalEnergy": thermal_e, "initialEnergy": initial_e, "entropy": entr,
        "energyPlus": energy(n, s, inf, x), "entropyPlus": entropy(n, s, inf, x),
        "thermalEntropy": thermal_s, "initialEntropy": initial_s,
        "energyVariance": moments - first ** 2, "heat": e - initial_e, "thermalHeat": thermal_e - initial_e}
    if abs(x) != inf:
        spread = fsum(p * (mean(j, x, 2) - mean(j, x) ** 2) for j, p in w.items() if p)
        expected["heatCapacity"] = x ** 2 * spread
        expected["entropyProduction"] = entr - initial_s - x * (e - initial_e)
        expected["thermalEntropyProduction"] = thermal_s - initial_s - x * (thermal_e - initial_e)
        if x != 0:
            expected["freeEnergyChange"] = e - initial_e - (entr - initial_s) / x
            expected["thermalFreeEnergyChange"] = thermal_e - initial_e - (thermal_s - initial_s) / x
    if abs(x0) != inf and n * s <= 10:
        with_dps = mp.dps
        mp.dps = 160
        expected["energyDerivative"] = diff(lambda y: energy.__wrapped__(n, s, y, x), x0)
        mp.dps = with_dps
    far, thermal_far = abs(e - initial_e), abs(thermal_e - initial_e)
    if abs(far - thermal_far) > mpf(10) ** -60:
        expected["regime"] = "mitigation" if far < thermal_far else "amplification"
    return expected


def otto(row):
    n, s, x0 = int(row["n"]), half(row["s"]), beta(row["beta0"])
    hot, ratio = beta(row["betaHot"]), mpf(row["compression"])
    cold = ratio * beta(row["betaCold"])  # the frequency there is smaller
    heat = energy(n, s, x0, hot) - energy(n, s, x0, cold)
    thermal = independent(n, s, hot)[0] - independent(n, s, cold)[0]
    return {
        "workCollective": (1 - ratio) * heat, "workIndependent": (1 - ratio) * thermal,
        "workRatio": heat / thermal, "heatHotCollective": heat, "heatColdCollective": -ratio * heat,
        "heatHotIndependent": thermal, "heatColdIndependent": -ratio * thermal, "efficiency": 1 - ratio}


# --- Clebsch-Gordan coefficients ---------------------------------------------------------------------------------

def ladder(j, m):
    """<j m-1| J- |j m>."""
    return sqrt(number((j + m) * (j - m + 1)))


@lru_cache(None)
def multiplet(j1, j2, j):
    """The states |J M> in the basis |m1 m2>: the top one from J+ |J J> = 0, the others by J-."""
    top, m1 = {}, min(j1, j + j2)
    value = mpf(1)  # Condon and Shortley: the coefficient of the largest m1 is positive
    while m1 >= -j1 and j - m1 <= j2:
        top[m1] = value
        if m1 - 1 >= -j1 and j - m1 + 1 <= j2:
            value = -value * ladder(j2, j - m1 + 1) / ladder(j1, m1)
        m1 -= 1
    norm = sqrt(fsum(c ** 2 for c in top.values()))
    states = {j: {m1: c / norm for m1, c in top.items()}}
    m = j
    while m > -j:
        lower = {}
        for m1, c in states[m].items():
            m2 = m - m1
            if m1 > -j1:
                lower[m1 - 1] = lower.get(m1 - 1, 0) + c * ladder(j1, m1)
            if m2 > -j2:
                lower[m1] = lower.get(m1, 0) + c * ladder(j2, m2)
        states[m - 1] = {m1: c / ladder(j, m) for m1, c in lower.items()}
        m -= 1
    return states


def clebsch_gordan(row):
    j1, j2, j, m1, m = (half(row[name]) for name in ("j1", "j2", "J", "m1", "M"))
    value = multiplet(j1, j2, j)[m].get(m1, mpf(0))
    if abs(value) < mpf(10) ** -60:
        value = mpf(0)
    square = Fraction(int(row["squaredNumerator"]), int(row["squaredDenominator"]))
    return {"value": value, "sign": str(int(mp.sign(value))), "square": (number(square), value ** 2)}


def two_domain(row):
    n1, n2, s, x = int(row["n1"]), int(row["n2"]), half(row["s"]), beta(row["betaB"])
    j1, j2, m1, m2 = n1 * s, n2 * s, half(row["m1"]), half(row["m2"])
    shares = {}
    j = max(abs(j1 - j2), abs(m1 + m2))
    while j <= j1 + j2:
        shares[j] = multiplet(j1, j2, j)[m1 + m2].get(m1, mpf(0)) ** 2
        j += 1
    jz1 = total = entr = mpf(0)
    for j, share in shares.items():
        for m, p in levels(j, x):
            if p:
                jz1 += share * p * fsum(number(k) * c ** 2 for k, c in multiplet(j1, j2, j)[m].items())
                total += share * p * number(m)
                entr += plogp(share * p) if share > mpf(10) ** -70 else 0
    return {
        "weights": shares[half(row["totalSpins"])], "jz1": jz1, "jz2": total - jz1, "relative1": jz1 / n1,
        "relative2": (total - jz1) / n2, "energy": total + number(j1 + j2), "entropy": entr,
        "squaredAngularMomentum": fsum(share * number(j * (j + 1)) for j, share in shares.items())}


# --- single spins, by matrices in the product space ---------------------------------------------------------------

def times(a, b):
    columns = list(zip(*b))
    return [[fsum(x * y for x, y in zip(row, column) if x and y) for column in columns] for row in a]


@lru_cache(None)
def product_space(n, s):
    """J+ and the projectors onto the total spins, as matrices; the states of the basis are tuples of m."""
    ms = [-s + k for k in range(int(2 * s) + 1)]
    basis = [()]
    for _ in range(n):
        basis = [state + (m,) for state in basis for m in ms]
    place = {state: i for i, state in enumerate(basis)}
    size = len(basis)
    raising = [[mpf(0)] * size for _ in range(size)]
    for state in basis:
        for k, m in enumerate(state):
            if m < s:
                raised = state[:k] + (m + 1,) + state[k + 1:]
                raising[place[raised]][place[state]] += ladder(s, m + 1)
    lowering = [list(column) for column in zip(*raising)]
    square = times(raising, lowering)
    for i, state in enumerate(basis):
        m = number(sum(state))
        square[i][i] += m ** 2 - m  # J^2 = J+ J- + Jz^2 - Jz
    values = {j: number(j * (j + 1)) for j in multiplicities_of(n, s)}
    projectors = {}
    for j in values:
        projector = [[mpf(int(a == b)) for b in range(size)] for a in range(size)]
        for other in values:
            if other != j:
                gap = values[j] - values[other]
                factor = [[(square[a][b] - (values[other] if a == b else 0)) / gap for b in range(size)]
                          for a in range(size)]
                projector = times(projector, factor)
        projectors[j] = projector
    return basis, raising, projectors


@lru_cache(None)
def local_quantities(n, s, x0, x):
    basis, raising, projectors = product_space(n, s)
    size, counts, w = len(basis), multiplicities_of(n, s), weights(n, s, x0)
    level = {j: dict(levels(j, x)) for j in w}
    state = [[mpf(0)] * size for _ in range(size)]
    for j, projector in projectors.items():
        for b, column in enumerate(basis):
            p = w[j] / counts[j] * level[j].get(sum(column), 0)
            for a in range(size):
                state[a][b] += projector[a][b] * p
    diagonal = [state[a][a] for a in range(size)]
    populations = {}
    for p, ms in zip(diagonal, basis):
        populations[ms[0]] = populations.get(ms[0], 0) + p
    lowering = [list(column) for column in zip(*raising)]
    moved = times(state, times(lowering, raising)), times(state, times(raising, lowering))
    up, down = (fsum(matrix[a][a] for a in range(size)) for matrix in moved)
    one_up = fsum(p * number((s - m) * (s + m + 1)) for m, p in populations.items())
    one_down = fsum(p * number((s + m) * (s - m + 1)) for m, p in populations.items())
    coherence = fsum(plogp(p) for p in diagonal) - entropy(n, s, x0, x)
    return populations, up, down, one_up, one_down, coherence


def local_state(row):
    s = half(row["s"])
    populations, up, down, one_up, one_down, coherence = local_quantities(
        int(row["n"]), s, beta(row["beta0"]), beta(row["betaB"]))
    expected = {"populations": populations[half(row["mu"])], "coherence": coherence}
    if abs(beta(row["betaB"])) != inf:
        expected["apparentInverseTemperature"] = log(up / down)
    if min(one_up, one_down) > mpf(10) ** -60:
        expected["decoheredApparentInverseTemperature"] = log(one_up / one_down)
        if s == Fraction(1, 2):
            expected["localInverseTemperature"] = log(populations[-s] / populations[s])
    return expected


# --- the rest ----------------------------------------------------------------------------------------------------

def multiplicity(row):
    return {"multiplicity": str(multiplicities_of(int(row["n"]), half(row["s"]))[half(row["J"])])}


def chain_end(row):
    """Two domains end as the table of two domains says: at nbar/(nbar + 1) = e^(-x)."""
    n1, n2 = row["sizes"].split(",")
    m1, m2 = row["m"].split(",")
    nbar = mpf(row["nbar"])
    x = "inf" if nbar == 0 else str(log((nbar + 1) / nbar))
    lowest = max(abs(Fraction(int(n1) - int(n2), 2)), abs(half(m1) + half(m2)))
    end = two_domain({"n1": n1, "n2": n2, "s": "1/2", "m1": m1, "m2": m2, "betaB": x, "totalSpins": str(lowest)})
    return {"steadyState1": (mpf(row["steadyState1"]), end["jz1"], 9),
            "steadyState2": (mpf(row["steadyState2"]), end["jz2"], 9)}


def first_storage(row):
    """All emitters excited, then each alone decays: the first storage."""
    n, left = int(row["n"]), mp.exp(-mpf(row["storage"]))
    return {"stored.excitation": (mpf(row["stored.excitation"]), n * left - mpf(n) / 2, 8),
            "lostStorage": (mpf(row["lostStorage"]), n * (1 - left), 8),
            "efficiency": (mpf(row["efficiency"]) * mpf(row["pulseWork"]), mpf(row["released"]), 6)}


def size(row):
    return int(row["n"]) * half(row["s"])


CHECKS = {
    "multiplicities": (multiplicity, lambda row: True),
    "steady-state": (steady_state, lambda row: size(row) <= 50),
    "extreme": (lambda row: {k: v for k, v in steady_state(row).items() if k != "energyDerivative"},
                lambda row: size(row) <= 90),
    "local-state": (local_state, lambda row: (2 * half(row["s"]) + 1) ** int(row["n"]) <= 27),
    "otto": (otto, lambda row: size(row) <= 50),
    "clebsch-gordan": (clebsch_gordan, lambda row: True),
    "two-domain": (two_domain, lambda row: int(row["n1"]) * int(row["n2"]) < 100),
    "chain": (chain_end, lambda row: row["sizes"].count(",") == 1),
    "battery": (first_storage, lambda row: row["cycle"] == "1" and row["pumping"] == "0"),
}


def agrees(given, expected):
    if isinstance(expected, str):
        return given == expected
    if isinstance(expected, tuple):
        return abs(expected[0] - expected[1]) <= mpf(10) ** -(expected[2] if len(expected) > 2 else 60)
    if given == "0":
        return abs(expected) < mpf(10) ** -50
    digits = sum(c.isdigit() for c in given.split("e")[0])
    unit = mpf(10) ** (int(given.split("e")[1]) - digits + 1)
    return abs(mpf(given) - expected) <= unit * (mpf("0.5") + mpf(10) ** -15)


def rows_of(name):
    with open(TABLES / name / (name + ".csv"), encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    metadata = json.loads((TABLES / name / (name + ".csv-metadata.json")).read_text(encoding="utf-8"))
    rows = list(csv.DictReader(lines))
    assert [c["name"] for c in metadata["tableSchema"]["columns"]] == list(rows[0]), name
    return rows


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    wrong = 0
    for name, (expect, is_small) in CHECKS.items():
        rows = [row for row in rows_of(name) if is_small(row)]
        sample = random.Random(seed).sample(rows, min(ROWS, len(rows)))
        values = 0
        for row in sample:
            for column, expected in expect(row).items():
                given = row.get(column, "")
                if column in row and given in ("undefined", "not computed", "inf", "-inf") or column not in row and column != "square":
                    continue
                values += 1
                if not agrees(given, expected):
                    wrong += 1
                    print(f"{name}: {column} is {given}, expected {expected} in {row}")
        print(f"{name}: {values} values in {len(sample)} of {len(rows)} rows small enough to sum")
        assert values > 0, name
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
