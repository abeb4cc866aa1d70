"use strict";
/* The request for what is chosen, and the curves of the answer to it. */
const POINTS = 201;
const MOST_CURVES = 40;
const WHOLE = /^(n|n1|n2|cycles)$/;
const SPINS = /^(s|J|j1|j2|m1|m2|M)$/;

function given(state) {
  return Object.entries(state).filter(([key]) => key.startsWith("p.")).map(([key, value]) => [key.slice(2), value]);
}

/** Splits a value at commas that are not inside braces or brackets. */
function parts(text) { return /^[[{]/.test(text) ? [text] : text.split(",").map(part => part.trim()); }

function parameters(state) {
  const body = {};
  for (const [name, value] of given(state)) {
    const input = operations[state.op].inputs.find(one => one.name === name);
    const isJson = /^[[{]/.test(value), isSeveral = input.isList || input.isNumber && value.includes(",");
    body[name] = isJson ? JSON.parse(value) : isSeveral ? parts(value) : value;
  }
  return body;
}

/** Tells whether a value of a request stands for several points. */
function isSeveral(value) { return Array.isArray(value) || typeof value === "string" && /[:,]/.test(value); }

/** Returns the values along the horizontal axis as the range that the engine is asked for. */
function rangeOf(state) {
  const length = numberOf(state.to) - numberOf(state.from), ends = state.from + ":" + state.to + ":";
  if (WHOLE.test(state.x)) return ends + (Number.isFinite(length) ? Math.max(1, Math.round(length / (POINTS - 1))) : 1);
  if (SPINS.test(state.x)) return ends + (state.x === "s" ? "1/2" : "1");
  return ends + (state.logx ? "log" : "lin") + POINTS;
}

function timesOf(state) {
  const from = numberOf(state.from), to = numberOf(state.to);
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new RangeError("from = " + state.from + " and to = " + state.to + " are not two times; write 0 and 2");
  if (state.logx && !(from > 0 && to > 0)) throw new RangeError("from = " + state.from + " and to = " + state.to + " are not both above 0, as a logarithmic axis needs them");
  return Array.from({ length: POINTS }, (_, i) => i === POINTS - 1 ? to : state.logx
    ? from * Math.pow(to / from, i / (POINTS - 1)) : from + (to - from) * i / (POINTS - 1));
}

function request(state) {
  const body = parameters(state);
  if (state.x === "times") {
    body.times = timesOf(state);
  } else {
    body[state.x] = rangeOf(state);
    body.fields = chosenResults();
  }
  body.digits = "double";
  return body;
}

function numberOf(value) {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return NaN;
  if (value.includes("/")) { const [p, q] = value.split("/"); return p / q; }
  return value === "inf" ? Infinity : value === "-inf" ? -Infinity : Number(value);
}

function divisor(state, row) {
  const value = name => numberOf(row[name] ?? state["p." + name]);
  return state.per === "n" ? value("n") : state.per === "ns" ? value("n") * value("s") : 1;
}

/** Hands on the points [x, y] of a result with the name of what they are points of: a number, or what a list or an object holds. */
function pointsOf(path, xs, x, value, take) {
  if (Array.isArray(value)) {
    const isInTime = xs !== null && value.length === xs.length;
    value.forEach((item, k) => isInTime ? pointsOf(path, null, xs[k], item, take) : pointsOf([...path, item?.name ?? k + 1], xs, x, item, take));
  } else if (value !== null && typeof value === "object") {
    Object.entries(value).forEach(([name, member]) => pointsOf([...path, name], xs, x, member, take));
  } else if (typeof value === "number" || typeof value === "string") {
    (xs === null ? [x] : [xs[0], xs[xs.length - 1]]).forEach(at => take(path, [at, numberOf(value)]));
  }
}

/** Returns the names of the members of results that are objects, such as the excitation at each time. */
function membersOf(path) { return path.slice(1).filter(name => typeof name === "string"); }

/** Returns the curves {label, points, ink, dash} of an answer, and the names of all members in it. */
function curvesOf(state, answer, body) {
  const found = new Map(), members = new Set();
  const columns = answer.columns || {}, results = chosenResults(), xs = state.x === "times" ? body.times : null;
  const inputs = Object.keys(columns).filter(name => name !== state.x && isSeveral(body[name]));
  for (let i = 0; i < (answer.rows || 1); i++) {
    const row = answer.columns ? Object.fromEntries(Object.entries(columns).map(([name, all]) => [name, all[i]])) : answer.result;
    const series = inputs.map(name => name + " = " + row[name]).join(", "), scale = divisor(state, row);
    results.forEach((result, k) => pointsOf([result], xs, numberOf(row[state.x]), row[result], (path, [x, y]) => {
      membersOf(path).forEach(name => members.add(name));
      if (!Number.isFinite(x) || !Number.isFinite(y / scale) || state.member && !membersOf(path).includes(state.member)) return;
      const label = [results.length > 1 || path.length > 1 || !series ? path.join(" ") : "", series].filter(Boolean).join(", ");
      if (!found.has(label)) found.set(label, { label, points: [], series, result: k });
      found.get(label).points.push([x, y / scale]);
    }));
  }
  return { curves: colour([...found.values()]), members: [...members] };
}

/** Gives one ink to what has the same input, or one to each curve where all have. */
function colour(found) {
  const groups = [...new Set(found.map(curve => curve.series))];
  return found.map((curve, i) => ({ label: curve.label, points: curve.points,
    ink: groups.length === 1 ? i : groups.indexOf(curve.series), dash: groups.length > 1 && curve.result % 2 === 1 }));
}

function csv() {
  const quoted = text => /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  return "curve,x,y\n" + curves.flatMap(curve => curve.points.map(([x, y]) => quoted(curve.label) + "," + x + "," + y)).join("\n") + "\n";
}
