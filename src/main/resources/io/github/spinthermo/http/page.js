"use strict";
/* The page that explores: what is chosen, the request for it, and its curves. The address holds all that is chosen. */
const $ = id => document.getElementById(id);
const POINTS = 201;
const FIRST = { op: "steady-state", x: "betaB", from: "-3", to: "3", y: "energy,thermalEnergy", per: "n",
  "p.n": "4,10,100", "p.s": "1/2", "p.beta0": "inf" };
const LIKELY = { n: "10", s: "1/2", beta0: "inf", betaB: "1", beta: "1", J: "2", n1: "4", n2: "2", betaHot: "0.1", betaCold: "1",
  compression: "0.5", j1: "1", m1: "0", j2: "1", m2: "0", M: "0", sizes: "6,4,2", collectiveGamma: "100", storage: "0.1",
  discharge: "0.1", cycles: "10", durationHot: "1", durationCold: "1", collectiveEmission: "1", localEmission: "0.1",
  temperature0: "1" };
const RANGES = { n: [1, 200, 1], s: [0.5, 4.5, 0.5], J: [0, 50, 0.5], cycles: [1, 100, 1], compression: [0.05, 1, 0.05] };
const ARRAYS = ["times"];
let operations = {}, curves = [], plot = null, asked = 0, timer = 0, token = sessionStorage.getItem("token") || "";

async function fetchJson(path, body) {
  const headers = body ? { "Content-Type": "application/json" } : {};
  if (token) headers.Authorization = "Bearer " + token;
  const response = await fetch(path, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body) });
  if (response.status === 401) {
    token = window.prompt("This server asks for its token:") || "";
    sessionStorage.setItem("token", token);
    if (token) return fetchJson(path, body);
  }
  return response.json();
}

function say(text, isBad) { $("message").textContent = text; $("message").className = isBad ? "bad" : ""; }

function readOperations(description) {
  for (const [path, item] of Object.entries(description.paths)) {
    const name = path.replace("/api/v1/", "");
    if (!item.get || !item.post || name === "about") continue;
    const properties = item.post.requestBody.content["application/json"].schema.properties;
    const inputs = Object.entries(properties).filter(([key]) => !["digits", "reasons", "fields"].includes(key));
    operations[name] = {
      summary: item.get.summary,
      inputs: inputs.map(([key, value]) => ({ name: key, help: value.description, isNumber: value.type.includes("number") && value.type.includes("array") })),
      fields: item.get.description.split("\n").map(line => {
        const [head, ...rest] = line.slice(2).split(": ");
        const [field, unit] = head.split(", in ");
        return { name: field, unit: unit || "", help: rest.join(": ") };
      }),
    };
  }
}

function option(value, text) { const made = document.createElement("option"); made.value = value; made.textContent = text || value; return made; }

function axisNames(operation) {
  const times = operation.inputs.filter(input => ARRAYS.includes(input.name)).map(input => input.name);
  return [...times, ...operation.inputs.filter(input => input.isNumber).map(input => input.name)];
}

function showOperation(state) {
  const operation = operations[state.op];
  $("operation").value = state.op;
  $("summary").textContent = operation.summary;
  const names = axisNames(operation);
  $("x").replaceChildren(...names.map(name => option(name)));
  $("x").value = names.includes(state.x) ? state.x : names.includes("times") ? "times" : names.includes("betaB") ? "betaB" : names[0];
  $("from").value = state.from ?? ($("x").value === "times" ? "0" : $("x").value === "n" ? "1" : "0.1");
  $("to").value = state.to ?? ($("x").value === "times" ? "2" : $("x").value === "n" ? "50" : "3");
  $("logx").checked = state.logx === "1";
  $("logy").checked = state.logy === "1";
  $("per").value = state.per || "";
  showParameters(operation, state);
  const chosen = (state.y || "").split(",").filter(name => operation.fields.some(field => field.name === name));
  const first = chosen.length ? chosen : operation.fields.slice(0, 1).map(field => field.name);
  $("results").replaceChildren(...operation.fields.map(field => {
    const label = document.createElement("label"), box = document.createElement("input");
    box.type = "checkbox"; box.value = field.name; box.checked = first.includes(field.name);
    label.title = field.help;
    label.append(box, field.name + (field.unit ? " / " + field.unit : ""));
    label.className = "check";
    return label;
  }));
}

function isShown(input, state) { return !/in place of/.test(input.help) || state["p." + input.name] !== undefined; }

