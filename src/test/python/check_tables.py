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


# --- other starts, radiation, work, several baths ------------------------------------------------------------------

def ladder_mean(j, x, up):
    """<J+ J-> of a block, or <J- J+>."""
    return fsum(p * ladder(j, m + 1 if up else m) ** 2 for m, p in levels(j, x))


def started(row):
    """A start of which all is in one total spin J."""
    n, s, x = int(row["n"]), half(row["s"]), beta(row["betaB"])
    start = dict(part.split("=") for part in row["start"].split(","))
    j = half(start.get("J", n * s))
    m = {"ghz": 0, "w": 1 - j, "spin-coherent": 0, "dicke": half(start.get("m", 0))}[start["type"]]
    e, initial = number(n * s) + mean(j, x), number(n * s + m)
    copies = log(multiplicities_of(n, s)[j]) if start.get("copies") == "even" else 0
    entr = block_entropy(j, x) + copies
    return {
        "energy": e, "thermalEnergy": independent(n, s, x)[0], "initialEnergy": initial, "heat": e - initial,
        "energyPlus": number(n * s) + mean(n * s, x), "energyVariance": mean(j, x, 2) - mean(j, x) ** 2,
        "entropyLower": entr, "entropyUpper": entr}


def radiation(row):
    n, s, x0, x = int(row["n"]), half(row["s"]), beta(row["beta0"]), beta(row["betaB"])
    w = weights(n, s, x0)
    emission = fsum(p * ladder_mean(j, x, False) for j, p in w.items() if p)
    pairs = fsum(p * q * (ladder(j, m) * ladder(j, m - 1)) ** 2
                 for j, p in w.items() if p for m, q in levels(j, x) if m > -j)
    expected = {"emission": emission, "absorption": fsum(p * ladder_mean(j, x, True) for j, p in w.items() if p),
                "independentEmission": n * ladder_mean(s, x, False)}
    if emission:
        expected["secondOrderCorrelation"] = pairs / emission ** 2
        expected["emissionRatio"] = emission / expected["independentEmission"]
    if s == Fraction(1, 2):
        expected["collectiveCoherence"] = emission - energy(n, s, x0, x)  # <j+ j-> of a spin 1/2 is its energy
    return expected


def least_energy(eigenvalues, degeneracies):
    """Puts the largest eigenvalues on the lowest levels; both are numbers with how often they come."""
    eigenvalues = sorted(eigenvalues, reverse=True)
    total, left = mpf(0), 0
    for level, places in degeneracies:
        while places:
            if not left:
                value, left = eigenvalues.pop(0)
            taken = min(left, places)
            total, left, places = total + level * value * taken, left - taken, places - taken
    return total


def ergotropy(row):
    n, s, x0, x = int(row["n"]), half(row["s"]), beta(row["beta0"]), beta(row["betaB"])
    counts, w = multiplicities_of(n, s), weights(n, s, x0)
    eigenvalues = [(w[j] * p / counts[j], counts[j]) for j in counts for _, p in levels(j, x)]
    degeneracies = [(k, sum(count for j, count in counts.items() if j >= abs(k - n * s)))
                    for k in range(int(2 * n * s) + 1)]
    passive, (thermal, _) = least_energy(eigenvalues, degeneracies), independent(n, s, x)
    e = energy(n, s, x0, x)
    return {"energy": e, "passiveEnergy": passive, "ergotropy": e - passive,
            "thermalErgotropy": max(mpf(0), thermal - independent(n, s, -x)[0]) if x != 0 else mpf(0)}


def heat_currents(row):
    n, s, x0 = int(row["n"]), half(row["s"]), beta(row["beta0"])
    rates = []
    for bath in row["baths"].split(","):
        x, _, rate = bath.partition("@rate=")
        x = x.partition("@frequency")[0]  # which weighs the power alone
        boltzmann = mpf(0) if x == "inf" else mp.exp(-mpf(x))
        down = mpf(rate or 1) / (1 + boltzmann)
        rates.append((down, boltzmann * down))
    x = log(fsum(down for down, _ in rates) / fsum(up for _, up in rates))
    w = weights(n, s, x0)
    emitted = fsum(p * ladder_mean(j, x, False) for j, p in w.items() if p)
    absorbed = fsum(p * ladder_mean(j, x, True) for j, p in w.items() if p)
    expected = {"betaEffective": x, "energy": energy(n, s, x0, x),
                "intensity": fsum(down for down, _ in rates) * emitted}
    for b, (down, up) in enumerate(rates, 1):
        expected["currents" + str(b)] = up * absorbed - down * emitted
    return expected


