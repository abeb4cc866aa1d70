"use strict";
/* The plot of the page: uPlot on the screen, and the same curves as SVG for a file. */
const Inks = {
  light: ["#0b2e6b", "#d1402b", "#b36b00", "#7b2d8e", "#0a6b4b", "#2a66b0", "#c2307f", "#806000", "#202020", "#5a5a5a"],
  dark: ["#9cc8ec", "#ff8a75", "#f2a33a", "#d59be6", "#63d3a6", "#6aa8ff", "#ff8fc6", "#eed58a", "#ececf0", "#b0b0b0"],
};

/** Number of letters beyond which the names of all results do not fit beside the plot. */
const LONGEST_NAME = 30;

function isDark() { return window.matchMedia("(prefers-color-scheme: dark)").matches; }

function inkOf(number) { const inks = isDark() ? Inks.dark : Inks.light; return inks[number % inks.length]; }

/** Draws curves {label, points: [[x, y], …], ink, dash} into an element and returns the uPlot. */
function drawPlot(element, curves, names, isLogX, isLogY) {
  element.replaceChildren();
  const xs = [...new Set(curves.flatMap(curve => curve.points.map(point => point[0])))].sort((a, b) => a - b);
  const places = new Map(xs.map((x, i) => [x, i]));
  const data = [xs, ...curves.map(curve => {
    const ys = new Array(xs.length).fill(undefined);
    curve.points.forEach(([x, y]) => { ys[places.get(x)] = isLogY && !(y > 0) ? null : y; });
    return ys;
  })];
  const style = getComputedStyle(document.documentElement);
  const axis = isLog => ({ stroke: style.getPropertyValue("--ink").trim(), grid: { stroke: style.getPropertyValue("--line").trim(), width: 1 },
    ticks: { stroke: style.getPropertyValue("--line").trim() }, font: "13px system-ui, sans-serif", labelFont: "14px system-ui, sans-serif",
    values: (plot, ticks) => ticks.map(tick => tick == null ? "" : numberText(tick)),
    ...(isLog ? { splits: (plot, number, least, most) => ticksOf(least, most, true), filter: (plot, ticks) => ticks } : {}) });
  const shown = (plot, value) => value == null ? "–" : String(Number(value.toPrecision(10)));
  const widthOf = (plot, texts) => 24 + 8 * Math.max(3, ...(texts ?? []).map(text => text.length));
  const options = {
    width: Math.max(280, element.clientWidth), height: Math.max(300, Math.min(520, element.clientWidth * 0.62)),
    scales: { x: { time: false, distr: isLogX ? 3 : 1 }, y: { distr: isLogY ? 3 : 1 } },
    legend: { markers: { width: 2, dash: (plot, i) => i > 0 && curves[i - 1].dash ? "dashed" : "solid" } },
    axes: [{ ...axis(isLogX), label: names.x }, { ...axis(isLogY), label: names.y.length > LONGEST_NAME ? names.short : names.y, size: widthOf }],
    series: [{ label: names.x, value: shown }, ...curves.map(curve => ({ label: curve.label, stroke: inkOf(curve.ink), width: 2, pxAlign: 0,
      dash: curve.dash ? [8, 5] : undefined, spanGaps: false, points: { show: curve.points.length < 40 }, value: shown }))],
  };
  return new uPlot(options, data, element);
}

/** Returns a number as it stands at an axis: the largest and the smallest ones with a power of ten. */
function numberText(value) {
  const rounded = Number(value.toPrecision(10)), size = Math.abs(rounded);
  return size >= 1e5 || size > 0 && size < 1e-3 ? rounded.toExponential().replace("+", "") : String(rounded);
}

function niceStep(length, most) {
  const power = Math.pow(10, Math.floor(Math.log10(length / most)));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => length / step <= most) ?? length;
}

