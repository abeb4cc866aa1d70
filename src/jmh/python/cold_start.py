#!/usr/bin/env python3
"""Cold starts: the wall time of one small computation in a new process, beside the import of QuTiP.

Needs the release (mvn -Pdist -DskipTests verify) and a Python with QuTiP (Debian: python3-qutip). Run it from the top of
the repository, with that Python, on a quiet machine:

    /usr/bin/python3 src/jmh/python/cold_start.py

The launcher and the image have made their archives of classes before, in a folder that is deleted at the end. The four
take turns, so that all meet the same machine; of each the smallest and the middle time are told, and the ratios are those
of the smallest.
"""
import glob
import os
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
POINT = "steady-state --n 4 --s 1/2 --beta0 2 --betaB 1".split()
RELEASE = "target/dist-contents/spinthermo-*/"


def run(command, environment):
    """The wall time of a command, in seconds."""
    begin = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def make_archive(launcher, environment, count):
    """Starts a launcher, and waits until it has made its archive: until there are so many, and nothing else."""
    run([launcher, *POINT], environment)
    cache = environment["SPINTHERMO_CACHE"]
    for _ in range(1200):
        if len(glob.glob(cache + "/*.jsa")) == count and not glob.glob(cache + "/classes.txt"):
            return
        time.sleep(0.1)
    sys.exit("There is no archive of classes in " + cache)


def main():
    launchers = {folder.endswith("64/"): folder + "bin/spinthermo" for folder in glob.glob(RELEASE)}
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "SPINTHERMO_CACHE": cache}
        for count, launcher in enumerate(launchers.values(), 1):
            make_archive(launcher, environment, count)
        commands = {
            "java -jar": ["java", "-jar", "target/spinthermo.jar", *POINT],
            "launcher": [launchers[False], *POINT],
            "image": [launchers[True], *POINT],
            "import qutip": [sys.executable, "-c", "import qutip"],
        }
        times = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(run(command, environment))
    least = {name: min(found) for name, found in times.items()}
    for name, found in times.items():
        print("%-12s  smallest %4.0f ms, middle %4.0f ms; of the bare jar %.2f, of import qutip %.2f" % (
            name, 1e3 * least[name], 1e3 * sorted(found)[ROUNDS // 2], least[name] / least["java -jar"],
            least[name] / least["import qutip"]))


if __name__ == "__main__":
    main()
