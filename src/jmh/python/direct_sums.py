#!/usr/bin/env python3
"""How much faster: the steady state by this library, beside its defining sums in mpmath, in one run.

Needs Python 3 with mpmath and gmpy2 (Debian: python3-mpmath, python3-gmpy2), a JDK and Maven. Run it from the
top of the repository, on a quiet machine:

    python3 src/jmh/python/direct_sums.py

The sums are E = sum_J w_J e_J + ns and S = sum_J w_J (S_J - ln p_J) as they are defined, one J after another,
with mpmath's sinh, coth and log at 60 digits; the multiplicities are computed beforehand and not timed. They
are timed before and after the JMH benchmark, which computes all 17 quantities to 50 digits, and the faster of
the two is taken.
"""
import json
import os
import statistics
import subprocess
import sys
import time

import mpmath
from mpmath import coth, log, mp, mpf, sinh

POINTS = [("1000:1/2:0.1:1", 10), ("1000:1/2:5:1", 100), ("100:9/2:0.01:1", 5)]
RESULTS = os.path.join("target", "steady-state-benchmark.json")


def multiplicities(n, twice_s):
    """All (2J, l_J), from the coefficients of (1 + z + ... + z^2s)^n."""
    d, configurations = twice_s + 1, [1]
    for k in range(n * twice_s // 2):
        value = (k + n) * configurations[k]
        if k + 1 >= d:
            value += (k + 1 - d - n * d) * configurations[k + 1 - d]
        if k >= d:
            value -= (k - d - n * (d - 1)) * configurations[k - d]
        configurations.append(value // (k + 1))
    return [(n * twice_s - 2 * k, c - (configurations[k - 1] if k else 0)) for k, c in enumerate(configurations)]


def direct(levels, n, twice_s, x0, x):
    """E and S."""
    all_states = (sinh((twice_s + 1) * x0 / 2) / sinh(x0 / 2)) ** n
    energy, entropy = mpf(0), mpf(0)
    half, small_coth, small_sinh, start_sinh = mpf(1) / 2, coth(x / 2) / 2, sinh(x / 2), sinh(x0 / 2)
    for twice_j, copies in levels:
        d = (twice_j + 1) * half
        p = sinh(d * x0) / start_sinh / all_states
        e = small_coth - d * coth(d * x)
        s = log(sinh(d * x) / small_sinh) + x * e
        energy += copies * p * e
        entropy += copies * p * (s - log(p))
    return energy + n * twice_s * half, entropy


def milliseconds(point):
    """The median time of the sums, and their values."""
    n, s, x0, x = point.split(":")
    n, twice_s, x0, x = int(n), int(s.split("/")[0]), mpf(x0), mpf(x)
    levels = multiplicities(n, twice_s)
    times, values = [], None
    for _ in range(15):
        start = time.perf_counter()
        values = direct(levels, n, twice_s, x0, x)
        times.append(time.perf_counter() - start)
    return 1e3 * statistics.median(times), values


def benchmark():
    """JMH's times in milliseconds, by point and benchmark."""
    points = " ".join("-p point=" + point for point, _ in POINTS)
    args = "SteadyStateBenchmark -f 2 -wi 5 -i 5 -w 1s -r 1s -rf json -rff " + RESULTS + " " + points
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pjmh", "-DskipTests", "verify", "-Djmh.args=" + args],
                   check=True, stdout=sys.stderr)
    with open(RESULTS, encoding="utf-8") as file:
        return {(run["params"]["point"], run["benchmark"].rsplit(".", 1)[1]): run["primaryMetric"]["score"] / 1e3
                for run in json.load(file)}


def main():
    mp.dps = 60
    print("mpmath", mpmath.__version__, "with", mpmath.libmp.BACKEND, file=sys.stderr)
    before = {point: milliseconds(point) for point, _ in POINTS}
    ours = benchmark()
    after = {point: milliseconds(point) for point, _ in POINTS}
    print("%-18s %14s %14s %14s %10s %10s %6s" % ("n:s:beta0:betaB", "mpmath E,S", "library, all", "oracle, all",
                                                  "library", "oracle", "goal"))
    for point, goal in POINTS:
        theirs = min(before[point][0], after[point][0])
        library, oracle = ours[point, "library"], ours[point, "oracle"]
        print("%-18s %11.3f ms %11.3f ms %11.3f ms %9.0fx %9.0fx %5dx"
              % (point, theirs, library, oracle, theirs / library, theirs / oracle, goal))


if __name__ == "__main__":
    main()