function ticksOf(from, to, isLog) {
  if (isLog) {
    const first = Math.floor(Math.log10(from) + 1e-9), last = Math.log10(to), step = Math.max(1, Math.ceil((last - first) / 10)), ticks = [];
    for (let e = first; e <= last + 1e-9; e += step) ticks.push(...(to / from < 100 ? [1, 2, 5] : [1]).map(factor => factor * Math.pow(10, e)));
    return ticks.filter(tick => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9));
  }
  const step = niceStep(to - from, 10), ticks = [];
  const first = Math.ceil(from / step);
  for (let i = 0; i <= 10 && (first + i) * step <= to + 1e-9 * step; i++) ticks.push((first + i) * step);
  return [...new Set(ticks)];
}

function escapeXml(text) {
  return text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
}

/** Returns curves as the text of an SVG. */
function svgOf(curves, names, title, isLogX, isLogY) {
  const right = 60 + 7.5 * Math.max(20, ...curves.map(curve => curve.label.length)), width = 680 + right, height = 520, left = 80, top = 40, bottom = 60;
  const shown = curves.map(curve => ({ ...curve, points: curve.points.filter(([x, y]) =>
    Number.isFinite(x) && Number.isFinite(y) && !(isLogX && x <= 0) && !(isLogY && y <= 0)) }));
  const all = shown.flatMap(curve => curve.points);
  if (all.length === 0) return "";
  const range = (values, isLog) => {
    let low = values.reduce((a, b) => Math.min(a, b)), high = values.reduce((a, b) => Math.max(a, b));
    if (low === high) { low -= Math.abs(low) / 2 + (isLog ? 0 : 0.5); high += Math.abs(high) / 2 + 0.5; }
    return [low, high];
  };
  const [x0, x1] = range(all.map(p => p[0]), isLogX), [y0, y1] = range(all.map(p => p[1]), isLogY);
  const scale = (value, a, b, from, to, isLog) => isLog
    ? from + Math.log(value / a) / Math.log(b / a) * (to - from) : from + (value - a) / (b - a) * (to - from);
  const px = x => scale(x, x0, x1, left, width - right, isLogX).toFixed(2);
  const py = y => scale(y, y0, y1, height - bottom, top, isLogY).toFixed(2);
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<title>${escapeXml(title)}</title>`, `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="24" font-size="16">${escapeXml(title)}</text>`];
  for (const tick of ticksOf(x0, x1, isLogX)) parts.push(
    `<path d="M${px(tick)} ${top}V${height - bottom}" stroke="#ddd"/>`, `<text x="${px(tick)}" y="${height - bottom + 18}" text-anchor="middle">${numberText(tick)}</text>`);
  for (const tick of ticksOf(y0, y1, isLogY)) parts.push(
    `<path d="M${left} ${py(tick)}H${width - right}" stroke="#ddd"/>`, `<text x="${left - 8}" y="${Number(py(tick)) + 4}" text-anchor="end">${numberText(tick)}</text>`);
  parts.push(`<rect x="${left}" y="${top}" width="${width - right - left}" height="${height - bottom - top}" fill="none" stroke="#222"/>`,
    `<text x="${(left + width - right) / 2}" y="${height - 16}" text-anchor="middle">${escapeXml(names.x)}</text>`,
    `<text transform="translate(20 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${escapeXml(names.y)}</text>`);
  shown.forEach((curve, i) => {
    const ink = Inks.light[curve.ink % Inks.light.length], dash = curve.dash ? ' stroke-dasharray="8 5"' : "";
    if (curve.points.length > 0) parts.push(
      `<path d="M${curve.points.map(([x, y]) => px(x) + " " + py(y)).join("L")}" fill="none" stroke="${ink}" stroke-width="2"${dash}/>`);
    const line = top + 14 + 20 * i;
    parts.push(`<path d="M${width - right + 14} ${line - 4}h30" stroke="${ink}" stroke-width="2"${dash}/>`,
      `<text x="${width - right + 50}" y="${line}">${escapeXml(curve.label)}</text>`);
  });
  return parts.join("\n") + "\n</svg>\n";
}
