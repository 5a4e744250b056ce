// One change of one outcome, cause by cause: the parts add up.
import { COLOUR, day } from "./theme.mjs";

export function waterfall(figures, { event, outcome, title, unit, words, scale = 1, good = "up" }) {
  const at = figures.events.findIndex((candidate) => candidate.eventId === event);
  const told = figures.events[at];
  const { before, after, contributions } = told.outcomes[outcome];
  const steps = [{ name: `as of ${day(figures.events[at - 1].asOf)}`, from: 0, to: before * scale, kind: "total" }];
  let level = before * scale;
  for (const [cause, change] of Object.entries(contributions)) {
    if (Math.abs(change * scale) < 0.05) {
      continue;
    }
    const to = level + change * scale;
    steps.push({ name: words[cause] ?? (cause === "time" ? "time" : cause), from: level, to, kind: change > 0 ? "up" : "down" });
    level = to;
  }
  steps.push({ name: `as of ${day(told.asOf)}, after it`, from: 0, to: after * scale, kind: "total" });
  const rows = steps.map((step) => ({ ...step, low: Math.min(step.from, step.to), high: Math.max(step.from, step.to), text: text(step) }));
  return draw(rows, title, unit, good);
}

function text({ kind, from, to }) {
  const change = to - from;
  const size = Math.abs(kind === "total" ? to : change).toFixed(1);
  return kind === "total" ? size : `${change < 0 ? "\u2212" : "+"}${size}`;
}

function draw(rows, title, unit, good) {
  const y = { field: "name", type: "nominal", sort: rows.map((row) => row.name), title: null, axis: { labelLimit: 300, labelFontSize: 12 } };
  const x = { field: "low", type: "quantitative", title: unit, scale: { zero: true, domain: [0, 100] }, axis: { grid: true, tickCount: 6, domain: false, ticks: false } };
  const links = rows.slice(0, -1).map((row, i) => ({ name: row.name, next: rows[i + 1].name, at: row.to }));
  return {
    width: 430, height: { step: 30 }, title,
    layer: [
      { data: { values: links }, mark: { type: "rule", color: "#9aa5b1", strokeDash: [2, 2] }, encoding: { y, y2: { field: "next" }, x: { ...x, field: "at" } } },
      { data: { values: rows }, mark: { type: "bar", height: 17, cornerRadius: 1 }, encoding: { y, x, x2: { field: "high" }, color: { field: "kind", type: "nominal", legend: null, scale: { domain: ["total", good, good === "up" ? "down" : "up"], range: [COLOUR.total, COLOUR.better, COLOUR.worse] } } } },
      { data: { values: rows }, mark: { type: "text", align: "left", dx: 6, fontSize: 12, fontWeight: 600, color: "#1f2933" }, encoding: { y, x: { ...x, field: "high" }, text: { field: "text" } } },
    ],
  };
}
