#!/usr/bin/env python3
"""Energy and entropy of a million points, by the command sweep and in vectorised numpy: times and wrong last digits.

Needs Python 3 with numpy and the packaged program (mvn -DskipTests package). Run it from the top of the repository, on
a quiet machine:

    python3 src/jmh/python/grids.py

A thousand starts times a thousand baths, n = 10 and n = 100 spins 1/2, as correctly rounded doubles and, of the energy,
to 34 digits. numpy sums over J by products of matrices, with logarithms of the exact multiplicities that are not timed.
"""
import csv
import math
import os
import pathlib
import subprocess
import tempfile
import time

import numpy as np

STARTS = "0.005:5:0.005"
BATHS = "0.003:3:0.003"


def sweep(folder, n, fields, digits, *more):
    """Runs the command, and returns the time that it takes, its start included."""
    begin = time.perf_counter()
    subprocess.run(["java", "-jar", "target/spinthermo.jar", "sweep", "steady-state", "--n", str(n), "--s", "1/2",
                    "--beta0", STARTS, "--betaB", BATHS, "--fields", fields, "--digits", digits, "--quiet", "--out",
                    str(folder), *more], check=True)
    return time.perf_counter() - begin


def numpy_means(n):
    """Returns E and S at all points, and the time that they take."""
    d = np.arange(1 + n % 2, n + 2, 2, dtype=float)
    steps = [int(n + 1 - k) // 2 for k in d]
    log_l = np.array([math.log(math.comb(n, k) - (math.comb(n, k - 1) if k else 0)) for k in steps])
    x0 = np.arange(1, 1001)[:, None] * 0.005
    x = np.arange(1, 1001)[None, :] * 0.003
    begin = time.perf_counter()
    log_z = n * (x0 / 2 + np.log1p(np.exp(-x0)))
    log_p = d * (x0 / 2) + np.log1p(-np.exp(-d * x0)) - np.log(2 * np.sinh(x0 / 2)) - log_z
    w = np.exp(log_p + log_l)
    r = np.exp(-d[:, None] * x)
    energy = (1 / np.tanh(x / 2) - w @ (d[:, None] * (1 + r) / (1 - r))) / 2
    log_bath = w @ (d[:, None] * (x / 2) + np.log1p(-r)) - np.log(2 * np.sinh(x / 2))
    entropy = -np.sum(w * log_p, axis=1)[:, None] + log_bath + x * energy
    return energy + n / 2, entropy, time.perf_counter() - begin


def rows(folder):
    """Returns the results of all parts."""
    for part in sorted(folder.glob("part-*.csv")):
        with open(part, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield float(row["energy"]), float(row["entropy"])


def main():
    for n in (10, 100):
        with tempfile.TemporaryDirectory() as home:
            home = pathlib.Path(home)
            doubles = sweep(home / "doubles", n, "energy,entropy", "double")
            digits = sweep(home / "digits", n, "energy", "34")
            energy, entropy, seconds = numpy_means(n)
            right = np.array(list(rows(home / "doubles"))).reshape(1000, 1000, 2)
            print("n = %d, 10^6 points on %d cores: E and S as doubles %.1f s, E to 34 digits %.1f s (%.1f times); "
                  "numpy %.2f s, wrong: E %.0f %%, S %.0f %%" % (
                      n, os.cpu_count(), doubles, digits, digits / doubles, seconds,
                      100 * np.mean(energy != right[:, :, 0]), 100 * np.mean(entropy != right[:, :, 1])), flush=True)


if __name__ == "__main__":
    main()
