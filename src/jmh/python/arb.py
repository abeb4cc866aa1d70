#!/usr/bin/env python3
"""How much time, beside Arb in C: the steady state to 50 digits, in one run.

Needs Python 3, a C compiler, Arb (Debian: libflint-dev, libflint-arb-dev), a JDK and Maven. Run it from the top of the
repository, on a quiet machine:

    python3 src/jmh/python/arb.py

Arb computes energy and entropy only (src/jmh/c/steady_state.c): by the sum as it is defined, or by the closed form and
the window of blocks that this library has. The library computes all 17 quantities, each rounded and written out. Both
times are the smallest of many. Arb is timed before and after JMH, and the faster of the two is taken.
"""
import json
import os
import subprocess
import sys

DIGITS = "50"
FLINT = ["-I/usr/include/flint", "-lflint-arb", "-lflint"]
PROGRAM = os.path.join("target", "arb-steady-state")
RESULTS = os.path.join("target", "arb-benchmark.json")

# n:s:beta0:betaB, Arb's algorithm, its repetitions, and the ratio to reach
POINTS = [("1000:1/2:0.1:1", "window", "300", 0.8), ("1000:1/2:5:1", "direct", "300", 1 / 30),
          ("10000:1/2:0.03:1", "window", "200", 0.6), ("100:9/2:0.01:1", "direct", "300", 0.8)]


def arb(point, algorithm, repetitions):
    """The smallest CPU time in microseconds."""
    n, s, beta0, beta = point.split(":")
    levels = str(int(s.split("/")[0]) + 1)
    run = subprocess.run([PROGRAM, algorithm, n, levels, beta0, beta, DIGITS, repetitions],
                         check=True, capture_output=True, text=True)
    return float(run.stdout.split()[0])


def library():
    """JMH's smallest times in microseconds, by point."""
    points = "-p point=" + ",".join(point for point, _, _, _ in POINTS)
    args = "SteadyStateBenchmark.library -bm sample -tu us -f 2 -wi 5 -i 5 -w 2s -r 2s -rf json -rff %s %s" % (
        RESULTS, points)
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pjmh", "-DskipTests", "verify", "-Djmh.args=" + args],
                   check=True, stdout=sys.stderr)
    with open(RESULTS, encoding="utf-8") as file:
        return {run["params"]["point"]: run["primaryMetric"]["scorePercentiles"]["0.0"] for run in json.load(file)}


def main():
    os.makedirs("target", exist_ok=True)
    source = os.path.join("src", "jmh", "c", "steady_state.c")
    subprocess.run(["cc", "-O2", "-o", PROGRAM, source] + FLINT, check=True)
    before = [arb(point, algorithm, repetitions) for point, algorithm, repetitions, _ in POINTS]
    ours = library()
    after = [arb(point, algorithm, repetitions) for point, algorithm, repetitions, _ in POINTS]
    print("%-18s %-8s %12s %14s %7s %7s" % ("n:s:beta0:betaB", "Arb", "Arb, E and S", "library, all", "ratio", "goal"))
    for (point, algorithm, _, goal), first, last in zip(POINTS, before, after):
        theirs = min(first, last)
        print("%-18s %-8s %9.1f us %11.1f us %7.3f %7.3f"
              % (point, algorithm, theirs, ours[point], ours[point] / theirs, goal))


if __name__ == "__main__":
    main()
