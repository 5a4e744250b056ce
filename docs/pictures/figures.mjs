// Reads what `rapport score` wrote of one customer and keeps it in a form that is small enough to commit.
import { readFileSync } from "node:fs";

export const OUTCOMES = [
  "satisfaction", "experience", "retention", "buyingIntention", "referral", "shareOfWallet", "profitability",
];
export const PARTS = ["base", "complaints", "promises", "failures", "dissatisfaction"];

export function read(file) {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const told = lines.filter((line) => !line.startsWith('{"type":"metrics"'));
  const all = lines.map((line) => JSON.parse(line));
  const records = all.filter((line) => line.type === "alert");
  return {
    told,
    days: all.filter((line) => line.type === "metrics"),
    events: all.filter((line) => line.type === "enriched"),
    alerts: records.filter((record) => record.revision === 1),
  };
}

export function csv(days) {
  const head = ["day", "stage", ...OUTCOMES, ...PARTS].join(",");
  const rows = days.map((day) => [
    day.asOf.slice(0, 10),
    day.stage,
    ...OUTCOMES.map((outcome) => day.outcomes[outcome].value.toFixed(4)),
    ...PARTS.map((part) => day.risk[part].toFixed(4)),
  ].join(","));
  return [head, ...rows].join("\n") + "\n";
}

// The true curve of an outcome: every midnight, and each event just before and just after it.
export function curve(figures, outcome) {
  const points = figures.days.map((day) => ({ at: Date.parse(day.asOf), value: day.outcomes[outcome].value }));
  for (const event of figures.events) {
    const change = event.outcomes[outcome];
    const at = Date.parse(event.asOf);
    points.push({ at, value: change.before + (change.contributions.time ?? 0) }, { at, value: change.after });
  }
  return points.sort((a, b) => a.at - b.at).map((point, i) => ({ ...point, i }));
}

// The year as a table of the page: what each outcome was after each touchpoint, and the alerts in between.
export function table({ events, alerts }) {
  const head = "| | | satisfaction | experience | risk | buying | referral | wallet | margin |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n";
  const rows = events.map((event) => ({ at: event.asOf, text: row(event) }));
  const cries = alerts.map((alert) => ({
    at: alert.raisedAt,
    text: `| | ${minute(alert.raisedAt)} **${alert.rule}** | ${alert.satisfaction.toFixed(1)} | | ${alert.retentionRisk.toFixed(3)} | | | | ${alert.marginPerYear.toFixed(2)} |`,
  }));
  const all = [...rows, ...cries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return head + all.map((line) => line.text).join("\n") + "\n";
}

const DIGITS = [1, 1, 3, 2, 1, 3, 2];

function row(event) {
  const cells = OUTCOMES.map((outcome, i) => event.outcomes[outcome].after.toFixed(DIGITS[i]));
  return `| \`${event.eventId}\` | ${minute(event.asOf)} ${event.kind} | ${cells.join(" | ")} |`;
}

function minute(instant) {
  return `${instant.slice(5, 10)} ${instant.slice(11, 16)}`;
}
