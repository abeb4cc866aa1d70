#!/usr/bin/env python3
"""How much faster: the exact Dicke quantum battery of this library, beside QuTiP's, in one run.

Needs Python 3 with qutip (and its PIQS), a JDK and Maven. Run it from the top of the repository, on a quiet machine:

    python3 src/jmh/python/battery.py

One discharge of N = 20 emitters from full inversion, Gamma = 1600, gamma = 1, to the time 0.0187. QuTiP does it by
mesolve with the Liouvillian of PIQS (rtol 1e-8), and by pisolve, the rate equations of PIQS on the diagonal. Building
the Liouvillian is not counted; pisolve builds its own matrix. Both are warm and timed five times, before and after
the JMH benchmark, and the faster median is taken. The last state has to agree. Then how this library grows with N, one
cycle each, in a heap of 1 GB; and N = 140, 500 cycles with the limit cycle.
"""
import json
import os
import statistics
import subprocess
import sys
import time

import numpy
import qutip
from qutip import piqs

SPINS, COLLECTIVE, GAMMA, DURATION = 20, 1600.0, 1.0, 0.0187
SIZES = [20, 40, 80, 140, 300, 600, 1000]
RESULTS = os.path.join("target", "battery-benchmark-%s.json")


def median(work):
    """The median of five, in milliseconds, after one that does not count."""
    work()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(1e3 * (time.perf_counter() - start))
    return statistics.median(times)


def peers():
    """The two ways of QuTiP, as functions that give the last state."""
    system = piqs.Dicke(SPINS, emission=GAMMA, collective_emission=COLLECTIVE)
    liouvillian = system.liouvillian()
    inverted = piqs.dicke(SPINS, SPINS / 2, SPINS / 2)
    options = {"rtol": 1e-8, "atol": 1e-10, "nsteps": 10 ** 7, "progress_bar": ""}
    return {
        "mesolve": lambda: qutip.mesolve(liouvillian, inverted, [0, DURATION], options=options).states[-1],
        "pisolve": lambda: system.pisolve(inverted, [0, DURATION]).states[-1],
    }


def benchmark(name, sizes, more):
    """JMH's median times of one benchmark in milliseconds, by N."""
    results = RESULTS % name
    args = "BatteryBenchmark.%s$ -f 1 -bm avgt -jvmArgs -Xmx1g %s -rf json -rff %s -p n=%s" % (
        name, more, results, ",".join(map(str, sizes)))
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-Pjmh", "-DskipTests", "verify", "-Djmh.args=" + args],
                   check=True, stdout=sys.stderr)
    with open(results, encoding="utf-8") as file:
        return {int(run["params"]["n"]): run["primaryMetric"]["scorePercentiles"]["50.0"] for run in json.load(file)}


def main():
    print("qutip", qutip.__version__, "numpy", numpy.__version__, file=sys.stderr)
    solve = peers()
    excitation = piqs.jspin(SPINS, "z")
    energies = {name: qutip.expect(excitation, work()) for name, work in solve.items()}
    before = {name: median(work) for name, work in solve.items()}
    ours = benchmark("discharge", [SPINS], "-wi 5 -i 5 -w 1s -r 1s")[SPINS]
    growth = benchmark("cycle", SIZES, "-wi 2 -i 5 -w 1s -r 1s")
    cycles = benchmark("cycles", [140], "-wi 1 -i 5 -w 1s -r 1s")[140]
    after = {name: median(work) for name, work in solve.items()}
    print("one discharge, N = %d: this library %.3f ms" % (SPINS, ours))
    for name in solve:
        peer = min(before[name], after[name])
        print("  %-8s %12.2f ms %10.0fx   M = %.8f" % (name, peer, peer / ours, energies[name]))
    print("one cycle")
    for n, milliseconds in sorted(growth.items()):
        print("  N = %-5d %10.2f ms" % (n, milliseconds))
    print("N = 140, 500 cycles with the limit cycle: %.2f s" % (cycles / 1e3))


if __name__ == "__main__":
    main()
