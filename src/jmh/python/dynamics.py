#!/usr/bin/env python3
"""How much faster: ensembles in time by this library, beside QuTiP's PIQS, in one run.

Needs Python 3 with qutip (Debian: python3-qutip; 4 and 5 will do) and the packaged program (mvn -DskipTests package).
Run it from the top of the repository, on a quiet machine:

    /usr/bin/python3 src/jmh/python/dynamics.py

Sixty spins 1/2, all of them up, relax in a bath with nbar = 0.5 until they are in equilibrium, at 20 times. QuTiP does it
by mesolve with the Liouvillian of PIQS, and by pisolve, the rate equations of PIQS on the diagonal; both with the rtol
that makes them about as right as 1e-9 of an energy allows. Building the Liouvillian is not counted, pisolve builds its
own matrix. The library is timed as a request to its oracle, JSON included: the median of later ones, before and after
QuTiP, and the slower of the two counts. The energies have to agree.

Then the library alone: a thousand spins from full inversion to equilibrium, and a hundred with local noise at 20 times.
"""
import json
import math
import os
import statistics
import subprocess
import sys
import time

import numpy
import qutip
from qutip import piqs

JAR = os.path.join("target", "spinthermo.jar")
SPINS, NBAR = 60, 0.5
TIMES = [round(0.03 * i, 2) for i in range(1, 21)]
RTOL, ATOL = 1e-9, 1e-11

RELAXATION = {"op": "relaxation", "n": SPINS, "s": "1/2", "nbar": str(NBAR), "times": TIMES}
LARGE = {"op": "relaxation", "n": 1000, "s": "1/2", "beta0": "-inf", "betaB": 1,
         "times": [(math.log(1000) + 30) / 2000 * i / 20 for i in range(1, 21)]}
NOISE = {"op": "dicke-dynamics", "n": 100, "collectiveEmission": 1, "collectiveAbsorption": 0.5, "localEmission": 1,
         "localAbsorption": 0.5, "localDephasing": 0.2, "times": [round(0.1 * i, 1) for i in range(1, 21)]}


class Oracle:
    """A process that answers requests."""

    def __init__(self):
        self.process = subprocess.Popen(["java", "-jar", JAR, "oracle", "--max-seconds", "600"],
                                        text=True, bufsize=1, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, request):
        """The answer, and its seconds."""
        start = time.perf_counter()
        self.process.stdin.write(json.dumps(request) + "\n")
        answer = json.loads(self.process.stdout.readline())
        seconds = time.perf_counter() - start
        if "error" in answer:
            sys.exit(str(answer["error"]))
        return answer["result"], seconds

    def median(self, request, repetitions):
        """The answer, and the median of the seconds."""
        answers = [self.ask(request) for _ in range(repetitions)]
        return answers[-1][0], statistics.median(seconds for _, seconds in answers)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def excitations(states):
    """Energies from the ground state."""
    jz = piqs.jspin(SPINS, "z")
    return numpy.array([qutip.expect(jz, state) for state in states]) + SPINS / 2


def timed(work):
    """What work returns, and its seconds."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def peers():
    """Energies and seconds of the two ways of QuTiP."""
    system = piqs.Dicke(SPINS, collective_emission=NBAR + 1, collective_pumping=NBAR)
    inverted = piqs.dicke(SPINS, SPINS / 2, SPINS / 2)
    options = {"rtol": RTOL, "atol": ATOL, "nsteps": 10 ** 7}
    options = qutip.Options(**options) if qutip.__version__.startswith("4") else {**options, "progress_bar": ""}
    start = [0] + TIMES
    states, rates = timed(lambda: system.pisolve(inverted, start, options=options).states)
    yield "pisolve", excitations(states[1:]), rates
    liouvillian = system.liouvillian()
    states, full = timed(lambda: qutip.mesolve(liouvillian, inverted, start, options=options).states)
    yield "mesolve", excitations(states[1:]), full


def main():
    oracle = Oracle()
    for _ in range(20):
        oracle.ask(RELAXATION)
    answer, before = oracle.median(RELAXATION, 9)
    theirs = list(peers())
    _, after = oracle.median(RELAXATION, 9)
    ours = max(before, after)
    print("n = %d, nbar = %g: this library %.2f ms, tolerance %.0e" % (SPINS, NBAR, 1e3 * ours, answer["tolerance"]))
    for name, energies, seconds in theirs:
        print("  %-8s %10.2f s %8.0fx   largest difference %.1e" % (
            name, seconds, seconds / ours, numpy.abs(energies - numpy.array(answer["energy"])).max()))
    for name, request in ("n = 1000 to equilibrium", LARGE), ("n = 100, all channels, 20 times", NOISE):
        first = oracle.ask(request)[1]
        print("%s: first %.3f s, later %.3f s" % (name, first, oracle.median(request, 3)[1]))
    oracle.close()


if __name__ == "__main__":
    main()
