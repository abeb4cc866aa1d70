"""The operations, a function each.

Written from the registry of the engine; a test of the engine compares this file with it.
"""

from __future__ import annotations

from typing import Any, Optional, Sequence, Union

from ._call import ask, operation
from ._kinds import Kinds
from ._results import Result, Table
from ._values import Numbers

__all__ = [
    "about",
    "multiplicities",
    "block",
    "weights",
    "steady_state",
    "local_state",
    "radiation",
    "ergotropy",
    "thermometry",
    "pair_state",
    "theorems",
    "otto",
    "otto_optimum",
    "otto_range",
    "oscillators",
    "clebsch_gordan",
    "two_domain",
    "chain",
    "mean_field_chain",
    "network",
    "battery",
    "relaxation",
    "relaxation_spectrum",
    "heat_currents",
    "otto_power",
    "otto_power_optimum",
    "dicke_dynamics",
    "plateau",
    "inhomogeneous",
    "cavity",
]


@operation
def about(
    details: Optional[bool] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Result:
    """Name, version and operations of this program.

    Args:
        details: True to tell all that is declared about each operation: title, equation and limits; kind, default,
            unit and words of its parameters; kind, unit, equation and absence of its results; false by default.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results:

        - ``name``: the name of this program.
        - ``version``: its version.
        - ``protocol``: the version of the oracle protocol.
        - ``operations``: the operations, with parameters and fields.
    """
    return ask("about", (), {
        "details": details, "digits": digits, "fields": fields,
    }, Kinds("text", integer={"protocol"}))


@operation
def multiplicities(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    J: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """How often each total spin J occurs among n spins s, exactly.

    Args:
        n: Number of spins; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; also a list, an array or a range.
        J: One total spin, to get its multiplicity alone; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``totalSpins`` J: the total spins, ascending (spec 1.2).
        - ``multiplicities`` l_J: how often each total spin occurs among the n spins [L 21], spec 1.2.
        - ``multiplicity`` l_J: how often the total spin J occurs among the n spins [L 21], spec 1.2.

    Example:
        >>> multiplicities(n=1000, s="1/2", J=250).multiplicity
        321736755833599043929199855777560798837042006729225013713833250384367822484406292226797229644622347858662884571066487455475227811434394140256569036711147663950983035926412693982920815925278844116498359096810985651648732718643523409655026278528
    """
    return ask("multiplicities", {"n", "s", "J"}, {
        "n": n, "s": s, "J": J, "digits": digits, "fields": fields,
    }, Kinds("text", integer={"multiplicities", "multiplicity"}, exact={"totalSpins"}))


@operation
def block(
    J: Optional[Numbers] = None,
    beta: Optional[Numbers] = None,
    *,
    T: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The thermal state of one total spin J: ln Z, energy, entropy, variance, radiation.

    Args:
        J: Total spin: 0, 1/2, 1, ... or 0.5, 1.5, ...; also a list, an array or a range.
        beta: Inverse temperature, of either sign, 0, inf or -inf; or give the temperature T; also a list, an array
            or a range.
        T: Temperature 1/beta in units of ħω/k_B, in place of beta; 0 means beta = inf, -0 means -inf, inf means 0;
            also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``logPartition`` ln Z_J: logarithm of the partition function, levels from -J to J [L 8].
        - ``energy`` e_J, in ħω: mean energy, counted from the middle of the block [L 19].
        - ``entropy`` S_J, in k_B: entropy in nats [L 34].
        - ``variance`` v_J, in (ħω)²: variance of the energy (spec 1.3).
        - ``emission`` A_J, in G(ω): rate at which the block emits quanta, ⟨J₊J₋⟩ (spec 6.5).
        - ``pairEmission`` B_J, in G(ω)²: rate at which it emits pairs of quanta, ⟨J₊²J₋²⟩ (spec 6.5).
        - ``secondOrderCorrelation`` g⁽²⁾(0): B_J/A_J² (spec 6.5).

    Example:
        >>> block(J="5/2", beta="0.1").logPartition
        Decimal('1.806298092697771248199813008847616')
    """
    return ask("block", {"J", "beta", "T"}, {
        "J": J, "beta": beta, "T": T, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def weights(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Weights of the total spins of n spins s in an initial state, and ln Z of a thermal one.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``totalSpins`` J: the total spins, ascending (spec 1.2).
        - ``weights`` w_J: weight of all blocks of each total spin in the initial state [L 15].
        - ``logPartition`` ln Z: logarithm of the partition function of the ensemble [L 12].

    Example:
        >>> weights(n=10, s="1/2", beta0="0.1", digits=50).logPartition
        Decimal('6.9439666007357089483009910831565804190554902324493')
    """
    return ask("weights", {"n", "s", "beta0", "T0"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "weights": weights, "start": start, "groups": groups, "digits":
        digits, "fields": fields,
    }, Kinds("real", exact={"totalSpins"}))


@operation
def steady_state(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The steady state of n indistinguishable spins s in a bath: energies, entropies, heats.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy, counted from the ground state as all energies here [L 18].
        - ``thermalEnergy`` E_th, in ħω: energy of independent spins in the bath [L 26].
        - ``initialEnergy`` E_0, in ħω: energy of the initial state [L 26].
        - ``energyPlus`` E_+, in ħω: energy from the extreme start, beta0 = inf or -inf [L 25].
        - ``entropy`` S, in k_B: entropy in nats [L 32].
        - ``thermalEntropy`` S_th, in k_B: entropy of independent spins in the bath [L 36].
        - ``initialEntropy`` S_0, in k_B: entropy of the initial state [L 36].
        - ``entropyPlus`` S_+, in k_B: entropy from the extreme start [L 40].
        - ``freeEnergyChange`` ΔF, in ħω: change of E - S/betaB since the start [L 44].
        - ``thermalFreeEnergyChange`` ΔF_th, in ħω: the same for independent spins [L 44].
        - ``entropyProduction`` Σ, in k_B: entropy produced since the start (spec 1.5).
        - ``thermalEntropyProduction`` Σ_th, in k_B: the same for independent spins (spec 1.5).
        - ``energyVariance`` Var E, in (ħω)²: variance of the energy (spec 1.5).
        - ``heatCapacity`` C, in k_B: change of the energy with the temperature of the bath (spec 1.5).
        - ``heat`` Q, in ħω: heat taken from the bath (spec 1.5).
        - ``thermalHeat`` Q_th, in ħω: the same for independent spins (spec 1.5).
        - ``energyDerivative`` dE/dβ_0, in (ħω)²: change of the energy with beta0 [L C.6].
        - ``regime``: the bath's action on the energy: mitigation, amplification, or neutral [L V.1].
        - ``entropyLower`` S_min, in k_B: least entropy that the weights allow; the entropy where it is known (spec
          6.1).
        - ``entropyUpper`` S_max, in k_B: greatest entropy that the weights allow; the entropy where it is known
          (spec 6.1).
        - ``copies``: how the weight of each J lies on its l_J copies: even, one, or two-temperatures (spec 6.1).

    Example:
        >>> steady_state(n=1000, s="1/2", beta0=5, betaB=1, digits=50).energy
        Decimal('7.2680439762478777526509624855311791680665867619427')
    """
    return ask("steady-state", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real", text={"copies", "regime"}))


@operation
def local_state(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """One spin of the steady state: populations and temperatures; the coherence of the whole state.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``populations`` p(μ): populations of one spin, from mu = -s to s (spec 1.6).
        - ``localInverseTemperature`` x_loc: inverse temperature of one spin 1/2 [L V.4].
        - ``apparentInverseTemperature`` x_app: inverse temperature that the ensemble shows to the bath [L H.2].
        - ``decoheredApparentInverseTemperature`` x_D: the same without the coherences in the local basis (spec
          1.7).
        - ``coherence`` C, in k_B: relative entropy of coherence in the local basis; not computed where it takes
          longer than allowed (spec 1.7).

    Example:
        >>> local_state(n=10, s="1/2", beta0="inf", betaB=1).localInverseTemperature
        Decimal('2.784285322594836212678738092081709')
    """
    return ask("local-state", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def radiation(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Emission and absorption of spins in a collective steady state, and how their quanta bunch.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``emission`` ⟨J₊J₋⟩, in G(ω): rate of collective emission [L H.2].
        - ``absorption`` ⟨J₋J₊⟩, in G(-ω): rate of collective absorption [L I.1].
        - ``independentEmission`` Σ⟨j₊j₋⟩, in G(ω): rate of emission of independent spins (spec 6.5).
        - ``emissionRatio``: collective emission over that of independent spins (spec 6.5).
        - ``secondOrderCorrelation`` g⁽²⁾(0): correlation of two quanta at one time: above 1 where they bunch (spec
          6.5).
        - ``collectiveCoherence`` K: correlations between spins, Σ⟨j₊ᵢj₋ₖ⟩ over i ≠ k [L H].

    Example:
        >>> radiation(n=100, s="1/2", beta0="inf", betaB="0.1").emission
        Decimal('770.0953457803283864206414281589991')
    """
    return ask("radiation", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def ergotropy(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The work that the steady state of n indistinguishable spins s could give.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy of the steady state [L 18].
        - ``passiveEnergy`` E_p, in ħω: least energy of a state with the same eigenvalues (spec 6.6).
        - ``ergotropy`` W, in ħω: largest work of a unitary process, E - E_p (spec 6.6).
        - ``thermalErgotropy`` W_th, in ħω: the same for independent spins in the bath (spec 6.6).
        - ``equivalentInverseTemperature`` x*: inverse temperature, 0 or positive, of independent spins of the same
          entropy (spec 6.6).
        - ``totalErgotropy`` W_∞, in ħω: largest work from each of many copies, E - E_th(x*) (spec 6.6).
        - ``freeEnergyExcess`` F - F_th, in ħω: largest work beside a bath that tells the spins apart; for 0 < betaB
          < inf (spec 6.6).
        - ``passive``: whether no unitary process takes work from the steady state (spec 6.6).

    Example:
        >>> ergotropy(n=10, s="1/2", beta0="inf", betaB="-0.1", digits=20).energy
        Decimal('5.9802353039300933121')
    """
    return ask("ergotropy", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def thermometry(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Fisher information of a collective steady state about the temperatures of its bath and of its start.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``fisherBath`` F, in (ħω)²: Fisher information about betaB (spec 6.7).
        - ``independentFisherBath`` F_ind, in (ħω)²: the same for independent spins (spec 6.7).
        - ``fisherRatio`` F/F_ind: information of collective over independent spins (spec 6.7).
        - ``fisherInitial`` F_0, in (ħω)²: Fisher information of the steady state about beta0 (spec 6.7).
        - ``initialFisher`` n v_s, in (ħω)²: Fisher information of the start about beta0 (spec 6.7).
        - ``heatCapacity`` C, in k_B: change of the energy with the temperature of the bath (spec 1.5).
        - ``thermalHeatCapacity`` C_th, in k_B: the same for independent spins (spec 1.5).

    Example:
        >>> thermometry(n=6, s="3/2", beta0="-0.3", betaB=2).fisherBath
        Decimal('0.1787102226075409967972254010914744')
    """
    return ask("thermometry", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def pair_state(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Two spins 1/2 of a collective steady state, their entanglement, and the squeezing of all spins.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``upUp`` p(↑↑): probability that two given spins are both up (spec 6.9).
        - ``upDown`` p(↑↓): probability that a given one is up and another one down (spec 6.9).
        - ``downDown`` p(↓↓): probability that both are down (spec 6.9).
        - ``coherence`` ⟨↑↓|ρ|↓↑⟩: coherence between the two (spec 6.9).
        - ``concurrence`` C_2: entanglement of the two, from 0 (none) to 1 (a singlet) (spec 6.9).
        - ``spinSqueezing`` ξ_S²: variance across the mean spin (Kitagawa, Ueda) (spec 6.9).
        - ``metrologicalSqueezing`` ξ_R²: variance of a phase that is read from the spins (Wineland) (spec 6.9).
        - ``singletSqueezing`` ξ_T²: sum of the three variances; below 1 the spins are entangled (spec 6.9).

    Example:
        >>> pair_state(n=2, s="1/2", beta0=0, betaB=3).upUp
        Decimal('0.001766724810597510069911932802670974')
    """
    return ask("pair-state", {"n", "s", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "weights": weights, "start": start,
        "groups": groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def theorems(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    name: Any = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    with_: Optional[dict] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Checks whether the theorems about the collective steady state hold, each sign proven.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        name: One theorem by its name; all of them by default.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        with_: Values of another program in place of those of the library: energy, thermalEnergy, energyPlus,
            entropy, thermalEntropy, initialEntropy, freeEnergyChange, thermalFreeEnergyChange, entropyProduction,
            thermalEntropyProduction, energyDerivative, decoheredApparentInverseTemperature; a dictionary.
        tolerance: Error that each value of another program may have; 1e-9 by default; also a list, an array or a
            range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``theorems``: name, verdict, left, relation, right, margin of each theorem (spec 1.8).
    """
    return ask("theorems", {"n", "s", "beta0", "T0", "betaB", "TB", "tolerance"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "name": name, "weights": weights,
        "start": start, "groups": groups, "with": with_, "tolerance": tolerance, "digits": digits, "fields": fields,
    }, Kinds("real", text={"name", "relation", "verdict"}))


@operation
def otto(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaHot: Optional[Numbers] = None,
    betaCold: Optional[Numbers] = None,
    compression: Optional[Numbers] = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    THot: Optional[Numbers] = None,
    TCold: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """One cycle of an Otto engine of n indistinguishable spins s: works, heats, efficiencies.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaHot: Inverse temperature of the hot bath, of either sign, 0, inf or -inf; or give the temperature THot;
            also a list, an array or a range.
        THot: Temperature 1/betaHot in units of ħω/k_B, in place of betaHot; 0 means betaHot = inf, -0 means -inf,
            inf means 0; also a list, an array or a range.
        betaCold: Inverse temperature of the cold bath, of either sign, 0, inf or -inf; or give the temperature
            TCold; also a list, an array or a range.
        TCold: Temperature 1/betaCold in units of ħω/k_B, in place of betaCold; 0 means betaCold = inf, -0 means
            -inf, inf means 0; also a list, an array or a range.
        compression: Frequency at the cold bath over that at the hot one, above 0 and at most 1; also a list, an
            array or a range.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``workCollective`` -W, in ħω: work extracted per cycle, negative if it is put in [L 49].
        - ``workIndependent`` -W_th, in ħω: the same for independent spins [L 50].
        - ``workRatio`` W/W_th: collective over independent work, as the ratio of the heats (spec 2).
        - ``heatHotCollective`` Q_h, in ħω: heat taken from the hot bath (spec 2).
        - ``heatColdCollective`` Q_c, in ħω: heat taken from the cold bath, negative in an engine (spec 2).
        - ``heatHotIndependent`` Q_h,th, in ħω: heat that independent spins take from the hot bath (spec 2).
        - ``heatColdIndependent`` Q_c,th, in ħω: heat that independent spins take from the cold bath (spec 2).
        - ``efficiency`` η: work extracted over heat from the hot bath; of an engine only [L 48].
        - ``carnotEfficiency`` η_C: its bound, where 0 < betaHot < betaCold [L 48].
        - ``coefficientOfPerformance`` Q_c/W: heat from the cold bath over work put in; of a refrigerator only (spec
          2).
        - ``freeEnergyPerCycleCollective`` ΔF, in ħω: change of the free energy; undefined if a bath is at 0 [L 53].
        - ``freeEnergyPerCycleIndependent`` ΔF_th, in ħω: the same for independent spins [L 54].
        - ``effectiveAmplification``: whether the entropy changes more than that of independent spins [L 55].
        - ``mode``: engine, refrigerator, idle, or conduction (compression 1: no work).
        - ``carnotCoefficientOfPerformance`` Q_C/W: bound of the coefficient of performance, where 0 < betaHot <
          betaCold (spec 6.8).

    Example:
        >>> otto(n=9, s="1/2", beta0="inf", betaHot="0.1", betaCold=1, compression="0.5").workCollective
        Decimal('1.107453671304014703512576411857427')
    """
    return ask("otto", {"n", "s", "beta0", "T0", "betaHot", "THot", "betaCold", "TCold", "compression"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaHot": betaHot, "THot": THot, "betaCold": betaCold, "TCold":
        TCold, "compression": compression, "weights": weights, "start": start, "groups": groups, "digits": digits,
        "fields": fields,
    }, Kinds("real", text={"mode"}))


@operation
def otto_optimum(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """How much work an Otto engine can gain from indistinguishable spins, and in which baths.

    Args:
        n: Number of spins; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; inf by default; or give the temperature
            T0; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``betaLimit`` β_l: more work wherever betaHot and compression · betaCold are in [0, β_l] [L G.4].
        - ``gain`` ΔW/(1-λ), in ħω: largest gain of work with betaHot >= 0, over 1 - compression [L G.5].

    Example:
        >>> otto_optimum(n=100, s="1/2").betaLimit
        Decimal('0.2006706298072325438660824979901002')
    """
    return ask("otto-optimum", {"n", "s", "beta0", "T0"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def otto_range(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    betaHot: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    *,
    THot: Optional[Numbers] = None,
    T0: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """In which cold baths an Otto engine gains from indistinguishable spins, for one hot bath.

    Args:
        n: Number of spins; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; also a list, an array or a range.
        betaHot: Inverse temperature of the hot bath, 0 or positive; or give the temperature THot; also a list, an
            array or a range.
        THot: Temperature 1/betaHot in units of ħω/k_B, in place of betaHot; 0 means betaHot = inf, -0 means -inf,
            inf means 0; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; inf by default; or give the temperature
            T0; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``betaLimit`` β_l: the betaHot from which on no cold bath helps [L G.4].
        - ``coldLimit`` y*: more work wherever compression · betaCold is above betaHot and below y* (spec 6.8).

    Example:
        >>> otto_range(n=9, s="1/2", betaHot="0.3").betaLimit
        Decimal('0.6715871667034329088266310769873337')
    """
    return ask("otto-range", {"n", "s", "betaHot", "THot", "beta0", "T0"}, {
        "n": n, "s": s, "betaHot": betaHot, "THot": THot, "beta0": beta0, "T0": T0, "digits": digits, "fields":
        fields,
    }, Kinds("real"))


@operation
def oscillators(
    n: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The steady state of n indistinguishable oscillators in a bath: energies, entropies, heats.

    Args:
        n: Number of oscillators; also a list, an array or a range.
        beta0: Initial inverse temperature, positive or inf; or give the temperature T0; also a list, an array or a
            range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, positive or inf; or give the temperature TB; also a list, an array
            or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy of the steady state (spec 6.8).
        - ``thermalEnergy`` E_th, in ħω: energy of oscillators that the bath tells apart (spec 6.8).
        - ``initialEnergy`` E_0, in ħω: energy of the initial state (spec 6.8).
        - ``entropy`` S, in k_B: entropy of the steady state (spec 6.8).
        - ``thermalEntropy`` S_th, in k_B: entropy of oscillators that the bath tells apart (spec 6.8).
        - ``initialEntropy`` S_0, in k_B: entropy of the initial state (spec 6.8).
        - ``heat`` Q, in ħω: heat taken from the bath (spec 6.8).
        - ``thermalHeat`` Q_th, in ħω: the same where the bath tells them apart (spec 6.8).
        - ``freeEnergyChange`` ΔF, in ħω: change of E - S/betaB since the start (spec 6.8).
        - ``thermalFreeEnergyChange`` ΔF_th, in ħω: the same where the bath tells them apart (spec 6.8).
        - ``entropyProduction`` Σ, in k_B: entropy produced since the start (spec 6.8).
        - ``thermalEntropyProduction`` Σ_th, in k_B: the same where the bath tells them apart (spec 6.8).

    Example:
        >>> oscillators(n=3, beta0=1, betaB="0.5", digits=20).energy
        Decimal('2.7054474962754511329')
    """
    return ask("oscillators", {"n", "beta0", "T0", "betaB", "TB"}, {
        "n": n, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def clebsch_gordan(
    j1: Optional[Numbers] = None,
    m1: Optional[Numbers] = None,
    j2: Optional[Numbers] = None,
    m2: Optional[Numbers] = None,
    J: Optional[Numbers] = None,
    M: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The Clebsch-Gordan coefficient <j1 m1 j2 m2|J M>, as the root of an exact fraction.

    Args:
        j1: First angular momentum: 0, 1/2, 1, ...; also a list, an array or a range.
        m1: Its projection: -j1, -j1 + 1, ..., j1; also a list, an array or a range.
        j2: Second angular momentum; also a list, an array or a range.
        m2: Its projection: -j2, -j2 + 1, ..., j2; also a list, an array or a range.
        J: Total angular momentum; also a list, an array or a range.
        M: Its projection: -J, -J + 1, ..., J; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``sign``: sign of ⟨j1 m1 j2 m2|J M⟩, -1, 0 or 1 (Condon-Shortley phases) (spec 3, 1.2).
        - ``squaredNumerator``: numerator of its square in lowest terms, up to 20000 digits (spec 3, 1.2).
        - ``squaredDenominator``: denominator of its square in lowest terms, up to 20000 digits (spec 3, 1.2).
        - ``value`` ⟨j1 m1 j2 m2|J M⟩: the coefficient (spec 3, 1.2).

    Example:
        >>> clebsch_gordan(j1=1, m1=0, j2=1, m2=0, J=2, M=0).squaredNumerator
        2
    """
    return ask("clebsch-gordan", {"j1", "m1", "j2", "m2", "J", "M"}, {
        "j1": j1, "m1": m1, "j2": j2, "m2": m2, "J": J, "M": M, "digits": digits, "fields": fields,
    }, Kinds("real", integer={"sign", "squaredDenominator", "squaredNumerator"}))


@operation
def two_domain(
    n1: Optional[Numbers] = None,
    n2: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    m1: Optional[Numbers] = None,
    m2: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    thermal1: Optional[Numbers] = None,
    thermal2: Optional[Numbers] = None,
    up1: Optional[Numbers] = None,
    up2: Optional[Numbers] = None,
    mixture: Optional[dict] = None,
    *,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The steady state of two domains of spins in one bath: how much excitation each keeps.

    Args:
        n1: Number of spins of the first domain; also a list, an array or a range.
        n2: Number of spins of the second domain; also a list, an array or a range.
        s: Size of each spin; 1/2 by default; also a list, an array or a range.
        m1: Projection that the first domain starts in; fully excited, n1 s, by default; also a list, an array or a
            range.
        m2: Projection that the second domain starts in; the ground state, -n2 s, by default; also a list, an array
            or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; inf by default; or give the
            temperature TB; also a list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        thermal1: The first domain starts thermal in the space of all its spins, at this inverse temperature; with
            thermal2; also a list, an array or a range.
        thermal2: The second domain starts thermal in the space of all its spins, at this inverse temperature; with
            thermal1; also a list, an array or a range.
        up1: Number of spins 1/2 of the first domain that start up, the others down, in a product state that is not
            symmetrised; all by default where the other domain has its number; also a list, an array or a range.
        up2: Number of spins 1/2 of the second domain that start up, the others down, in a product state that is not
            symmetrised; none by default where the other domain has its number; also a list, an array or a range.
        mixture: A mixture of Dicke states in place of m1 and m2: m1:m2=weight for each, decimals or fractions,
            which add up to exactly 1; a dictionary.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``jz1`` ⟨J_1z⟩: projection of the first domain (spec 3, 1.1).
        - ``jz2`` ⟨J_2z⟩: projection of the second domain (spec 3, 1.1).
        - ``relative1`` ⟨J_1z⟩/n1: the same of one spin of the first domain, from -s to s (spec 3, 1.1).
        - ``relative2`` ⟨J_2z⟩/n2: the same of one spin of the second domain, from -s to s (spec 3, 1.1).
        - ``totalSpins`` J: total angular momenta of both, from max(|j1 - j2|, |m1 + m2|) (spec 3, 1.1).
        - ``weights`` P_J: their weights, which the bath leaves as they are (spec 3, 1.2).
        - ``squaredAngularMomentum`` ⟨J²⟩: square of the total angular momentum (spec 3, 1.1).
        - ``energy`` E, in ħω: energy, counted from the ground state (spec 3, 1.1).
        - ``entropy`` S, in k_B: entropy in nats (spec 3, 1.1).

    Example:
        >>> two_domain(n1=4, n2=1).jz1
        Decimal('-1.840000000000000000000000000000000')
    """
    return ask("two-domain", {"n1", "n2", "s", "m1", "m2", "betaB", "TB", "thermal1", "thermal2", "up1", "up2"}, {
        "n1": n1, "n2": n2, "s": s, "m1": m1, "m2": m2, "betaB": betaB, "TB": TB, "thermal1": thermal1, "thermal2":
        thermal2, "up1": up1, "up2": up2, "mixture": mixture, "digits": digits, "fields": fields,
    }, Kinds("real", exact={"totalSpins"}))


@operation
def chain(
    sizes: Optional[Sequence[Any]] = None,
    m: Optional[Sequence[Any]] = None,
    gammas: Optional[Sequence[Any]] = None,
    nbar: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    tolerance: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """A chain of domains of spins, neighbours in a common bath: its exact course in time, and its end.

    Args:
        sizes: Numbers of spins of the domains, along the chain.
        m: Projections that the domains start in; the first fully excited and the others in the ground state by
            default.
        gammas: Rates of the baths between neighbours, in units of one rate γ; all 1 by default.
        nbar: Thermal quanta of the baths; 0 by default; also a list, an array or a range.
        times: Times in units of 1/γ, ascending from 0; may be empty.
        tolerance: Largest accepted error of the relative projections; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``jz`` ⟨J_iz⟩: projections of the domains at each time (spec 3, 2.1).
        - ``relative`` ⟨J_iz⟩/N_i: the same of one spin, from -1/2 to 1/2 (spec 3, 2.1).
        - ``steadyState`` ⟨J_iz⟩(∞): projections of the domains at the end of time (spec 3, 2.3).
        - ``darkStateWeights`` p_k: weights of the dark states of k excitations at nbar 0, from k = 0 (spec 3, 2.3).
        - ``tolerance``: bound on the error of the relative projections.
    """
    return ask("chain", {"nbar", "tolerance"}, {
        "sizes": sizes, "m": m, "gammas": gammas, "nbar": nbar, "times": times, "tolerance": tolerance, "digits":
        digits, "fields": fields,
    }, Kinds("double"))


@operation
def mean_field_chain(
    sizes: Optional[Sequence[Any]] = None,
    m: Optional[Sequence[Any]] = None,
    times: Optional[Sequence[Any]] = None,
    tolerance: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Two or three domains of spins, neighbours in a common bath, in mean field: their course in time.

    Args:
        sizes: Numbers of spins of the domains, along the chain.
        m: Projections that the domains start in; the first fully excited and the others in the ground state by
            default.
        times: Times in units of 1/γ, ascending from 0; may be empty.
        tolerance: Largest accepted error of the relative projections; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``jz`` ⟨J_iz⟩: projections of the domains at each time (spec 3, 3.3).
        - ``relative`` ⟨J_iz⟩/N_i: the same of one spin, from -1/2 to 1/2 where it is physical (spec 3, 3.3).
        - ``tolerance``: estimate of the error of the relative projections as solutions of the equations of the mean
          field: four times the difference of two integrations, of which the finer is given.
        - ``unphysicalFrom``, in 1/γ: first of the times at which a domain has more excitations than spins, or less
          than none (spec 3, 3.4).
    """
    return ask("mean-field-chain", {"tolerance"}, {
        "sizes": sizes, "m": m, "times": times, "tolerance": tolerance, "digits": digits, "fields": fields,
    }, Kinds("double"))


@operation
def network(
    sizes: Optional[Sequence[Any]] = None,
    reservoirs: Any = None,
    initial: Any = None,
    times: Optional[Sequence[Any]] = None,
    tolerance: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """A network of domains of spins and reservoirs of any temperatures: its exact course, currents, and end.

    Args:
        sizes: Numbers of spins of the domains.
        reservoirs: Reservoirs, for example 1-2@0.5,2-3 for one of domains 1 and 2 at beta 0.5 and one of 2 and 3 at
            beta inf, or a JSON array of objects with domains, their numbers from 1 on, and down and up, the rates
            of emission and absorption, or gamma (1 by default) with nbar, the thermal quanta, or beta (inf by
            default).
        initial: Where each domain starts, for example m=1/2,up=2,beta=0.3,ground, or a JSON array with null for the
            ground state, or objects with m, a projection, or populations, an array of m and weight, or up, a number
            of single spins up, or beta; the first domain full and the others in the ground state by default.
        times: Times in the unit of the rates, ascending from 0; none by default.
        tolerance: Largest accepted error of the relative projections; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``samples``: the network at each time: projections, correlations, covariances, currents and flows from the
          reservoirs, energy, entropy (spec 9.3).
        - ``steadyState``: the same at the end of time (spec 9.4).
        - ``stationaryDimension``: dimension of the space of stationary states; 1 where the start is forgotten (spec
          9.4).
        - ``tolerance``: bound on the error of the relative projections.
    """
    return ask("network", {"tolerance"}, {
        "sizes": sizes, "reservoirs": reservoirs, "initial": initial, "times": times, "tolerance": tolerance,
        "digits": digits, "fields": fields,
    }, Kinds("double", integer={"stationaryDimension"}))


@operation
def battery(
    n: Optional[Numbers] = None,
    collectiveGamma: Optional[Numbers] = None,
    storage: Optional[Numbers] = None,
    discharge: Optional[Numbers] = None,
    cycles: Optional[Numbers] = None,
    gamma: Optional[Numbers] = None,
    method: Any = None,
    limitCycle: Optional[bool] = None,
    dephasing: Optional[Numbers] = None,
    pumping: Optional[Numbers] = None,
    pulseAngle: Optional[Numbers] = None,
    tolerance: Optional[Numbers] = None,
    nbar: Optional[Numbers] = None,
    localNbar: Optional[Numbers] = None,
    collectivePumping: Optional[Numbers] = None,
    collectiveDephasing: Optional[Numbers] = None,
    collectiveShift: Optional[Numbers] = None,
    initial: Any = None,
    times: Optional[Sequence[Any]] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """A Dicke battery, charged, stored and discharged again and again: how it ages.

    Args:
        n: Number of emitters; also a list, an array or a range.
        collectiveGamma: Rate of the collective emission during discharge; also a list, an array or a range.
        storage: Duration of storage; also a list, an array or a range.
        discharge: Duration of discharge; also a list, an array or a range.
        cycles: How many cycles; 0 or more; also a list, an array or a range.
        gamma: Rate at which each emitter emits by itself, during storage and discharge; 1 by default; also a list,
            an array or a range.
        method: Exact or mean-field; exact by default.
        limitCycle: Whether the cycle that all starts tend to is wanted, true or false; false by default.
        dephasing: Rate of the individual dephasing, by which a coherence decays at twice the rate; 0 by default;
            also a list, an array or a range.
        pumping: Rate of the individual pumping; 0 by default; also a list, an array or a range.
        pulseAngle: Angle of the pulse in radians; pi by default; also a list, an array or a range.
        tolerance: Largest accepted error of excitations, lengths and energies, each divided by n; also a list, an
            array or a range.
        nbar: Mean number of photons of the cavity; 0 by default; also a list, an array or a range.
        localNbar: Mean number of photons around each emitter; 0 by default; also a list, an array or a range.
        collectivePumping: Rate of the collective pumping during discharge; 0 by default; also a list, an array or a
            range.
        collectiveDephasing: Rate of the collective dephasing; 0 by default; also a list, an array or a range.
        collectiveShift: Shift -λ S⁺S⁻ during discharge, of either sign, exact only; 0 by default; also a list, an
            array or a range.
        initial: State before the first pulse: beta=x, or J=S,m=M, or an object with populations; ground state by
            default.
        times: Times of samples inside each cycle, from the end of the pulse, ascending; none by default.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``cycles``: the cycles: the state after pulse, storage and discharge, and the energies in quanta (spec 4,
          5).
        - ``limitCycle``: the cycle that all starts tend to (spec 4, 4).
        - ``tolerance``: bound on the error of excitations, lengths and energies, each divided by n, and of
          variances, divided by n^2; in mean field an estimate: four times the difference of two integrations, of
          which the finer is given.
    """
    return ask("battery", {"n", "collectiveGamma", "storage", "discharge", "cycles", "gamma", "dephasing", "pumping", "pulseAngle", "tolerance", "nbar", "localNbar", "collectivePumping", "collectiveDephasing", "collectiveShift"}, {
        "n": n, "collectiveGamma": collectiveGamma, "storage": storage, "discharge": discharge, "cycles": cycles,
        "gamma": gamma, "method": method, "limitCycle": limitCycle, "dephasing": dephasing, "pumping": pumping,
        "pulseAngle": pulseAngle, "tolerance": tolerance, "nbar": nbar, "localNbar": localNbar, "collectivePumping":
        collectivePumping, "collectiveDephasing": collectiveDephasing, "collectiveShift": collectiveShift,
        "initial": initial, "times": times, "digits": digits, "fields": fields,
    }, Kinds("double", integer={"cycle"}))


@operation
def relaxation(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    start: Any = None,
    groups: Any = None,
    betaB: Optional[Numbers] = None,
    nbar: Optional[Numbers] = None,
    emission: Optional[Numbers] = None,
    absorption: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    epsilon: Optional[Numbers] = None,
    burst: Optional[bool] = None,
    byTotalSpin: Optional[bool] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Spins in a collective bath in time: energy, entropy, emission and the distance from the steady state.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; all spins are excited where no start is
            given; or give start or groups; or give the temperature T0; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), w, up-down (up, copies), product (betas); for example
            type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; times are then in units of 1/κ; or
            give nbar, or emission and absorption; or give the temperature TB; also a list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        nbar: Thermal quanta of the bath in place of betaB; times are then in units of 1/γ, γ = emission -
            absorption; also a list, an array or a range.
        emission: Rate of emission into the bath in place of betaB, with absorption; times are then in the unit of
            both; also a list, an array or a range.
        absorption: Rate of absorption from the bath, with emission; also a list, an array or a range.
        times: Times in the unit of the bath, ascending from 0; may be empty.
        epsilon: Distance from the steady state, below 1, whose first time is wanted; also a list, an array or a
            range.
        burst: True to find the time of the largest intensity; false by default.
        byTotalSpin: True to tell the populations of all levels; false by default.
        tolerance: Largest accepted error of energies and entropies divided by n, of distances, and of rates divided
            by n²κ; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy at each time, from the ground state (spec 7.1).
        - ``entropy`` S, in k_B: entropy at each time, in nats (spec 7.1).
        - ``entropyProduction`` Σ, in k_B: entropy produced since the start; infinite at temperature 0 once anything
          has moved (spec 7.1).
        - ``entropyProductionRate`` dΣ/dt, in k_B/time: entropy produced per time; infinite where a level beside an
          occupied one is empty (spec 7.1).
        - ``intensity`` I, in 1/time: quanta emitted per time, γ↓⟨J₊J₋⟩ (spec 7.1).
        - ``absorptionRate`` γ↑⟨J₋J₊⟩, in 1/time: quanta absorbed per time (spec 7.1).
        - ``heatFlow`` dE/dt, in ħω/time: energy gained per time (spec 7.1).
        - ``distance`` D: trace distance from the steady state (spec 7.1).
        - ``independentEnergy`` E_ind, in ħω: energy of independent spins from the same temperature (spec 7.1).
        - ``independentEntropy`` S_ind, in k_B: their entropy (spec 7.1).
        - ``independentIntensity`` I_ind, in 1/time: the quanta that they emit per time (spec 7.1).
        - ``slowestRate`` r₁, in 1/time: rate of the slowest decay to the steady state (spec 7.1.2).
        - ``independentSlowestRate`` r₁(s), in 1/time: the same for independent spins (spec 7.1.2).
        - ``relaxationTime`` t(ε), in time: first time at which the distance is down to epsilon (spec 7.1).
        - ``independentRelaxationTime`` t_ind(ε), in time: the same for independent spins 1/2 (spec 7.1).
        - ``burstTime`` t_peak, in time: time of the largest intensity (spec 7.1.3).
        - ``burstIntensity`` I_peak, in 1/time: the largest intensity (spec 7.1.3).
        - ``populations`` p(J, m): populations of the levels of each J at each time, m ascending (spec 7.1).
        - ``tolerance``: bound on the errors of energies and entropies divided by n, of distances, and of rates
          divided by n²κ; those of entropy production apart.
    """
    return ask("relaxation", {"n", "s", "beta0", "T0", "betaB", "TB", "nbar", "emission", "absorption", "epsilon", "tolerance"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "start": start, "groups": groups, "betaB": betaB, "TB": TB,
        "nbar": nbar, "emission": emission, "absorption": absorption, "times": times, "epsilon": epsilon, "burst":
        burst, "byTotalSpin": byTotalSpin, "tolerance": tolerance, "digits": digits, "fields": fields,
    }, Kinds("double"))


@operation
def relaxation_spectrum(
    J: Optional[Numbers] = None,
    beta: Optional[Numbers] = None,
    rates: Optional[bool] = None,
    *,
    T: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The rates at which a block of total spin J relaxes in a collective bath, in units of κ.

    Args:
        J: Total spin: 0, 1/2, 1, ... or 0.5, 1.5, ...; also a list, an array or a range.
        beta: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature T; also a
            list, an array or a range.
        T: Temperature 1/beta in units of ħω/k_B, in place of beta; 0 means beta = inf, -0 means -inf, inf means 0;
            also a list, an array or a range.
        rates: Whether all rates are listed, for J up to 1000; false by default.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``slowestRate`` r_1, in κ: smallest rate but 0, the gap (spec 7.1.2).
        - ``fastestRate`` r_2J, in κ: largest rate (spec 7.1.2).
        - ``rates`` r_l, in κ: all rates, ascending from 0 (spec 7.1.2).

    Example:
        >>> relaxation_spectrum(J="5/2", beta=1, rates="true").slowestRate
        Decimal('1.717026166878280602781041263232432')
    """
    return ask("relaxation-spectrum", {"J", "beta", "T"}, {
        "J": J, "beta": beta, "T": T, "rates": rates, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def heat_currents(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    baths: Any = None,
    weights: Optional[dict] = None,
    start: Any = None,
    groups: Any = None,
    *,
    T0: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Heat between several baths that cannot tell the spins apart: currents, power, entropy production.

    Args:
        n: Number of spins; or give groups; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give groups; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; or give
            weights or start or groups; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        baths: Baths that the spins couple to at once; each has beta, and where they are not 1 its rate (emission
            and absorption together) or gamma (their difference), and the frequency of its quanta; for example
            0.2@frequency=2,0.7@rate=0.6, or a JSON array of objects.
        weights: Initial weights by total spin in place of beta0; they add up to exactly 1, and are 0 where not
            given; the weight of a J is spread evenly over its l_J copies (a single copy would have a lower
            entropy); a dictionary.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, copies,
            populations), dicke (J, m, copies), spin-coherent (theta or cosTheta), ghz, w, up-down (up, copies),
            product (betas); for example type=dicke,J=1,m=0, or a JSON object; copies are even or one.
        groups: Groups of spins of different sizes and temperatures in the same bath, in place of n, s and beta0;
            for example 3x1/2@1.2,2x1@0.4, or a JSON array of objects with n, s and beta0.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``betaEffective`` x_eff: inverse temperature of the steady state (spec 7.2).
        - ``energy`` E, in ħω: energy of the steady state (spec 7.2).
        - ``thermalEnergy`` E_th, in ħω: energy of independent spins between these baths (spec 7.2).
        - ``intensity`` AK, in 1/time: quanta emitted per time, into all baths together (spec 7.2).
        - ``thermalIntensity`` nAK_s, in 1/time: quanta that independent spins emit per time (spec 7.2).
        - ``currents`` j_b, in 1/time: quanta per time that the spins take from each bath (spec 7.2).
        - ``thermalCurrents`` nj_b, in 1/time: quanta per time that independent spins take from each (spec 7.2).
        - ``heatFlows`` q_b, in ħω/time: heat per time that the spins take from each bath (spec 7.2).
        - ``thermalHeatFlows`` nq_b, in ħω/time: heat per time that independent spins take from each (spec 7.2).
        - ``power`` P, in ħω/time: power that is extracted (spec 7.2).
        - ``thermalPower`` nP, in ħω/time: power that independent spins give (spec 7.2).
        - ``entropyProductionRate`` σ, in k_B/time: entropy produced per time (spec 7.2).
        - ``thermalEntropyProductionRate`` nσ, in k_B/time: entropy that independent spins produce per time (spec
          7.2).
        - ``currentRatio`` K/(nK_s): each current over that of independent spins (spec 7.2).
    """
    return ask("heat-currents", {"n", "s", "beta0", "T0"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "baths": baths, "weights": weights, "start": start, "groups":
        groups, "digits": digits, "fields": fields,
    }, Kinds("real"))


@operation
def otto_power(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaHot: Optional[Numbers] = None,
    betaCold: Optional[Numbers] = None,
    compression: Optional[Numbers] = None,
    durationHot: Optional[Numbers] = None,
    durationCold: Optional[Numbers] = None,
    rateHot: Optional[Numbers] = None,
    rateCold: Optional[Numbers] = None,
    idle: Optional[Numbers] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    THot: Optional[Numbers] = None,
    TCold: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """An Otto engine whose strokes take time: heats and powers of collective and of independent spins.

    Args:
        n: Number of spins; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; also a list,
            an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaHot: Inverse temperature of the hot bath, of either sign, 0, inf or -inf; or give the temperature THot;
            also a list, an array or a range.
        THot: Temperature 1/betaHot in units of ħω/k_B, in place of betaHot; 0 means betaHot = inf, -0 means -inf,
            inf means 0; also a list, an array or a range.
        betaCold: Inverse temperature of the cold bath, of either sign, 0, inf or -inf; or give the temperature
            TCold; also a list, an array or a range.
        TCold: Temperature 1/betaCold in units of ħω/k_B, in place of betaCold; 0 means betaCold = inf, -0 means
            -inf, inf means 0; also a list, an array or a range.
        compression: Frequency at the cold bath over that at the hot one, above 0 and at most 1; also a list, an
            array or a range.
        durationHot: Duration of the stroke in the hot bath, in the inverse of the unit of the rates; also a list,
            an array or a range.
        durationCold: Duration of the stroke in the cold bath; also a list, an array or a range.
        rateHot: Rate at which the populations of one spin 1/2 relax in the hot bath; 1 by default; also a list, an
            array or a range.
        rateCold: The same in the cold bath; 1 by default; also a list, an array or a range.
        idle: Duration of both ways between the baths together; 0 by default; also a list, an array or a range.
        tolerance: Largest accepted error of heats, divided by n, and of powers, divided by n, times the duration of
            the cycle; 1e-9 by default; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``heatHotCollective`` q, in ħω: heat taken from the hot bath per cycle (spec 7.3).
        - ``heatColdCollective`` -λq, in ħω: heat taken from the cold bath, negative in an engine (spec 7.3).
        - ``workCollective`` (1-λ)q, in ħω: work extracted per cycle, negative if it is put in (spec 7.3).
        - ``powerCollective`` P, in ħω/time: work over the duration of the cycle (spec 7.3).
        - ``heatHotIndependent`` q_th, in ħω: heat that independent spins take from the hot bath (spec 7.3).
        - ``heatColdIndependent`` -λq_th, in ħω: heat that independent spins take from the cold bath (spec 7.3).
        - ``workIndependent`` (1-λ)q_th, in ħω: work of independent spins (spec 7.3).
        - ``powerIndependent`` P_th, in ħω/time: power of independent spins (spec 7.3).
        - ``powerRatio`` P/P_th: collective over independent power (spec 7.3).
        - ``coolingPowerCollective`` -λq/t, in ħω/time: heat from the cold bath per time; of a refrigerator only
          (spec 7.3).
        - ``coolingPowerIndependent`` -λq_th/t, in ħω/time: the same for independent spins (spec 7.3).
        - ``energyHot`` E_A, in ħω: energy of the collective spins after the hot stroke (spec 7.3).
        - ``energyCold`` E_B, in ħω: energy after the cold stroke, in quanta of the hot one (spec 7.3).
        - ``entropyProductionCollective`` (x_c-x_h)q, in k_B: entropy produced per cycle (spec 7.3).
        - ``entropyProductionIndependent`` (x_c-x_h)q_th, in k_B: the same for independent spins (spec 7.3).
        - ``efficiency`` 1-λ: work extracted over heat from the hot bath; of an engine only (spec 7.3).
        - ``mode``: engine, refrigerator, idle, or conduction (compression 1: no work).
        - ``fastPowerCollective`` P_0, in ħω/time: power in the limit of short strokes with the same shares of time,
          and no idle time (spec 7.3).
        - ``fastPowerIndependent`` P_0,th, in ħω/time: the same for independent spins (spec 7.3).
        - ``tolerance``: bound on the error of heats and energies, divided by n, and of powers, divided by n, times
          the duration of the cycle; fast powers are right relatively.
    """
    return ask("otto-power", {"n", "s", "beta0", "T0", "betaHot", "THot", "betaCold", "TCold", "compression", "durationHot", "durationCold", "rateHot", "rateCold", "idle", "tolerance"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaHot": betaHot, "THot": THot, "betaCold": betaCold, "TCold":
        TCold, "compression": compression, "durationHot": durationHot, "durationCold": durationCold, "rateHot":
        rateHot, "rateCold": rateCold, "idle": idle, "tolerance": tolerance, "digits": digits, "fields": fields,
    }, Kinds("double", text={"mode"}))


@operation
def otto_power_optimum(
    n: Optional[Numbers] = None,
    s: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaHot: Optional[Numbers] = None,
    betaCold: Optional[Numbers] = None,
    compression: Optional[Numbers] = None,
    rateHot: Optional[Numbers] = None,
    rateCold: Optional[Numbers] = None,
    idle: Optional[Numbers] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    THot: Optional[Numbers] = None,
    TCold: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The largest power of an Otto engine, with collective and with independent spins, and its strokes.

    Args:
        n: Number of spins; also a list, an array or a range.
        s: Size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; also a list,
            an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaHot: Inverse temperature of the hot bath, of either sign, 0, inf or -inf; or give the temperature THot;
            also a list, an array or a range.
        THot: Temperature 1/betaHot in units of ħω/k_B, in place of betaHot; 0 means betaHot = inf, -0 means -inf,
            inf means 0; also a list, an array or a range.
        betaCold: Inverse temperature of the cold bath, of either sign, 0, inf or -inf; or give the temperature
            TCold; also a list, an array or a range.
        TCold: Temperature 1/betaCold in units of ħω/k_B, in place of betaCold; 0 means betaCold = inf, -0 means
            -inf, inf means 0; also a list, an array or a range.
        compression: Frequency at the cold bath over that at the hot one, above 0 and at most 1; also a list, an
            array or a range.
        rateHot: Rate at which the populations of one spin 1/2 relax in the hot bath; 1 by default; also a list, an
            array or a range.
        rateCold: The same in the cold bath; 1 by default; also a list, an array or a range.
        idle: Duration of both ways between the baths together; 0 by default; also a list, an array or a range.
        tolerance: Largest accepted error of heats, divided by n, and of powers, divided by n, times the duration of
            the cycle; 1e-9 by default; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``powerCollective`` P, in ħω/time: largest power of the collective spins, in magnitude; negative where
          work is put in (spec 7.3).
        - ``powerIndependent`` P_th, in ħω/time: the same for independent spins (spec 7.3).
        - ``durationHotCollective`` t_h, in time: duration of the hot stroke that gives it; 0 without idle time, in
          the limit of short strokes (spec 7.3).
        - ``durationColdCollective`` t_c, in time: duration of the cold stroke (spec 7.3).
        - ``durationHotIndependent`` t_h,th, in time: duration of the hot stroke for independent spins (spec 7.3).
        - ``durationColdIndependent`` t_c,th, in time: duration of the cold stroke for independent spins (spec 7.3).
        - ``dutyCollective`` t_h/(t_h+t_c): share of the hot stroke in both (spec 7.3).
        - ``dutyIndependent`` t_h,th/(t_h,th+t_c,th): the same for independent spins (spec 7.3).
        - ``tolerance``: bound on the error of the powers at these durations, divided by n, times the duration of
          the cycle (one unit of time without idle time); that no other durations are better is not proven.
    """
    return ask("otto-power-optimum", {"n", "s", "beta0", "T0", "betaHot", "THot", "betaCold", "TCold", "compression", "rateHot", "rateCold", "idle", "tolerance"}, {
        "n": n, "s": s, "beta0": beta0, "T0": T0, "betaHot": betaHot, "THot": THot, "betaCold": betaCold, "TCold":
        TCold, "compression": compression, "rateHot": rateHot, "rateCold": rateCold, "idle": idle, "tolerance":
        tolerance, "digits": digits, "fields": fields,
    }, Kinds("double"))


@operation
def dicke_dynamics(
    n: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    start: Any = None,
    collectiveEmission: Optional[Numbers] = None,
    collectiveAbsorption: Optional[Numbers] = None,
    collectiveDephasing: Optional[Numbers] = None,
    localEmission: Optional[Numbers] = None,
    localAbsorption: Optional[Numbers] = None,
    localDephasing: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """Spins 1/2 that emit, absorb and dephase together and each by itself: their course and its end.

    Args:
        n: Number of spins; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; without beta0 and start all spins are
            up; or give the temperature T0; also a list, an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        start: Initial state in place of beta0, by its type: thermal (beta0), weights (weights, populations), dicke
            (J, m), w, up-down (up), product (betas); for example type=dicke,J=1,m=0, or a JSON object; all copies
            of a total spin are alike.
        collectiveEmission: Rate Γ↓ at which all spins emit together; 0 by default; also a list, an array or a
            range.
        collectiveAbsorption: Rate Γ↑ at which all spins absorb together; 0 by default; also a list, an array or a
            range.
        collectiveDephasing: Rate at which all spins dephase together, which changes nothing here; 0 by default;
            also a list, an array or a range.
        localEmission: Rate γ↓ at which each spin emits by itself; 0 by default; also a list, an array or a range.
        localAbsorption: Rate γ↑ at which each spin absorbs by itself; 0 by default; also a list, an array or a
            range.
        localDephasing: Rate γ_φ at which each spin dephases by itself, by which a coherence decays at twice the
            rate; 0 by default; also a list, an array or a range.
        times: Times, ascending from 0, in the unit of which the rates are the inverse; may be empty.
        tolerance: Largest accepted error of energy, lengths and entropy divided by n, of the intensity divided by
            n²Γ↓ and of the local intensity divided by nγ↓; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy, from the ground state (spec 7.4).
        - ``length`` S_eff: effective length of the total spin: S_eff (S_eff + 1) = ⟨J²⟩ (spec 7.4).
        - ``meanLength`` ⟨J⟩: mean length of the total spin (spec 7.4).
        - ``intensity`` Γ↓⟨J₊J₋⟩, in 1/time: quanta that the spins emit together in a unit of time (spec 7.4).
        - ``localIntensity`` γ↓⟨n/2 + J_z⟩, in 1/time: quanta that they emit by themselves in a unit of time (spec
          7.4).
        - ``entropy`` S, in k_B: entropy of the state that treats all spins alike (spec 7.4).
        - ``steadyState``: the same at the end of time (spec 7.4).
        - ``tolerance``: bound on the error of energy, lengths and entropy divided by n, of the intensity divided by
          n²Γ↓ and of the local intensity divided by nγ↓.
    """
    return ask("dicke-dynamics", {"n", "beta0", "T0", "collectiveEmission", "collectiveAbsorption", "collectiveDephasing", "localEmission", "localAbsorption", "localDephasing", "tolerance"}, {
        "n": n, "beta0": beta0, "T0": T0, "start": start, "collectiveEmission": collectiveEmission,
        "collectiveAbsorption": collectiveAbsorption, "collectiveDephasing": collectiveDephasing, "localEmission":
        localEmission, "localAbsorption": localAbsorption, "localDephasing": localDephasing, "times": times,
        "tolerance": tolerance, "digits": digits, "fields": fields,
    }, Kinds("double"))


@operation
def plateau(
    n: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    betaB: Optional[Numbers] = None,
    localRate: Optional[Numbers] = None,
    betaLocal: Optional[Numbers] = None,
    localDephasing: Optional[Numbers] = None,
    detuningVariance: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    TLocal: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """The collective plateau of spins 1/2 and its end by local noise or detunings, to first order in these.

    Args:
        n: Number of spins; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; also a list,
            an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; or give the temperature TB; also a
            list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        localRate: Rate κ_L = γ↓ + γ↑ of a bath of each spin's own, in units of κ; 0 by default; also a list, an
            array or a range.
        betaLocal: Inverse temperature of the spins' own baths, of either sign, 0, inf or -inf; that of the
            collective bath by default; or give the temperature TLocal; also a list, an array or a range.
        TLocal: Temperature 1/betaLocal in units of ħω/k_B, in place of betaLocal; 0 means betaLocal = inf, -0 means
            -inf, inf means 0; also a list, an array or a range.
        localDephasing: Rate γ_φ at which each spin dephases by itself, in units of κ; 0 by default; also a list, an
            array or a range.
        detuningVariance: Variance Σ(δ_k - δ̄)²/(n - 1) of the detunings of the spins, in units of κ²; 0 by default;
            also a list, an array or a range.
        times: Times from the start of the plateau, ascending from 0, in units of 1/κ.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``plateauEnergy`` E, in ħω: energy of the collective steady state (spec 1.5).
        - ``slope`` dE/dt, in ħωκ: change of the energy in time at the start of the plateau (spec 7.4).
        - ``leavingRate`` R, in κ: rate at which the largest total spin n/2 is left (spec 7.4).
        - ``slowestRate``, in κ: slowest rate of the weights of the total spins; after different detunings of three
          or more spins that of the chain, which describes the start of the decay and not its end (spec 7.4).
        - ``crossoverTime``, in 1/κ: inverse of the slowest rate; after different detunings of three or more spins
          that of the chain, which describes the start of the decay and not its end (spec 7.4).
        - ``steadyEnergy`` E(∞), in ħω: energy at the end of time, where the slow rates tend to 0 (spec 7.4).
        - ``energy`` E(t), in ħω: energy at each time (spec 7.4).
        - ``tolerance``: bound on the error of the solution of the chain of total spins: of energies divided by n,
          of rates and time relative to themselves, of the slope divided by n and the fastest rate of the chain; the
          chain itself is first-order perturbation theory in the slow rates and off by about their quotient with κ.
    """
    return ask("plateau", {"n", "beta0", "T0", "betaB", "TB", "localRate", "betaLocal", "TLocal", "localDephasing", "detuningVariance"}, {
        "n": n, "beta0": beta0, "T0": T0, "betaB": betaB, "TB": TB, "localRate": localRate, "betaLocal": betaLocal,
        "TLocal": TLocal, "localDephasing": localDephasing, "detuningVariance": detuningVariance, "times": times,
        "digits": digits, "fields": fields,
    }, Kinds("double"))


@operation
def inhomogeneous(
    n: Optional[Numbers] = None,
    beta0: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    detunings: Optional[Sequence[Any]] = None,
    couplings: Any = None,
    betaB: Optional[Numbers] = None,
    nbar: Optional[Numbers] = None,
    emission: Optional[Numbers] = None,
    absorption: Optional[Numbers] = None,
    tolerance: Optional[Numbers] = None,
    *,
    T0: Optional[Numbers] = None,
    TB: Optional[Numbers] = None,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """A few spins 1/2 in a common bath, each with a detuning of its own and coupled to each other.

    Args:
        n: Number of spins 1/2, at most 6; also a list, an array or a range.
        beta0: Initial inverse temperature, of either sign, 0, inf or -inf; or give the temperature T0; also a list,
            an array or a range.
        T0: Temperature 1/beta0 in units of ħω/k_B, in place of beta0; 0 means beta0 = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        times: Times in the unit of the bath, ascending from 0; may be empty.
        detunings: Detunings of the spins, one for each; only their differences count; all 0 by default.
        couplings: Couplings between spins: an array of {"i": 1, "j": 2, "value": "0.01"}, or 1-2:0.01,2-3:0.01;
            none by default.
        betaB: Inverse temperature of the bath, of either sign, 0, inf or -inf; times are then in units of 1/κ; or
            give nbar, or emission and absorption; or give the temperature TB; also a list, an array or a range.
        TB: Temperature 1/betaB in units of ħω/k_B, in place of betaB; 0 means betaB = inf, -0 means -inf, inf means
            0; also a list, an array or a range.
        nbar: Thermal quanta of the bath in place of betaB; times are then in units of 1/γ, γ = emission -
            absorption; also a list, an array or a range.
        emission: Rate of emission into the bath in place of betaB, with absorption; times are then in the unit of
            both; also a list, an array or a range.
        absorption: Rate of absorption from the bath, with emission; also a list, an array or a range.
        tolerance: Largest accepted error of the energy divided by n, and of the intensity divided by n² and by the
            sum of the rates of the bath; 1e-9 by default; also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``energy`` E, in ħω: energy at each time (spec 7.5).
        - ``intensity`` I, in 1/time: quanta emitted into the bath per time, at each time (spec 7.5).
        - ``stationaryStates``: states that do not decay: eigenvalues of the generator with a real part below 1e-6
          min(g²/κ, κ) (spec 7.5).
        - ``slowestRate``, in 1/time: smallest real part of all other eigenvalues, to 5 digits and more (spec 7.5).
        - ``collectiveEnergy`` E_coll, in ħω: energy of the collective steady state, which spins that are all alike
          would keep [L 18].
        - ``thermalEnergy`` E_th, in ħω: energy of independent spins in the bath [L 26].
        - ``tolerance``: bound on the error of every energy, divided by n, and of every intensity, divided by n² and
          by the sum of the rates of the bath.
    """
    return ask("inhomogeneous", {"n", "beta0", "T0", "betaB", "TB", "nbar", "emission", "absorption", "tolerance"}, {
        "n": n, "beta0": beta0, "T0": T0, "times": times, "detunings": detunings, "couplings": couplings, "betaB":
        betaB, "TB": TB, "nbar": nbar, "emission": emission, "absorption": absorption, "tolerance": tolerance,
        "digits": digits, "fields": fields,
    }, Kinds("double", integer={"stationaryStates"}))


@operation
def cavity(
    n: Optional[Numbers] = None,
    g: Optional[Numbers] = None,
    kappa: Optional[Numbers] = None,
    times: Optional[Sequence[Any]] = None,
    detuning: Optional[Numbers] = None,
    gamma: Optional[Numbers] = None,
    dephasing: Optional[Numbers] = None,
    *,
    digits: Any = None,
    fields: Optional[Sequence[str]] = None,
) -> Union[Result, Table]:
    """A few emitters in a damped cavity, exactly, and how well collective emission stands for it.

    Args:
        n: Number of emitters, at most 6; all are excited at first; also a list, an array or a range.
        g: Coupling of an emitter to the cavity; also a list, an array or a range.
        kappa: Rate at which a photon leaves the cavity, which is empty at first; also a list, an array or a range.
        times: Times, ascending from 0; may be empty.
        detuning: Frequency of the cavity minus that of the emitters; 0 by default; also a list, an array or a
            range.
        gamma: Rate at which each emitter emits by itself; 0 by default; also a list, an array or a range.
        dephasing: Rate of the individual dephasing, by which a coherence decays at twice the rate; 0 by default;
            also a list, an array or a range.
        digits: Significant digits of every real number, 1 to 10000, or double for the nearest doubles; without
            effect in double precision; 34 by default.
        fields: The results that are wanted, by name; only what they need is computed; all of them by default.

    Returns:
        The results, or a table of them where lists are given:

        - ``collectiveGamma`` Γ, in 1/time: rate of the collective emission that an eliminated cavity leaves (spec
          8.10).
        - ``collectiveShift`` λ, in 1/time: shift -λ S⁺S⁻ that an eliminated cavity leaves (spec 8.10).
        - ``samples``: emitters and cavity at each time: M, photons, S_eff, and the quanta that left through the
          cavity and from single emitters (spec 8.10).
        - ``eliminatedExcitation`` M: M at the same times with collective emission in place of the cavity (spec
          8.10).
        - ``tolerance``: bound on the error of everything at the times, divided by n.
    """
    return ask("cavity", {"n", "g", "kappa", "detuning", "gamma", "dephasing"}, {
        "n": n, "g": g, "kappa": kappa, "times": times, "detuning": detuning, "gamma": gamma, "dephasing":
        dephasing, "digits": digits, "fields": fields,
    }, Kinds("double"))
