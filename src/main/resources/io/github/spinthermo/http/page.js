"use strict";
/* The page that explores: what is chosen, and what is shown for it. The address holds all that is chosen. */
const $ = id => document.getElementById(id);
let operations = {}, curves = [], plot = null, asked = 0, timer = 0, token = sessionStorage.getItem("token") || "";

/** Kinds of results that are one number each, by their name or by the address of their schema. */
const NUMBER = /(^|\/)(real|double|integer|exact)$/;

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
    const inputs = Object.entries(properties).filter(([key]) => !["id", "digits", "reasons", "fields"].includes(key));
    const results = description.components.schemas[name].properties.result.properties;
    operations[name] = {
      summary: item.get.summary,
      inputs: inputs.map(([key, value]) =>
        ({ name: key, help: value.description, isNumber: value["x-grid"], isList: value["x-kind"] === "list", isTruth: value["x-kind"] === "boolean" })),
      fields: Object.entries(results).map(([field, value]) =>
        ({ name: field, unit: value["x-unit"] || "", help: value.description, isNumber: NUMBER.test(value["x-kind"]),
          isCurve: NUMBER.test((value.anyOf ?? [value])[0].items?.$ref) })),
    };
  }
}

function option(value, text) { const made = document.createElement("option"); made.value = value; made.textContent = text || value; return made; }

function axisNames(operation) {
  const times = operation.inputs.filter(input => input.name === "times").map(input => input.name);
  return [...times, ...operation.inputs.filter(input => input.isNumber).map(input => input.name)];
}

function showOperation(state) {
  const operation = operations[state.op];
  $("operation").value = state.op;
  $("summary").textContent = operation.summary;
  const names = axisNames(operation);
  $("x").replaceChildren(...names.map(name => option(name)));
  $("x").value = names.includes(state.x) ? state.x : names[0];
  $("from").value = state.from ?? "0";
  $("to").value = state.to ?? "1";
  $("logx").checked = state.logx === "1";
  $("logy").checked = state.logy === "1";
  $("per").value = ["n", "ns"].includes(state.per) ? state.per : "";
  $("point").value = state.point ?? $("to").value;
  $("digits").value = state.digits ?? "50";
  showMembers([], state.member || "");
  showParameters(operation, state);
  const chosen = (state.y || "").split(",");
  $("results").replaceChildren(...operation.fields.map(field => {
    const label = document.createElement("label"), box = document.createElement("input");
    box.type = "checkbox"; box.value = field.name; box.checked = chosen.includes(field.name);
    label.title = field.help;
    label.append(box, field.name + (field.unit ? " / " + field.unit : ""));
    label.className = "check";
    return label;
  }));
}

/** Offers the members of results that are objects, and the chosen one in any case. */
function showMembers(names, chosen) {
  const all = [...new Set([...names, ...(chosen ? [chosen] : [])])];
  $("member").replaceChildren(option("", "all"), ...all.map(name => option(name)));
  $("member").value = chosen;
  $("memberBox").hidden = all.length === 0;
}

/** Tells whether a parameter is given in place of others. */
function isAlternative(input) { return /in place of/.test(input.help); }

function isShown(input, state) { return !isAlternative(input) || state["p." + input.name] !== undefined; }

function showParameters(operation, state) {
  const made = input => parameterBox(input, state);
  const others = operation.inputs.filter(input => !isShown(input, state)), more = document.createElement("details");
  more.append(Object.assign(document.createElement("summary"), { textContent: "In place of these" }), ...others.map(made));
  $("parameters").replaceChildren(...operation.inputs.filter(input => isShown(input, state)).map(made), ...(others.length ? [more] : []));
}

function parameterBox(input, state) {
  const box = document.createElement("div"), label = document.createElement("label"), text = document.createElement("input");
  const name = document.createElement("span");
  box.className = "parameter";
  name.textContent = input.name;
  text.type = "text"; text.id = "p." + input.name; text.autocomplete = "off"; text.title = input.help;
  text.value = state["p." + input.name] ?? "";
  label.append(name, text);
  box.append(label);
  if (input.isNumber && !isAlternative(input)) box.append(slider(input.name, text));
  box.hidden = input.name === $("x").value;
  return box;
}