function showParameters(operation, state) {
  const made = input => parameterBox(input, state);
  const others = operation.inputs.filter(input => !isShown(input, state)), more = document.createElement("details");
  more.append(Object.assign(document.createElement("summary"), { textContent: "In place of these" }), ...others.map(made));
  $("parameters").replaceChildren(...operation.inputs.filter(input => isShown(input, state)).map(made), ...(others.length ? [more] : []));
}

function parameterBox(input, state) {
  const box = document.createElement("div"), label = document.createElement("label"), text = document.createElement("input");
  const name = document.createElement("span"), isAlternative = /in place of/.test(input.help);
  box.className = "parameter";
  name.textContent = input.name;
  text.type = "text"; text.id = "p." + input.name; text.autocomplete = "off"; text.title = input.help;
  text.value = state["p." + input.name] ?? (isAlternative ? "" : LIKELY[input.name] ?? "");
  label.append(name, text);
  box.append(label);
  if (input.isNumber && !isAlternative) box.append(slider(input.name, text));
  box.hidden = input.name === $("x").value;
  return box;
}

function slider(name, text) {
  const made = document.createElement("input"), [least, most, step] = RANGES[name] || [-5, 5, 0.01];
  Object.assign(made, { type: "range", min: least, max: most, step });
  made.setAttribute("aria-label", name);
  const number = value => value.includes("/") ? value.split("/")[0] / value.split("/")[1] : Number(value);
  const follow = () => { const value = number(text.value); if (Number.isFinite(value)) made.value = value; };
  follow();
  text.addEventListener("input", follow);
  made.addEventListener("input", () => {
    text.value = name === "s" || name === "J" ? (made.value % 1 ? made.value * 2 + "/2" : made.value) : made.value;
    changed(60);
  });
  return made;
}

function stateNow() {
  const state = { op: $("operation").value, x: $("x").value, from: $("from").value.trim(), to: $("to").value.trim(),
    y: chosenResults().join(",") };
  if ($("logx").checked) state.logx = "1";
  if ($("logy").checked) state.logy = "1";
  if ($("per").value) state.per = $("per").value;
  for (const input of operations[state.op].inputs) {
    const value = $("p." + input.name).value.trim();
    if (value && input.name !== state.x) state["p." + input.name] = value;
  }
  return state;
}

function chosenResults() { return [...$("results").querySelectorAll("input:checked")].map(box => box.value); }

function given(state) {
  return Object.entries(state).filter(([key]) => key.startsWith("p.")).map(([key, value]) => [key.slice(2), value]);
}

