#!/usr/bin/env python3
"""The Python package beside the engine that it calls: single calls, and tables beside the command sweep.

Needs Python 3 with numpy, the wheel of this package, and the packaged program (mvn -DskipTests package). Run it from
the top of the repository, on a quiet machine, with the Python in whose environment the wheel is:

    python src/jmh/python/calls.py

Single calls: 1000 of them, one after another, beside a process of one thread that gets the same requests in a file.
Both are timed in pieces of 50 once they are warm; the smallest and the median of the pieces are told, for other work on
the machine makes some of them long, and so is the CPU time, that of Python and of the engine together (Linux).
Tables: 10^5 points as one call with an array of numpy and the command sweep in turns, both with their start in a fresh
process, and their CPU time; then later calls.
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


def told(seconds, cpu):
    """Returns the smallest and the median time of one request, and its CPU time, in ms."""
    return 1e3 * min(seconds) / PIECE, 1e3 * statistics.median(seconds) / PIECE, 1e3 * cpu / CALLS


def cpu(pid):
    """Returns the seconds of CPU time that a process has taken."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
                times.append((time.perf_counter(), cpu(engine.pid)))
    last = times[-CALLS // PIECE - 1:]
    return told([end - begin for (begin, _), (end, _) in zip(last, last[1:])], last[-1][1] - last[0][1])


def called(more):
    """Returns the times of a call."""
    def seconds(betas):
        begin = time.perf_counter()
        for beta in betas:
            st.steady_state(**POINT, betaB=beta, **more)
        return time.perf_counter() - begin

    for _ in range(WARM):
        seconds(baths(CALLS))
    betas, before = baths(CALLS), both()
    return told([seconds(betas[begin:begin + PIECE]) for begin in range(0, CALLS, PIECE)], both() - before)


def both():
    """Returns the seconds of CPU time that this process and its engine have taken."""
    return time.process_time() + cpu(st.engine().pid)


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
            for what, one in (("a call", call), ("the engine alone", own), ("above it", np.subtract(call, own))):
                print("%s, %s: smallest %.3f ms, median %.3f ms, CPU %.3f ms" % (what, name, *one), flush=True)
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
