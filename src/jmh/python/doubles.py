#!/usr/bin/env python3
"""Energy and entropy as doubles, in vectorised numpy: times, and how many last digits are wrong.

Needs Python 3 with numpy and the packaged program (mvn -DskipTests package). Run it from the top of the repository,
on a quiet machine, beside the benchmark of the same points:

    python3 src/jmh/python/doubles.py
    mvn -q -Pjmh -DskipTests verify -Djmh.args="DoubleBenchmark -f 1 -wi 10 -i 5 -w 1s -r 1s"

The sums are E = sum_J w_J e_J + n/2 and S = sum_J w_J (S_J - ln p_J) over all J of spins 1/2, with the logarithms of
the exact multiplicities in a table that is not timed; a new bath finds the weights of its start. Right is what the
program answers to requests with "digits": "double", at the exact values of the doubles.
"""
import json
import math
import subprocess
import time
from decimal import Decimal

import numpy as np

POINTS = [(100, 1.0, 1.0), (100, 0.1, 0.1), (1000, 0.1, 1.0), (1000, 0.1, 0.1)]
BATHS = 1000
REPEATS = 7


class Spins:
    """n spins 1/2: D = 2J + 1 and ln l_J."""

    def __init__(self, n):
        self.n = n
        self.d = np.arange(1 + n % 2, n + 2, 2, dtype=float)
        steps = [int(n + 1 - d) // 2 for d in self.d]
        self.log_l = np.array([math.log(math.comb(n, k) - (math.comb(n, k - 1) if k else 0)) for k in steps])


class Start:
    """Weights at x0."""

    def __init__(self, spins, x0):
        log_z = spins.n * (x0 / 2 + math.log1p(math.exp(-x0)))
        self.log_p = spins.d * (x0 / 2) + np.log1p(-np.exp(-spins.d * x0)) - math.log(2 * math.sinh(x0 / 2)) - log_z
        self.w = np.exp(self.log_p + spins.log_l)
        self.surprise = -np.dot(self.w, self.log_p)


def means(spins, start, x):
    """E and S in a bath at x."""
    r = np.exp(-spins.d * x)
    energy = (1 / math.tanh(x / 2) - np.dot(start.w, spins.d * (1 + r) / (1 - r))) / 2
    log_z = np.dot(start.w, spins.d * (x / 2) + np.log1p(-r)) - math.log(2 * math.sinh(x / 2))
    return energy + spins.n / 2, start.surprise + log_z + x * energy


def microseconds(call):
    """The smallest of several mean times."""
    best = math.inf
    for _ in range(REPEATS):
        begin = time.perf_counter()
        for i in range(BATHS):
            call(i * 1e-9)
        best = min(best, time.perf_counter() - begin)
    return 1e6 * best / BATHS


def right(n, beta0, baths):
    """The correctly rounded E and S."""
    request = {"op": "steady-state", "n": n, "s": "1/2", "beta0": str(Decimal(beta0)), "digits": "double"}
    lines = "".join(json.dumps({**request, "betaB": str(Decimal(x))}) + "\n" for x in baths)
    out = subprocess.run("java -jar target/spinthermo.jar oracle".split(), input=lines, capture_output=True,
                         text=True, check=True).stdout
    results = [json.loads(line)["result"] for line in out.splitlines()]
    return np.array([[r["energy"], r["entropy"]] for r in results])


def main():
    for n, beta0, beta_b in POINTS:
        spins = Spins(n)
        start = Start(spins, beta0)
        bath = microseconds(lambda step: means(spins, start, beta_b + step))
        new = microseconds(lambda step: means(spins, Start(spins, beta0 + step), beta_b))
        baths = [beta_b * (1 + i / BATHS) for i in range(BATHS)]
        found = np.array([means(spins, start, x) for x in baths])
        exact = right(n, beta0, baths)
        ulps = np.abs(found - exact) / np.spacing(exact)
        print("n = %d, beta0 = %g, betaB = %g: new bath %.1f us, new start %.1f us; wrong: E %.0f %% (worst %.0f ulp), "
              "S %.0f %% (worst %.0f ulp)" % (n, beta0, beta_b, bath, new, *(v for i in (0, 1) for v in (
                  100 * np.mean(found[:, i] != exact[:, i]), ulps[:, i].max()))))


if __name__ == "__main__":
    main()