/** Splits a value at commas that are not inside braces or brackets. */
function parts(text) { return /^[[{]/.test(text) ? [text] : text.split(",").map(part => part.trim()); }

function parameters(state) {
  const body = {};
  for (const [name, value] of given(state)) {
    const input = operations[state.op].inputs.find(one => one.name === name);
    const several = parts(value);
    body[name] = /^[[{]/.test(value) ? JSON.parse(value)
      : input.isNumber ? (several.length > 1 ? several : value)
      : /array|list/.test(input.help) || ["sizes", "m", "gammas", "times", "betas", "detunings"].includes(name) ? several : value;
  }
  return body;
}

function request(state) {
  const body = parameters(state), range = state.from + ":" + state.to + ":" + (state.logx ? "log" : "lin") + POINTS;
  if (state.x === "times") {
    const from = Number(state.from), to = Number(state.to);
    body.times = Array.from({ length: POINTS }, (_, i) => state.logx
      ? from * Math.pow(to / from, i / (POINTS - 1)) : from + (to - from) * i / (POINTS - 1));
  } else {
    body[state.x] = /^(n|n1|n2|cycles)$/.test(state.x) ? wholes(state) : /^(s|J|j1|j2)$/.test(state.x) ? state.from + ":" + state.to + ":1/2" : range;
    body.fields = chosenResults();
  }
  body.digits = "double";
  return body;
}

function wholes(state) {
  const from = Number(state.from), to = Number(state.to), step = Math.max(1, Math.round((to - from) / (POINTS - 1)));
  const all = [];
  for (let n = from; n <= to; n += step) all.push(String(n));
  return all;
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

/** Adds the points of a result that is a number, or a list along the times, or lists of them. */
function addPoints(into, label, state, row, x, value) {
  const curve = name => { if (!into.has(name)) into.set(name, []); return into.get(name); };
  const scale = divisor(state, row);
  if (Array.isArray(value) && state.x === "times") {
    value.forEach((item, i) => (Array.isArray(item) ? item : [item]).forEach((one, k, all) =>
      curve(label + (all.length > 1 ? " " + (k + 1) : "")).push([x[i], numberOf(one) / scale])));
  } else if (Array.isArray(value)) {
    value.forEach((item, k) => curve(label + " " + (k + 1)).push([x, numberOf(item) / scale]));
  } else {
    curve(label).push([x, numberOf(value) / scale]);
  }
}

function curvesOf(state, answer, body) {
  const found = new Map(), inks = new Map();
  const columns = answer.columns || {}, rows = answer.rows || 1;
  const inputs = Object.keys(columns).filter(name => operations[state.op].inputs.some(input => input.name === name));
  for (let i = 0; i < rows; i++) {
    const row = answer.columns ? Object.fromEntries(Object.entries(columns).map(([name, all]) => [name, all[i]])) : answer.result;
    const series = inputs.filter(name => name !== state.x).map(name => name + " = " + row[name]).join(", ");
    chosenResults().forEach((result, k, all) => {
      if (row[result] === null || row[result] === undefined) return;
      const label = [all.length > 1 || !series ? result : "", series].filter(Boolean).join(", ");
      const before = new Set(found.keys());
      addPoints(found, label, state, row, state.x === "times" ? body.times : numberOf(row[state.x]), row[result]);
      for (const name of found.keys()) if (!before.has(name)) inks.set(name, { series, result: k });
    });
  }
  const groups = [...new Set([...inks.values()].map(one => one.series))];
  return [...found].map(([label, points], number) => {
    const { series, result } = inks.get(label), isOneGroup = groups.length === 1;
    return { label, points: points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
      ink: isOneGroup ? number : groups.indexOf(series), dash: !isOneGroup && result % 2 === 1 };
  }).filter(curve => curve.points.length > 0);
}

function namesOf(state) {
  const fields = operations[state.op].fields.filter(field => chosenResults().includes(field.name));
  const units = [...new Set(fields.map(field => field.unit))];
  const under = [state.per === "ns" ? "n s" : state.per || "", units.length === 1 ? units[0] : ""].filter(Boolean).join(" ");
  return { x: state.x, y: fields.map(field => field.name).join(", ") + (under ? " / " + under : "") };
}

async function draw() {
  const state = stateNow(), number = ++asked;
  history.replaceState(null, "", "#" + new URLSearchParams(state));
  showElsewhere(state);
  $("exactName").textContent = state.x;
  if (!$("point").value) $("point").value = state.to;
  if (chosenResults().length === 0) return say("Choose at least one result.", true);
  try {
    const body = request(state), answer = await fetchJson("/api/v1/" + state.op, body);
    if (number !== asked) return;
    if (answer.error) return say(answer.error.message, true);
    curves = curvesOf(state, answer, body);
    if (curves.length === 0) return say(answer.errors ? answer.errors[0].message : "There is no finite value to show here.", true);
    const names = namesOf(state);
    plot = drawPlot($("plot"), curves, names, state.logx === "1", state.logy === "1");
    $("plot").setAttribute("aria-label", "Plot of " + names.y + " against " + names.x + ", " + curves.length + (curves.length === 1 ? " curve" : " curves"));
    say(answer.errors ? answer.errors.length + " points have no value; the first because " + answer.errors[0].message : "");
    showTable(names);
  } catch (fault) {
    if (number === asked) say(fault instanceof SyntaxError ? "A value in braces is not JSON: " + fault.message : "The server does not answer: " + fault.message, true);
  }
}

function changed(wait) { clearTimeout(timer); timer = setTimeout(draw, wait ?? 250); }

function csv() {
  const quoted = text => /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  return "curve,x,y\n" + curves.flatMap(curve => curve.points.map(([x, y]) => quoted(curve.label) + "," + x + "," + y)).join("\n") + "\n";
}

function showTable(names) {
  if (!$("tableBox").open) return;
  const table = document.createElement("table"), cell = (row, text, kind) => { row.append(Object.assign(document.createElement(kind), { textContent: text })); };
  const head = table.createTHead().insertRow();
  ["curve", names.x, names.y].forEach(text => cell(head, text, "th"));
  const body = table.createTBody();
  curves.flatMap(curve => curve.points.map(point => [curve.label, ...point])).slice(0, 1000).forEach(values => {
    const row = body.insertRow();
    values.forEach(value => cell(row, String(value), "td"));
  });
  $("table").replaceChildren(table);
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function showElsewhere(state) {
  const shown = [...given(state), [state.x, state.from + ":" + state.to + ":" + (state.logx ? "log" : "lin") + POINTS]];
  const shell = value => /^[\w.,:/+-]+$/.test(value) ? value : "'" + value.replace(/'/g, "'\\''") + "'";
  $("shell").textContent = "spinthermo plot " + state.op + " " + shown.map(([name, value]) => "--" + name + "=" + shell(value)).join(" ")
    + " --y " + state.y + (state.per ? " --per " + state.per : "") + (state.logx ? " --logx" : "") + (state.logy ? " --logy" : "") + " --out curve.svg";
  const text = value => JSON.stringify(value);
  $("java").textContent = "Sweep.of(" + text(state.op) + ")" + shown.map(([name, value]) => ".with(" + text(name) + ", " + text(value) + ")").join("")
    + "\n    .fields(" + state.y.split(",").map(text).join(", ") + ").doubles().rows(ForkJoinPool.commonPool())";
  $("python").textContent = "st." + state.op.replace(/-/g, "_") + "(" + shown.map(([name, value]) => {
    const several = parts(value);
    return name + "=" + (/^[[{]/.test(value) ? value : several.length > 1 ? "[" + several.map(text).join(", ") + "]" : text(value));
  }).join(", ") + ', digits="double", fields=[' + state.y.split(",").map(text).join(", ") + "])";
}

async function exact(event) {
  event.preventDefault();
  const state = stateNow(), body = parameters(state), point = $("point").value.trim();
  body[state.x] = state.x === "times" ? [point] : point;
  if (state.x !== "times") body.fields = chosenResults();
  body.digits = $("digits").value;
  $("value").textContent = "…";
  try {
    const answer = await fetchJson("/api/v1/" + state.op, body);
    $("value").textContent = answer.error ? answer.error.message : exactLines(answer);
    $("value").className = answer.error ? "bad" : "";
  } catch (fault) {
    $("value").textContent = fault.message;
  }
}

function exactLines(answer) {
  const lines = [];
  for (let i = 0; i < (answer.rows || 1); i++) {
    for (const result of chosenResults()) {
      const column = answer.columns ? answer.columns[result][i] : answer.result[result];
      const inputs = answer.columns ? Object.entries(answer.columns).filter(([name]) => !chosenResults().includes(name)).map(([name, all]) => name + " = " + all[i]).join(", ") : "";
      lines.push([result, inputs && "(" + inputs + ")", "=", JSON.stringify(column).replace(/"/g, "")].filter(Boolean).join(" "));
    }
  }
  return lines.join("\n");
}

function listen() {
  $("form").addEventListener("input", event => { if (event.target.id !== "operation" && event.target.type !== "range") changed(); });
  $("form").addEventListener("submit", event => event.preventDefault());
  $("operation").addEventListener("change", () => { showOperation({ op: $("operation").value }); changed(0); });
  $("x").addEventListener("change", () => {
    document.querySelectorAll(".parameter").forEach(box => { box.hidden = box.querySelector("input").id === "p." + $("x").value; });
    $("point").value = "";
  });
  $("csv").addEventListener("click", () => save("curve.csv", "text/csv", csv()));
  $("svg").addEventListener("click", () => { const state = stateNow();
    save("curve.svg", "image/svg+xml", svgOf(curves, namesOf(state), state.op + ": " + state.y, state.logx === "1", state.logy === "1")); });
  $("link").addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(location.href); say("The link is copied."); } catch { say(location.href); }
  });
  $("exact").addEventListener("submit", exact);
  $("tableBox").addEventListener("toggle", () => showTable(namesOf(stateNow())));
  window.addEventListener("resize", () => changed(150));
  window.addEventListener("hashchange", () => { if (location.hash.slice(1) !== String(new URLSearchParams(stateNow()))) begin(); });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => changed(0));
}

function begin() {
  const state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  showOperation(operations[state.op] ? state : FIRST);
  changed(0);
}

(async () => {
  try {
    readOperations(await fetchJson("/openapi.json"));
  } catch (fault) {
    return say("The server does not answer: " + fault.message, true);
  }
  $("operation").replaceChildren(...Object.keys(operations).map(name => option(name)));
  listen();
  begin();
})();
