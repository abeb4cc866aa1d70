#!/usr/bin/env python3
"""How much faster: a chain of spin domains in time by this library, beside QuTiP's mesolve, in one run.

Needs Python 3 with qutip (Debian: python3-qutip; 4 and 5 will do), a JDK and Maven. Run it from the top of the
repository, on a quiet machine:

    python3 src/jmh/python/chains.py

The chain is (8,6,5,1), the first domain fully excited, in baths of temperature 0, at 40 times up to gamma t = 2.
mesolve, with its own choice of the method (Adams), gets the operators as sparse matrices in the space of all domains
and is asked for the excitations of each. Its rtol is 3e-9, atol 3e-11, where it is wrong by 6e-10 (3e-8 at an rtol of
1e-8), as the last column shows; the library has no tolerance to choose and is right to 1e-12. The
library is timed as a request to its oracle, JSON and the steady state included: the first one to a fresh process
beside the median of later ones, before and after mesolve, and the slower of the two medians is taken.

Then the library alone with (40,20,10), 20 times from gamma t = 0.01 to 2, in a process with at most 1 GB of heap,
and the memory that the whole process had at its peak.
"""
import json
import os
import statistics
import subprocess
import sys
import time

import numpy
import qutip

JAR = os.path.join("target", "spinthermo.jar")
SIZES = [8, 6, 5, 1]
TIMES = [round(0.05 * i, 2) for i in range(1, 41)]
LARGE = [40, 20, 10]
LARGE_TIMES = [0.01 * 200 ** (i / 19) for i in range(20)]
RTOL, ATOL = 3e-9, 3e-11


class Oracle:
    """A process that answers requests."""

    def __init__(self, *options):
        self.process = subprocess.Popen(["java", *options, "-jar", JAR, "oracle", "--max-seconds", "600"],
                                        text=True, bufsize=1, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def chain(self, sizes, times):
        """The answer, and its seconds."""
        start = time.perf_counter()
        self.process.stdin.write(json.dumps({"op": "chain", "sizes": sizes, "times": times}) + "\n")
        answer = json.loads(self.process.stdout.readline())
        seconds = time.perf_counter() - start
        if "error" in answer:
            sys.exit(str(answer["error"]))
        return answer["result"], seconds

    def peak(self):
        """The most memory that the process had so far, in MB (Linux)."""
        with open("/proc/%d/status" % self.process.pid, encoding="ascii") as status:
            return next(int(line.split()[1]) / 1e3 for line in status if line.startswith("VmHWM"))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def on(domain, operator):
    """An operator of one domain in the space of all."""
    return qutip.tensor([operator if d == domain else qutip.qeye(n + 1) for d, n in enumerate(SIZES)])


def lowering(spins):
    """J- between states of 0, 1, ... excitations."""
    return qutip.Qobj(numpy.diag([(k * (spins + 1 - k)) ** 0.5 for k in range(1, spins + 1)], 1))


def mesolve():
    """<J_iz>/N_i by time, and the seconds."""
    jumps = [on(d, lowering(SIZES[d])) + on(d + 1, lowering(SIZES[d + 1])) for d in range(len(SIZES) - 1)]
    excitations = [on(d, qutip.num(n + 1)) for d, n in enumerate(SIZES)]
    state = qutip.tensor([qutip.basis(n + 1, n if d == 0 else 0) for d, n in enumerate(SIZES)])
    options = {"rtol": RTOL, "atol": ATOL, "nsteps": 1000000}
    options = qutip.Options(**options) if qutip.__version__.startswith("4") else options
    start = time.perf_counter()
    result = qutip.mesolve(0 * excitations[0], state, [0] + TIMES, c_ops=jumps, e_ops=excitations, options=options)
    seconds = time.perf_counter() - start
    return numpy.array([mean[1:] / n - 0.5 for mean, n in zip(result.expect, SIZES)]).T, seconds


def main():
    subprocess.run(["mvn", "-q", "-B", "-ntp", "-DskipTests", "package"], check=True, stdout=sys.stderr)
    oracle = Oracle()
    answer, first = oracle.chain(SIZES, TIMES)
    before = statistics.median(oracle.chain(SIZES, TIMES)[1] for _ in range(9))
    theirs, seconds = mesolve()
    after = statistics.median(oracle.chain(SIZES, TIMES)[1] for _ in range(9))
    oracle.close()
    later = max(before, after)
    difference = numpy.abs(numpy.array(answer["relative"]) - theirs).max()
    print("(8,6,5,1)   qutip %s %.1f s   library first %.3f s, later %.3f s   %.0fx, %.0fx   difference %.1e" % (
        qutip.__version__, seconds, first, later, seconds / first, seconds / later, difference))
    oracle = Oracle("-Xmx1g")
    answer, seconds = oracle.chain(LARGE, LARGE_TIMES)
    print("(40,20,10)  library %.1f s, at most %.0f MB, tolerance %.0e" % (
        seconds, oracle.peak(), answer["tolerance"]))
    oracle.close()


if __name__ == "__main__":
    main()
