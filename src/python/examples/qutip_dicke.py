#!/usr/bin/env python3
# %% [markdown]
"""# Dicke relaxation in QuTiP, beside spinthermo

Seven two-level atoms start warm, share one colder bath, and relax together. QuTiP integrates the master equation;
spinthermo knows where it ends, and the way there with a bound on its error. How many digits of the integration are right?

The comments with two percent signs make cells of this file in Jupyter (with jupytext), VS Code and Spyder. It needs numpy
and QuTiP 4 (Debian: python3-qutip) beside spinthermo, and is a script too:

    python3 src/python/examples/qutip_dicke.py
"""

# %% The problem
import math

import numpy as np
import qutip

import spinthermo as st

ATOMS = 7                       # odd, so that no total spin is 0, which would not move
BETA_START = 0.5                # inverse temperature of the start, in units of 1/(ħω)
QUANTA = 0.25                   # mean number of quanta in the bath at the frequency of the atoms
TIMES = [0, 0.05, 0.1, 0.2, 0.5, 2, 10]     # in units of 1/γ


# %% [markdown]
"""## QuTiP

The bath acts through the total spin, so that each total spin J relaxes by itself, by the jumps √(1 + n̄) J₋ and √n̄ J₊. A
J occurs C(n, n/2 - J) - C(n, n/2 - J - 1) times among n spins 1/2. The energy is counted from the ground state of all.
"""


# %%
def thermal(number):
    """Returns the thermal state of all copies of a block, as a part of that of all atoms: its trace is its weight."""
    return (-BETA_START * number).expm() / (1 + math.exp(-BETA_START)) ** ATOMS


def blocks():
    """Yields, for each total spin: its copies, the operator of the energy, and the jumps."""
    for steps in range(ATOMS // 2 + 1):
        spin = ATOMS / 2 - steps
        copies = math.comb(ATOMS, steps) - (math.comb(ATOMS, steps - 1) if steps else 0)
        number = qutip.jmat(spin, "z") + ATOMS / 2
        yield copies, number, [math.sqrt(1 + QUANTA) * qutip.jmat(spin, "-"), math.sqrt(QUANTA) * qutip.jmat(spin, "+")]


def course(**tolerances):
    """Returns the energy at all times by the master equation."""
    options = qutip.Options(nsteps=100_000, **tolerances)
    energy = np.zeros(len(TIMES))
    for copies, number, jumps in blocks():
        energy += copies * qutip.mesolve(number, thermal(number), TIMES, jumps, [number], options=options).expect[0]
    return energy


def end():
    """Returns the energy of the steady state, the null vector of each Liouvillian."""
    energy = 0
    for copies, number, jumps in blocks():
        energy += copies * thermal(number).tr() * qutip.expect(number, qutip.steadystate(number, jumps))
    return energy


# %% [markdown]
"""## spinthermo

The course is one request, in doubles with a bound on the error. The steady state is another one, with as many correct
digits as we like; the temperature of the bath is TB = 1/ln(1 + 1/n̄). Atoms that the bath tells apart end elsewhere.
"""


# %%
def references():
    """Returns the course, and the steady state."""
    way = st.relaxation(n=ATOMS, s=0.5, beta0=BETA_START, nbar=QUANTA, times=TIMES)
    return way, st.steady_state(n=ATOMS, s=0.5, beta0=BETA_START, betaB=math.log(1 + 1 / QUANTA), digits=20)


# %% [markdown]
"""## Side by side"""


# %%
def main():
    """Prints both, and returns by how much QuTiP is off: on the way with usual and strict tolerances, and at the end."""
    way, steady = references()
    usual, strict, last = course(), course(atol=1e-14, rtol=1e-12), end()
    print("   time  spinthermo         QuTiP              QuTiP, strict")
    for row in zip(TIMES, way.energy, usual, strict):
        print("%7.2f  %.14f  %.14f  %.14f" % row)
    print(" steady  %.14f                    %.14f" % (steady.energy, last))
    print("    and  %.14f  if the bath told the atoms apart" % steady.thermalEnergy)
    off = [float(np.max(np.abs(energy - np.array(way.energy)))) for energy in (usual, strict)]
    off.append(abs(last - float(steady.energy)))
    print("QuTiP is off by %.0e on the way, by %.0e with strict tolerances, and by %.0e at the end" % tuple(off))
    print("spinthermo is off by less than %.0e on the way" % (ATOMS * way.tolerance))
    return off


# %%
if __name__ == "__main__":
    main()
