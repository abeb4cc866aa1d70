#!/usr/bin/env python3
"""How much faster: a ring of spin domains and a battery with pulses of any angle, beside QuTiP, in one run.

Needs Python 3 with qutip (Debian: python3-qutip; 4 and 5 will do) and the packaged program (mvn -DskipTests package).
Run it from the top of the repository, on a quiet machine:

    /usr/bin/python3 src/jmh/python/networks.py

The ring has domains of 4, 3, 3 and 2 spins, each with the next and the last with the first in a reservoir of nbar = 0.3;
it starts with the first domain excited and is looked at at 20 times up to gamma t = 2. mesolve gets the operators in the
space of all domains and is asked for the excitations alone; the library answers correlations, currents, flows, entropies
and the steady state besides.

The battery has 12 emitters and Gamma = 1600 gamma. A pulse of pi/3 on the ground state leaves coherences, storage and
discharge of 0.0187 each follow. mesolve gets the Liouvillians of PIQS; building them is not counted, and the fastest of
five counts. Their elements have single precision, so that no rtol brings the error below 1.7e-8.

mesolve uses its own choice of the method (Adams, which is faster here than bdf), with the largest power of ten as rtol
at which its error of a projection by spins, the last column, is below 1e-9, in the battery not more than 1.7e-8. The
library has no tolerance to choose, and the bound that it states is printed. It is timed as a request to its oracle,
JSON included: the median of later ones, before and after QuTiP, and the slower of the two counts.
"""
import math

import numpy
import qutip
from qutip import piqs

from dynamics import Oracle, timed

SIZES, NBAR = [4, 3, 3, 2], 0.3
TIMES = [round(0.1 * i, 1) for i in range(1, 21)]
PAIRS = [(d, (d + 1) % len(SIZES)) for d in range(len(SIZES))]
RING = {"op": "network", "sizes": SIZES, "times": TIMES,
        "reservoirs": [{"domains": [d + 1, e + 1], "nbar": str(NBAR)} for d, e in PAIRS]}

EMITTERS, COLLECTIVE, DURATION, ANGLE = 12, 1600, 0.0187, math.pi / 3
BATTERY = {"op": "battery", "n": EMITTERS, "collectiveGamma": COLLECTIVE, "storage": str(DURATION),
           "discharge": str(DURATION), "cycles": 1, "pulseAngle": repr(ANGLE)}

RING_RTOL, BATTERY_RTOL = 1e-10, 1e-7
WARM_UPS, REPETITIONS = 60, 15


def options(rtol):
    """What mesolve is told, for QuTiP 4 or 5."""
    chosen = {"rtol": rtol, "atol": rtol / 100, "nsteps": 10 ** 7}
    return qutip.Options(**chosen) if qutip.__version__.startswith("4") else {**chosen, "progress_bar": ""}


def on(domain, operator):
    """An operator of one domain in the space of all."""
    return qutip.tensor([operator if d == domain else qutip.qeye(n + 1) for d, n in enumerate(SIZES)])


def lowering(spins):
    """J- between states of 0, 1, ... excitations."""
    return qutip.Qobj(numpy.diag([(k * (spins + 1 - k)) ** 0.5 for k in range(1, spins + 1)], 1))


def ring():
    """<J_iz>/N_i by time, and the seconds of mesolve."""
    emission = [on(d, lowering(SIZES[d])) + on(e, lowering(SIZES[e])) for d, e in PAIRS]
    jumps = [math.sqrt(NBAR + 1) * jump for jump in emission] + [math.sqrt(NBAR) * jump.dag() for jump in emission]
    excitations = [on(d, qutip.num(n + 1)) for d, n in enumerate(SIZES)]
    start = qutip.tensor([qutip.basis(n + 1, n if d == 0 else 0) for d, n in enumerate(SIZES)])
    result, seconds = timed(lambda: qutip.mesolve(0 * excitations[0], start, [0] + TIMES, c_ops=jumps,
                                                  e_ops=excitations, options=options(RING_RTOL)))
    return numpy.array([mean[1:] / n - 0.5 for mean, n in zip(result.expect, SIZES)]).T, seconds


def battery():
    """<S_z>/N after storage and after discharge, and the seconds of mesolve."""
    storage = piqs.Dicke(EMITTERS, emission=1).liouvillian()
    discharge = piqs.Dicke(EMITTERS, emission=1, collective_emission=COLLECTIVE).liouvillian()
    pulse = (-1j * ANGLE * piqs.jspin(EMITTERS, "x")).expm()
    ground = piqs.dicke(EMITTERS, EMITTERS / 2, -EMITTERS / 2)

    def cycle():
        states, state = [], pulse * ground * pulse.dag()
        for liouvillian in storage, discharge:
            state = qutip.mesolve(liouvillian, state, [0, DURATION], options=options(BATTERY_RTOL)).states[-1]
            states.append(state)
        return states

    cycle()
    states, seconds = min((timed(cycle) for _ in range(5)), key=lambda run: run[1])
    return numpy.array([qutip.expect(piqs.jspin(EMITTERS, "z"), state) for state in states]) / EMITTERS, seconds


def compare(name, oracle, request, peer, values):
    """One line: both times, their ratio, and the largest difference of what values reads from the answer."""
    for _ in range(WARM_UPS):
        oracle.ask(request)
    answer, before = oracle.median(request, REPETITIONS)
    theirs, seconds = peer()
    after = oracle.median(request, REPETITIONS)[1]
    ours = max(before, after)
    print("%s: this library %.2f ms, tolerance %.0e; mesolve %.3f s, %.0fx, largest difference %.1e" % (
        name, 1e3 * ours, answer["tolerance"], seconds, seconds / ours,
        numpy.abs(theirs - numpy.array(values(answer))).max()))


def main():
    print("qutip", qutip.__version__, "numpy", numpy.__version__)
    oracle = Oracle()
    compare("ring (4,3,3,2), nbar = 0.3, 20 times", oracle, RING, ring,
            lambda answer: [sample["relative"] for sample in answer["samples"]])
    compare("battery of 12, one cycle with a pulse of pi/3", oracle, BATTERY, battery,
            lambda answer: [answer["cycles"][0][end]["excitation"] / EMITTERS for end in ("stored", "discharged")])
    oracle.close()


if __name__ == "__main__":
    main()