# --- blocks in time, by the exponential of their generator -----------------------------------------------------------

def bath_rates(x, kappa=1):
    """Emission and absorption, together kappa."""
    down = kappa / (1 + mp.exp(-x)) if x != inf else mpf(kappa)
    return down, kappa - down


@lru_cache(None)
def generator(j, x):
    size, (down, up) = int(2 * j) + 1, bath_rates(x)
    matrix = mp.zeros(size)
    for k in range(1, size):
        g = ladder(j, -j + k) ** 2
        matrix[k - 1, k] += down * g
        matrix[k, k] -= down * g
        matrix[k, k - 1] += up * g
        matrix[k - 1, k - 1] -= up * g
    return matrix


@lru_cache(None)
def stroke(j, x, time):
    return mp.expm(generator(j, x) * time)


def vector(j, x):
    return mp.matrix([p for _, p in levels(j, x)])


def double(row, column, expected):
    """A double: right to one unit of its last digit."""
    return (mpf(row[column]), expected, len(row[column].partition(".")[2]))


def spectrum(row):
    j, x = half(row["J"]), beta(row["beta"])
    matrix = generator(j, x)
    eigenvalues = ([matrix[k, k] for k in range(matrix.rows)] if x == inf  # triangular
                   else [mp.re(r) for r in mp.eig(matrix, left=False, right=False)])
    rates = sorted(-r for r in eigenvalues if abs(r) > mpf(10) ** -40)
    return {"slowestRate": rates[0], "fastestRate": rates[-1]}


def course(n, s, x0, x, time):
    """Energy, intensity and distance from the end, of all J together."""
    w = weights(n, s, x0)
    ends = {j: (stroke(j, x, time) * vector(j, x0), vector(j, x)) for j, p in w.items() if p}
    e = fsum(w[j] * (n * s - j + k) * now[k] for j, (now, _) in ends.items() for k in range(len(now)))
    emitted = bath_rates(x)[0] * fsum(w[j] * ladder(j, -j + k) ** 2 * now[k]
                                      for j, (now, _) in ends.items() for k in range(1, len(now)))
    return e, emitted, fsum(w[j] * abs(a - b) for j, (now, end) in ends.items() for a, b in zip(now, end)) / 2


def relaxation(row):
    n, s, x0, x = int(row["n"]), half(row["s"]), beta(row["beta0"]), beta(row["betaB"])
    e, emitted, distance = course(n, s, x0, x, mpf(row["times"]))
    one = course(1, s, x0, x, mpf(row["times"]))
    return {"energy": double(row, "energy", e), "intensity": double(row, "intensity", emitted),
            "distance": double(row, "distance", distance),
            "independentEnergy": double(row, "independentEnergy", n * one[0]),
            "independentIntensity": double(row, "independentIntensity", n * one[1])}


def burst(row):
    n, x = int(row["n"]), beta(row["betaB"])
    j = Fraction(n, 2)
    time = mp.findroot(lambda t: course(n, Fraction(1, 2), -inf, x, t)[2] - mpf(row["epsilon"]),
                       mpf(row["relaxationTime"]), tol=mpf(10) ** -30)
    expected = {"relaxationTime": double(row, "relaxationTime", time)}
    if row["burstTime"] != "undefined":
        emission = mp.matrix([[bath_rates(x)[0] * ladder(j, -j + k) ** 2 if k else 0 for k in range(n + 1)]])
        slope = emission * generator(j, x)
        peak = mp.findroot(lambda t: (slope * stroke(j, x, t) * vector(j, -inf))[0], mpf(row["burstTime"]))
        expected["burstTime"] = double(row, "burstTime", peak)
        expected["burstIntensity"] = double(row, "burstIntensity",
                                            (emission * stroke(j, x, peak) * vector(j, -inf))[0])
    return expected