function slider(name, text) {
  const made = document.createElement("input"), [least, most, step] = RANGES[name] || [-5, 5, 0.01];
  Object.assign(made, { type: "range", min: least, max: most, step });
  made.setAttribute("aria-label", name);
  const follow = () => { const value = numberOf(text.value); if (Number.isFinite(value)) made.value = value; };
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
  if ($("member").value) state.member = $("member").value;
  if ($("point").value) state.point = $("point").value.trim();
  if ($("digits").value !== "50") state.digits = $("digits").value;
  for (const input of operations[state.op].inputs) {
    const value = $("p." + input.name).value.trim();
    if (value && input.name !== state.x) state["p." + input.name] = value;
  }
  return state;
}

function chosenResults() { return [...$("results").querySelectorAll("input:checked")].map(box => box.value); }

function namesOf(state) {
  const fields = operations[state.op].fields.filter(field => chosenResults().includes(field.name));
  const units = [...new Set(fields.map(field => field.unit))];
  const under = [state.per === "ns" ? "n s" : state.per || "", units.length === 1 ? units[0] : ""].filter(Boolean).join(" ");
  const perUnit = under ? " / " + (/[ /]/.test(under) ? "(" + under + ")" : under) : "";
  return { x: state.x, y: fields.map(field => field.name).join(", ") + perUnit, short: fields.length + " results" + perUnit };
}

async function draw() {
  const state = stateNow(), number = ++asked;
  timer = 0;
  history.replaceState(null, "", "#" + new URLSearchParams(state));
  showElsewhere(state);
  $("exactName").textContent = state.x;
  try {
    if (chosenResults().length === 0) throw new RangeError("Choose at least one result.");
    const body = request(state), answer = await fetchJson("/api/v1/" + state.op, body);
    if (number === asked) showAnswer(state, body, answer);
  } catch (fault) {
    if (number === asked) say(reason(fault), true);
  }
  if (number === asked && timer === 0) $("curve").setAttribute("aria-busy", "false");
}

function showAnswer(state, body, answer) {
  if (answer.error) throw new RangeError(answer.error.message);
  const found = curvesOf(state, answer, body), names = namesOf(state);
  showMembers(found.members, state.member || "");
  if (found.curves.length === 0) throw new RangeError(answer.errors ? answer.errors[0].message : "There is no finite value to show here.");
  curves = found.curves.slice(0, MOST_CURVES);
  plot = drawPlot($("plot"), curves, names, state.logx === "1", state.logy === "1");
  $("plot").setAttribute("aria-label", "Plot of " + names.y + " against " + names.x + ", " + curves.length + (curves.length === 1 ? " curve" : " curves"));
  say(remark(answer, found.curves.length));
  showTable(names);
}

/** Returns what a user has to know about a plot: which points are missing, which curves are left out. */
function remark(answer, number) {
  const missing = answer.errors ? answer.errors.length + (answer.errors.length === 1 ? " point has" : " points have") + " no value; the first because " + answer.errors[0].message + ". " : "";
  return missing + (number > MOST_CURVES ? "The first " + MOST_CURVES + " of " + number + " curves are shown." : "");
}

function reason(fault) {
  return fault instanceof RangeError ? fault.message : fault instanceof SyntaxError ? "A value in braces is not JSON: " + fault.message
    : "The server does not answer: " + fault.message;
}

/** Draws again once nothing has changed for a while, and marks the plot as out of date until then. */
function changed(wait) {
  $("curve").setAttribute("aria-busy", "true");
  clearTimeout(timer);
  timer = setTimeout(draw, wait ?? 250);
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
  $("shell").textContent = shellOf(state);
  $("java").textContent = javaOf(state);
  $("python").textContent = pythonOf(state);
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
    $("value").textContent = reason(fault);
    $("value").className = "bad";
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

/** Shows a range that suits the parameter along the axis, and all other parameters. */
function showAxis() {
  const name = $("x").value;
  [$("from").value, $("to").value] = spanOf(name);
  $("point").value = $("to").value;
  operations[$("operation").value].inputs.forEach(input => {
    const text = $("p." + input.name), box = text.closest(".parameter");
    if (box.hidden && !text.value) text.value = LIKELY[input.name] ?? "";
    box.hidden = input.name === name;
  });
}

function listen() {
  $("form").addEventListener("input", event => { if (event.target.id !== "operation" && event.target.type !== "range") changed(); });
  $("form").addEventListener("submit", event => event.preventDefault());
  $("operation").addEventListener("change", () => { showOperation(openingOf($("operation").value)); changed(0); });
  $("x").addEventListener("change", showAxis);
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
  showOperation(!Object.hasOwn(operations, state.op ?? "") ? openingOf("steady-state") : Object.keys(state).length === 1 ? openingOf(state.op) : state);
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
