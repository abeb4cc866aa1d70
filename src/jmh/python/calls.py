#!/usr/bin/env python3
"""The Python package beside the engine that it calls: single calls, and tables beside the command sweep.

Needs Python 3 with numpy, the wheel of this package, and the packaged program (mvn -DskipTests package). Run it from the
top of the repository, on a quiet machine, with the Python in whose environment the wheel is:

    python src/jmh/python/calls.py

Single calls: 1000 of them, one after another, beside a process of one thread that gets the same requests in a file. Both are
timed in pieces of 50 once they are warm; the smallest and the median of the pieces are told, for other work on the machine
makes some of them long. Tables: 10^5 points as one call with an array of numpy and the command sweep in turns, both with
their start in a fresh process, and their CPU time; then later calls.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

import spinthermo as st

CALLS = 1000
PIECE = 50
WARM = 4
ROUNDS = 5
JAR = "target/spinthermo.jar"
POINT = {"n": 1000, "s": "1/2", "beta0": 5}
TABLE = {"n": 100, "s": "1/2", "beta0": 2, "fields": ["energy", "entropy"], "digits": "double"}
RANGE = "0.00005:5:0.00005"


def baths(count):
    """Returns that many inverse temperatures, as doubles."""
    return [1 + k / 8192 for k in range(count)]


def told(seconds):
    """Returns the smallest and the median time of one request, in ms."""
    return 1e3 * min(seconds) / PIECE, 1e3 * statistics.median(seconds) / PIECE


def alone(more, file):
    """Returns the times that the engine takes by itself for a request."""
    lines = [json.dumps({"op": "steady-state", **POINT, "betaB": beta, "reasons": True, **more}) + "\n"
             for beta in baths(CALLS)]
    file.write_text("".join(lines * (WARM + 1)), encoding="ascii")
    times = []
    with open(file, "rb") as requests, subprocess.Popen(["java", "-jar", JAR, "oracle", "--threads", "1"], stdin=requests,
                                                        stdout=subprocess.PIPE) as engine:
        for k, _ in enumerate(engine.stdout):
            if k % PIECE == PIECE - 1:
                times.append(time.perf_counter())
    return told([end - begin for begin, end in zip(times, times[1:])][-CALLS // PIECE:])


def called(more):
    """Returns the times of a call."""
    def seconds(betas):
        begin = time.perf_counter()
        for beta in betas:
            st.steady_state(**POINT, betaB=beta, **more)
        return time.perf_counter() - begin

    for _ in range(WARM):
        seconds(baths(CALLS))
    betas = baths(CALLS)
    return told([seconds(betas[begin:begin + PIECE]) for begin in range(0, CALLS, PIECE)])


def table():
    """Computes 10^5 points as one call with an array, and returns the seconds of it."""
    begin = time.perf_counter()
    found = st.steady_state(**TABLE, betaB=np.round(np.arange(1, 100_001) * 0.00005, 5))
    assert found.energy.shape == found.entropy.shape == (100_000,)
    return time.perf_counter() - begin


def fresh(command):
    """Returns the seconds that a command takes, and its CPU time with that of the processes that it starts."""
    begin, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True)
    after = os.times()
    return (time.perf_counter() - begin,
            after.children_user - before.children_user + after.children_system - before.children_system)


def main():
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        for name, more in (("17 quantities, 34 digits", {}), ("one double", {"fields": ["energy"], "digits": "double"})):
            call, own = called(more), alone(more, home / "requests.jsonl")
            print("a call, %s: smallest %.3f ms, median %.3f ms; the engine alone %.3f and %.3f ms; above it %.3f and "
                  "%.3f ms" % (name, *call, *own, call[0] - own[0], call[1] - own[1]), flush=True)
        st.engine().close()
        sweep = ["java", "-jar", JAR, "sweep", "steady-state", "--n", "100", "--s", "1/2", "--beta0", "2", "--betaB", RANGE,
                 "--fields", "energy,entropy", "--digits", "double", "--quiet", "--out"]
        python = [sys.executable, __file__, "table"]
        pairs = [(fresh([*sweep, str(home / str(k))]), fresh(python)) for k in range(ROUNDS)]
        (swept, cpu), (first, cpu_first) = ([min(some) for some in zip(*one)] for one in zip(*pairs))
        later = min(table() for _ in range(ROUNDS))
        print("10^5 points: sweep %.2f s (CPU %.2f s), a fresh Python %.2f s, %.2f times (CPU %.2f s, %.2f times), a later "
              "call %.2f s" % (swept, cpu, first, first / swept, cpu_first, cpu_first / cpu, later))


if __name__ == "__main__":
    table() if sys.argv[1:] == ["table"] else main()
