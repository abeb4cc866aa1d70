"use strict";
/* What each operation opens with, so that its first sight is a curve, and the ranges of the sliders. */
const RANGES = { n: [1, 200, 1], s: [0.5, 4.5, 0.5], J: [0, 50, 0.5], cycles: [1, 100, 1], compression: [0.05, 1, 0.05] };
const LIKELY = { n: "10", s: "1/2", beta0: "inf", betaB: "1", beta: "1", betaHot: "0.1", betaCold: "1", compression: "0.5",
  n1: "4", n2: "2", collectiveGamma: "100", storage: "0.1", discharge: "0.1", temperature0: "1", durationHot: "1", durationCold: "1",
  collectiveEmission: "1", localEmission: "0.1" };
const OPENINGS = {
  "multiplicities": { x: "J", from: "0", to: "20", logy: "1", y: "multiplicity", "p.n": "40" },
  "block": { x: "beta", from: "-3", to: "3", y: "energy", "p.J": "1/2,2,10" },
  "weights": { x: "beta0", from: "-3", to: "3", y: "weights" },
  "steady-state": { x: "betaB", from: "-3", to: "3", y: "energy,thermalEnergy", per: "n", "p.n": "4,10,100" },
  "local-state": { x: "betaB", from: "-3", to: "3", y: "populations" },
  "radiation": { x: "betaB", from: "0", to: "3", y: "emission", "p.n": "4,10,20", "p.beta0": "1" },
  "ergotropy": { x: "betaB", from: "-3", to: "3", y: "energy", "p.n": "4,10,20" },
  "thermometry": { x: "betaB", from: "0.1", to: "3", y: "fisherBath", "p.n": "4,10,20" },
  "pair-state": { x: "betaB", from: "-3", to: "3", y: "upUp", "p.n": "4,10,20" },
  "theorems": { x: "betaB", from: "0.1", to: "3", y: "theorems", "p.name": "energy-positive-bath" },
  "otto": { x: "n", from: "1", to: "50", y: "workCollective,workIndependent" },
  "otto-optimum": { x: "n", from: "2", to: "50", y: "betaLimit" },
  "otto-range": { x: "n", from: "2", to: "50", y: "betaLimit" },
  "oscillators": { x: "betaB", from: "0.1", to: "3", y: "energy" },
  "clebsch-gordan": { x: "J", from: "0", to: "40", y: "value", "p.j1": "20", "p.m1": "1", "p.j2": "20", "p.m2": "-1", "p.M": "0" },
  "two-domain": { x: "betaB", from: "0.1", to: "3", y: "jz1" },
  "chain": { y: "jz", "p.sizes": "6,4,2" },
  "mean-field-chain": { y: "jz", "p.sizes": "6,4,2" },
  "network": { to: "4", y: "samples", member: "jz", "p.sizes": "4,2,2", "p.reservoirs": "1-2@0.5,2-3" },
  "battery": { to: "0.2", y: "cycles", member: "power", "p.cycles": "2" },
  "relaxation-spectrum": { x: "beta", from: "-3", to: "3", logy: "1", y: "slowestRate", "p.J": "2,5,20" },
  "heat-currents": { x: "n", from: "1", to: "50", y: "power,thermalPower", "p.baths": "0.2@frequency=2,0.7@rate=0.6" },
  "dicke-dynamics": { y: "energy,intensity", "p.beta0": "" },
  "plateau": { to: "200", y: "energy,plateauEnergy,steadyEnergy", "p.localRate": "0.01" },
  "inhomogeneous": { to: "10", y: "energy", "p.n": "4", "p.detunings": "0,0.1,0.2,0.3" },
  "cavity": { y: "samples", member: "excitation", "p.n": "4", "p.g": "1", "p.kappa": "2" },
};

const SPANS = { times: ["0", "2"], s: ["1/2", "9/2"], J: ["0", "20"], cycles: ["1", "20"], compression: ["0.05", "1"] };

/** Returns the ends of a range that suits a parameter. */
function spanOf(name) { return SPANS[name] ?? (WHOLE.test(name) ? ["1", "50"] : /^beta/.test(name) ? ["-3", "3"] : ["0.1", "3"]); }

/** Returns the state that an operation opens with. */
function openingOf(op) {
  const operation = operations[op], x = axisNames(operation)[0], [from, to] = spanOf(x);
  const state = { op, x, from, to, y: operation.fields[0].name };
  operation.inputs.filter(input => !isAlternative(input) && LIKELY[input.name]).forEach(input => { state["p." + input.name] = LIKELY[input.name]; });
  return { ...state, ...OPENINGS[op] };
}
