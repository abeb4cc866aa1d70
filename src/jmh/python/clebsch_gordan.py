#!/usr/bin/env python3
"""How much faster: exact Clebsch-Gordan coefficients by this library, beside SymPy's, in one run.

Needs Python 3 with sympy (with gmpy2 it is faster), a JDK and Maven. Run it from the top of the repository, on a
quiet machine:

    python3 src/jmh/python/clebsch_gordan.py

SymPy computes sympy.physics.wigner.clebsch_gordan: the first time, with the factorials that it keeps, and the
median of the later ones without them. It is timed before and after the JMH benchmark, which computes the sign and
the square in lowest terms and keeps nothing, and the faster of the two is taken.
"""
import json
import os
import statistics
import subprocess
import sys
import time

import sympy
from sympy.external.gmpy import GROUND_TYPES
from sympy.physics.wigner import clebsch_gordan

STATES = ["100:14:100:20:100", "1000:142:1000:200:1000"]
RESULTS = os.path.join("target", "clebsch-gordan-benchmark.json")


def coefficient(state):
    """SymPy's order is j1, j2, J, m1, m2, M."""
    j1, m1, j2, m2, total = (sympy.Rational(field) for field in state.split(":"))
    return clebsch_gordan(j1, j2, total, m1, m2, m1 + m2)


def milliseconds(state, repetitions):
    """The time of each repetition."""
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        coefficient(state)
        times.append(1e3 * (time.perf_counter() - start))
    return times


def benchmark():
    """JMH's times in milliseconds, by state and benchmark."""
    states = "-p state=" + ",".join(STATES)
    args = "ClebschGordanBenchmark.(exact|digits) -f 2 -wi 5 -i 5 -w 1s -r 1s -rf json -rff " + RESULTS + " " + states
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pjmh", "-DskipTests", "verify", "-Djmh.args=" + args],
                   check=True, stdout=sys.stderr)
    with open(RESULTS, encoding="utf-8") as file:
        return {(run["params"]["state"], run["benchmark"].rsplit(".", 1)[1]): run["primaryMetric"]["score"] / 1e3
                for run in json.load(file)}


def main():
    print("sympy", sympy.__version__, "with", GROUND_TYPES, "integers", file=sys.stderr)
    first = {state: milliseconds(state, 1)[0] for state in STATES}
    before = {state: statistics.median(milliseconds(state, 5)) for state in STATES}
    ours = benchmark()
    after = {state: statistics.median(milliseconds(state, 5)) for state in STATES}
    print("%-24s %12s %12s %14s %14s %7s %7s" % ("j1:m1:j2:m2:J", "sympy first", "sympy later", "library exact",
                                                 "library digits", "first", "later"))
    for state in STATES:
        later, exact = min(before[state], after[state]), ours[state, "exact"]
        print("%-24s %9.2f ms %9.2f ms %11.3f ms %11.3f ms %6.0fx %6.0fx" % (
            state, first[state], later, exact, ours[state, "digits"], first[state] / exact, later / exact))


if __name__ == "__main__":
    main()