def cycle(n, s, x0, row, hot_time, cold_time):
    """Energies after the two strokes of the cycle to which all starts tend: in each J the fixed point of both."""
    hot, cold = beta(row["betaHot"]), mpf(row["compression"]) * beta(row["betaCold"])
    energies = [mpf(0), mpf(0)]
    for j, p in weights(n, s, x0).items():
        if p:
            both = stroke(j, hot, hot_time) * stroke(j, cold, cold_time) - mp.eye(int(2 * j) + 1)
            both[0, :] = mp.ones(1, int(2 * j) + 1)
            after_hot = mp.lu_solve(both, mp.matrix([1] + [0] * int(2 * j)))
            for i, state in enumerate((after_hot, stroke(j, cold, cold_time) * after_hot)):
                energies[i] += p * fsum((n * s - j + k) * q for k, q in enumerate(state))
    return energies


def otto_power(row):
    n, s, x0 = int(row["n"]), half(row["s"]), beta(row["beta0"])
    hot_time, cold_time = mpf(row["durationHot"]), mpf(row["durationCold"])
    after_hot, after_cold = cycle(n, s, x0, row, hot_time, cold_time)
    one = cycle(1, s, mpf(0), row, hot_time, cold_time)
    work = (1 - mpf(row["compression"])) * (after_hot - after_cold)
    return {"energyHot": double(row, "energyHot", after_hot), "energyCold": double(row, "energyCold", after_cold),
            "workCollective": double(row, "workCollective", work),
            "powerCollective": double(row, "powerCollective", work / (hot_time + cold_time)),
            "heatHotIndependent": double(row, "heatHotIndependent", n * (one[0] - one[1]))}


def optimum_power(row):
    """The power at the strokes that are told, and none higher beside them."""
    n, s, x0 = int(row["n"]), half(row["s"]), beta(row["beta0"])

    def power(longer_hot, longer_cold):
        hot, cold = (mpf(row["duration" + bath + "Collective"]) for bath in ("Hot", "Cold"))
        after_hot, after_cold = cycle(n, s, x0, row, hot * longer_hot, cold * longer_cold)
        return (1 - mpf(row["compression"])) * (after_hot - after_cold) / (
            hot * longer_hot + cold * longer_cold + mpf(row["idle"]))

    most = power(1, 1)
    assert all(power(*longer) < most for longer in ((1.05, 1), (0.95, 1), (1, 1.05), (1, 0.95))), row
    return {"powerCollective": double(row, "powerCollective", most)}


def noise(row):
    """All together alone, or one spin: a ladder that is only descended, at temperature 0."""
    n, alone = int(row["n"]), mpf(row["localEmission"])
    time = mpf(row["times"]) * (1 + alone)
    e, emitted, _ = course(n, Fraction(1, 2), -inf, inf, time)
    return {"energy": double(row, "energy", e), "intensity": double(row, "intensity", emitted),
            "localIntensity": double(row, "localIntensity", alone * e)}


def network_end(row):
    """Two domains in one bath end as the table of two domains says."""
    n1, n2 = (int(size) for size in row["sizes"].split(","))
    ends = [half(start.partition("=")[2]) if start != "ground" else -Fraction(size, 2)
            for start, size in zip(row["initial"].split(","), (n1, n2))]
    lowest = max(abs(Fraction(n1 - n2, 2)), abs(sum(ends)))
    end = two_domain({"n1": n1, "n2": n2, "s": "1/2", "m1": ends[0], "m2": ends[1], "totalSpins": lowest,
                      "betaB": row["reservoirs"].partition("@")[2] or "inf"})
    return {name: double(row, name, end[name]) for name in ("jz1", "jz2", "energy", "entropy")}


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
    "starts": (started, lambda row: "up-down" not in row["start"] and size(row) <= 50),
    "radiation": (radiation, lambda row: size(row) <= 50),
    "ergotropy": (ergotropy, lambda row: size(row) <= 50),
    "heat-currents": (heat_currents, lambda row: size(row) <= 50),
    "relaxation": (relaxation, lambda row: size(row) <= 5),
    "bursts": (burst, lambda row: int(row["n"]) <= 6),
    "relaxation-rates": (spectrum, lambda row: half(row["J"]) <= 5),
    "otto-power": (otto_power, lambda row: size(row) <= 3),
    "otto-optimum-power": (optimum_power, lambda row: size(row) <= 2 and row["idle"] != "0"),
    "dicke-dynamics": (noise, lambda row: row["n"] == "1" or int(row["n"]) <= 10
                       and row["localEmission"] == row["localDephasing"] == "0"),
    "networks": (network_end, lambda row: row["reservoirs"].startswith("1-2") and "," not in row["reservoirs"]
                 and row["sizes"].count(",") == 1),
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
