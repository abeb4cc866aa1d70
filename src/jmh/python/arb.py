#!/usr/bin/env python3
"""How much time, beside Arb in C: the steady state, in one run.

Needs Python 3, a C compiler, Arb (Debian: libflint-dev, libflint-arb-dev), a JDK and Maven. Run it from the top of the
repository, on a quiet machine:

    python3 src/jmh/python/arb.py

Arb computes energy and entropy only, on one core (src/jmh/c/steady_state.c): by the sum as it is defined, or by the
closed form and the window of blocks that this library has. The library computes all 17 quantities, each rounded and
written out, on as many cores as the table says. Both times are the smallest of many. Arb is timed before and after JMH,
and the faster of the two is taken.
"""
import json
import os
import subprocess
import sys
from typing import NamedTuple

FLINT = ["-I/usr/include/flint", "-lflint-arb", "-lflint"]
PROGRAM = os.path.join("target", "arb-steady-state")
RESULTS = os.path.join("target", "arb-benchmark.json")


class Row(NamedTuple):
    """One line of the table: a point n:s:beta0:betaB, Arb's algorithm, and the ratio to reach."""

    point: str
    digits: int
    cores: int
    algorithm: str
    repetitions: int
    goal: float


ROWS = [Row("1000:1/2:0.1:1", 50, 1, "window", 300, 0.8),
        Row("1000:1/2:5:1", 50, 1, "direct", 300, 1 / 30),
        Row("10000:1/2:0.03:1", 50, 1, "window", 200, 0.6),
        Row("100:9/2:0.01:1", 50, 1, "direct", 300, 0.8),
        Row("1000000000:1/2:1e-4:1", 50, 1, "window", 5, 1 / 20),
        Row("1000:1/2:0.1:1", 1000, 1, "window", 40, 2.0),
        Row("1000:1/2:0.1:1", 1000, 2, "window", 40, 1.2)]


def arb(row):
    """The smallest CPU time in microseconds."""
    n, s, beta0, beta = row.point.split(":")
    levels = int(s.split("/")[0]) + 1
    arguments = [row.algorithm, n, levels, beta0, beta, row.digits, row.repetitions]
    run = subprocess.run([PROGRAM] + [str(each) for each in arguments], check=True, capture_output=True, text=True)
    return float(run.stdout.split()[0])


def jmh(digits, cores):
    """JMH's smallest times in microseconds, by point, of all rows with these digits and cores."""
    points = ",".join(row.point for row in ROWS if (row.digits, row.cores) == (digits, cores))
    args = ("SteadyStateBenchmark.library -bm sample -tu us -f 2 -wi 5 -i 5 -w 2s -r 2s -rf json -rff %s"
            " -p point=%s -p digits=%d -jvmArgsAppend -XX:ActiveProcessorCount=%d" % (RESULTS, points, digits, cores))
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pjmh", "-DskipTests", "-DskipAnalysis", "-Dmaven.javadoc.skip",
                    "verify",
                    "-Djmh.args=" + args], check=True, stdout=sys.stderr)
    with open(RESULTS, encoding="utf-8") as file:
        return {run["params"]["point"]: run["primaryMetric"]["scorePercentiles"]["0.0"] for run in json.load(file)}


def main():
    os.makedirs("target", exist_ok=True)
    source = os.path.join("src", "jmh", "c", "steady_state.c")
    subprocess.run(["cc", "-O2", "-o", PROGRAM, source] + FLINT, check=True)
    before = [arb(row) for row in ROWS]
    settings = sorted({(row.digits, row.cores) for row in ROWS})
    library = {setting: jmh(*setting) for setting in settings}
    after = [arb(row) for row in ROWS]
    print("%-22s %6s %5s %-8s %14s %15s %7s %7s"
          % ("n:s:beta0:betaB", "digits", "cores", "Arb", "Arb, E and S", "library, all", "ratio", "goal"))
    for row, first, last in zip(ROWS, before, after):
        theirs = min(first, last)
        ours = library[row.digits, row.cores][row.point]
        print("%-22s %6d %5d %-8s %11.1f us %12.1f us %7.3f %7.3f"
              % (row.point, row.digits, row.cores, row.algorithm, theirs, ours, ours / theirs, row.goal))


if __name__ == "__main__":
    main()
