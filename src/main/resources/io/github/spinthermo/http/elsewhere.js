"use strict";
/* The command, the Java and the Python that compute what is chosen. */
const quoted = value => JSON.stringify(value);

/** Returns all parameters as they stand on the command line, with the range along the horizontal axis. */
function writtenOf(state) {
  const range = state.x === "times" ? state.from + ":" + state.to + ":" + (state.logx ? "log" : "lin") + POINTS : rangeOf(state);
  return [...given(state), [state.x, range]];
}

/** Tells whether the command that plots draws the chosen results: numbers along a parameter, or lists of numbers in time. */
function canPlot(state) {
  const fields = operations[state.op].fields.filter(field => state.y.split(",").includes(field.name));
  return fields.every(field => state.x === "times" ? field.isCurve : field.isNumber);
}

function shellOf(state) {
  const word = value => /^[\w.,:/+-]+$/.test(value) ? value : "'" + value.replace(/'/g, "'\\''") + "'";
  const options = state.op + " " + writtenOf(state).map(([name, value]) => "--" + name + "=" + word(value)).join(" ");
  return canPlot(state)
    ? "spinthermo plot " + options + (state.x === "times" ? "" : " --x " + state.x) + " --y " + state.y + (state.per ? " --per " + state.per : "")
      + (state.logx ? " --logx" : "") + (state.logy ? " --logy" : "") + " --out curve.svg"
    : "spinthermo " + options + " --fields " + state.y + " --digits double --format csv";
}

function javaOf(state) {
  return "Sweep.of(" + quoted(state.op) + ")" + writtenOf(state).map(([name, value]) => ".with(" + quoted(name) + ", " + quoted(value) + ")").join("")
    + "\n    .fields(" + state.y.split(",").map(quoted).join(", ") + ").doubles().rows(ForkJoinPool.commonPool())";
}

function pythonOf(state) {
  const values = writtenOf(state).map(([name, value]) => name + "=" + (state.x === "times" && name === "times" ? timesInPython(state)
    : inPython(operations[state.op].inputs.find(input => input.name === name), value)));
  return "st." + state.op.replace(/-/g, "_") + "(" + values.join(", ") + ', digits="double", fields=[' + state.y.split(",").map(quoted).join(", ") + "])";
}

/** Writes a value in Python: JSON is a literal of Python but for its words, and so is a list of texts. */
function inPython(input, value) {
  if (/^[[{]/.test(value)) return value.replace(/\bnull\b/g, "None").replace(/\btrue\b/g, "True").replace(/\bfalse\b/g, "False");
  if (input.isTruth) return /^true$/i.test(value) ? "True" : "False";
  return input.isList || input.isNumber && value.includes(",") ? "[" + parts(value).map(quoted).join(", ") + "]" : quoted(value);
}

function timesInPython(state) {
  const from = "(" + state.from + ")", to = "(" + state.to + ")", share = "k / " + (POINTS - 1);
  return "[" + (state.logx ? from + " * (" + to + " / " + from + ") ** (" + share + ")" : from + " + (" + to + " - " + from + ") * " + share)
    + " for k in range(" + POINTS + ")]";
}
