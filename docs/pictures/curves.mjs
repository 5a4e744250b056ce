// How the outcomes move in the course of the year.
import { PARTS, curve } from "./figures.mjs";
import { COLOUR, WIDTH, day } from "./theme.mjs";

const YEAR = ["2025-01-01T00:00:00Z", "2025-12-31T23:59:59Z"].map((time) => Date.parse(time));
const CHAPTERS = [
  ["A happy start", "2025-01-07", "2025-04-03"],
  ["Late, and then silence", "2025-04-03", "2025-07-15"],
  ["Winning her back", "2025-07-15", "2025-10-05"],
  ["A referral", "2025-10-05", "2025-12-31T23:59:59Z"],
].map(([name, from, to], i) => ({ name, from: Date.parse(from), to: Date.parse(to), shade: i % 2 }));
const RULE = {
  "broken-promise": "broken promise", "complaint-opened": "complaint", "complaint-unanswered": "nobody answers",
  "unhappy-answer": "unhappy answer", "negative-mention": "a bad word in public", "slipping-away": "slipping away",
};

// The scale and axis stand in one layer of a panel; the others share them.
const X = { field: "at", type: "temporal" };
const Y = { field: "value", type: "quantitative" };

function time(last) {
  return {
    field: "at", type: "temporal", title: null, scale: { type: "utc", domain: YEAR },
    axis: { format: "%b", tickCount: "month", labels: last, ticks: last, labelAlign: "left", labelOffset: 0 },
  };
}

function chapters(named) {
  const x = { ...X, field: "from" };
  const band = {
    data: { values: CHAPTERS.filter((chapter) => chapter.shade) }, mark: { type: "rect", color: "#f3f5f8" },
    encoding: { x, x2: { field: "to" } },
  };
  const name = {
    data: { values: CHAPTERS }, mark: { type: "text", align: "left", baseline: "bottom", dx: 4, fontSize: 11.5, fontStyle: "italic", color: "#52606d" },
    encoding: { x, y: { value: -4 }, text: { field: "name" } },
  };
  return named ? [band, name] : [band];
}

function alertRules(figures) {
  return {
    data: { values: figures.alerts.map((alert) => ({ at: Date.parse(alert.raisedAt) })) },
    mark: { type: "rule", color: COLOUR.retention, strokeDash: [2, 3], opacity: 0.55 },
    encoding: { x: X },
  };
}

// A panel: one or more outcomes on one scale, over the chapters, with the instants of the alerts.
function panel(figures, options) {
  const { outcomes, title, domain, height, last = false, named = false, scale = 1, ticks = 5, labels = false } = options;
  const y = { field: "value", type: "quantitative", title: null, scale: { domain, nice: false }, axis: { tickCount: ticks, format: options.format ?? "d" } };
  const lines = outcomes.map((outcome, i) => ({
    data: { values: curve(figures, outcome).map((point) => ({ ...point, value: point.value * scale })) },
    mark: { type: "line", color: COLOUR[outcome], strokeWidth: 2, strokeJoin: "round", clip: true },
    encoding: { x: i === 0 ? time(last) : X, y: i === 0 ? y : Y, order: { field: "i", type: "quantitative" } },
  }));
  const layer = [...chapters(named), alertRules(figures), ...lines];
  if (labels) {
    layer.push(...outcomes.map((outcome) => nameOf(figures, outcome, labels[outcome], scale)));
  }
  layer.push(...(options.more ?? []));
  return { width: WIDTH, height, title: { text: title, offset: named ? 22 : 8 }, layer };
}

function nameOf(figures, outcome, { at, dy }, scale) {
  const instant = Date.parse(at);
  const before = curve(figures, outcome).filter((point) => point.at <= instant);
  const point = before[before.length - 1];
  return {
    data: { values: [{ at: instant, value: point.value * scale, text: outcome }] },
    mark: { type: "text", align: "left", dy, fontSize: 11.5, fontWeight: 600, color: COLOUR[outcome] },
    encoding: { x: X, y: Y, text: { field: "text" } },
  };
}

const VOICES = (figures, more) => panel(figures, {
  outcomes: ["satisfaction", "experience"], title: "Satisfaction and experience, points of 100", domain: [0, 100],
  labels: { satisfaction: { at: "2025-05-26", dy: -14 }, experience: { at: "2025-05-26", dy: 16 } }, ...more,
});
const RISK = (figures, more) => panel(figures, {
  outcomes: ["retention"], title: "Retention risk, %", domain: [0, 100], scale: 100, ...more,
});
const BUYING = (figures, more) => panel(figures, {
  outcomes: ["buyingIntention"], title: "Buying intention, purchases expected in the next 26 weeks", domain: [0, 3.5], ticks: 4, ...more,
});
const REFERRAL = (figures, more) => panel(figures, {
  outcomes: ["referral"], title: "Referral, points of 100", domain: [0, 100], ...more,
});
const WALLET = (figures, more) => panel(figures, {
  outcomes: ["shareOfWallet"], title: "Share of wallet, %", domain: [0, 60], scale: 100, ticks: 4, ...more,
});
const PROFIT = (figures, more) => panel(figures, {
  outcomes: ["profitability"], title: "Profitability, margin in EUR a year", domain: [0, 120], ticks: 3, ...more,
});

export function everyday(figures) {
  return {
    vconcat: [
      VOICES(figures, { height: 120, named: true }),
      RISK(figures, { height: 90 }),
      BUYING(figures, { height: 70 }),
      REFERRAL(figures, { height: 70 }),
      WALLET(figures, { height: 70 }),
      PROFIT(figures, { height: 70, last: true }),
    ],
  };
}

export function satisfaction(figures) {
  return VOICES(figures, { height: 220, named: true, last: true, more: [what(figures)] });
}

// A tick for every touchpoint, at the foot of a panel.
function what(figures) {
  return {
    data: { values: figures.events.map((event) => ({ at: Date.parse(event.asOf) })) },
    mark: { type: "tick", orient: "vertical", size: 8, thickness: 1.2, color: COLOUR.grey },
    encoding: { x: X, y: { value: 216 } },
  };
}

export function loyalty(figures) {
  return {
    vconcat: [
      BUYING(figures, { height: 110, named: true }),
      REFERRAL(figures, { height: 110 }),
      WALLET(figures, { height: 110, last: true }),
    ],
  };
}

export function profit(figures) {
  return PROFIT(figures, { height: 160, named: true, last: true });
}

// The risk with its alerts by name, and beneath it what it is made of.
export function retention(figures) {
  return { vconcat: [RISK(figures, { height: 190, named: true, more: named(figures) }), reasons(figures)] };
}

function named(figures) {
  const place = [[8, 11, "left"], [-8, 4, "right"], [8, 5, "left"], [-8, 0, "right"], [8, 17, "left"], [8, 9, "left"]];
  const values = figures.alerts.map((alert) => ({ at: Date.parse(alert.raisedAt), value: 100 * alert.retentionRisk, text: RULE[alert.rule] }));
  const x = X;
  const y = Y;
  const threshold = {
    data: { values: [{ value: 80 }] }, mark: { type: "rule", color: COLOUR.retention, strokeDash: [5, 4], opacity: 0.7 }, encoding: { y },
  };
  const words = {
    data: { values: [{ at: Date.parse("2025-01-04"), value: 80 }] },
    mark: { type: "text", align: "left", dy: -7, fontSize: 11, color: COLOUR.retention },
    encoding: { x, y, text: { value: "slipping away from here" } },
  };
  const dots = {
    data: { values }, mark: { type: "point", filled: true, size: 55, color: COLOUR.retention, opacity: 1, stroke: "#fff", strokeWidth: 1.5 }, encoding: { x, y },
  };
  const names = values.map((value, i) => ({
    data: { values: [value] },
    mark: { type: "text", dx: place[i][0], dy: place[i][1], align: place[i][2], fontSize: 11.5, color: "#1f2933" },
    encoding: { x, y, text: { field: "text" } },
  }));
  return [threshold, words, dots, ...names];
}

function reasons(figures) {
  const shown = PARTS.filter((part) => part !== "base" && figures.days.some((day) => day.risk[part] > 0));
  const words = { complaints: "open complaint", promises: "overdue promises", dissatisfaction: "dissatisfaction", failures: "failures" };
  const values = figures.days.flatMap((day) => shown.map((part) => ({ at: Date.parse(day.asOf), value: day.risk[part], part: words[part] })));
  const base = figures.days.map((day) => ({ at: Date.parse(day.asOf), value: day.risk.base }));
  const y = { field: "value", type: "quantitative", title: null, scale: { domain: [-3, 3] }, axis: { tickCount: 6 } };
  return {
    width: WIDTH, height: 150, title: "The same in log-odds: its base (line) and the reasons (areas)",
    layer: [
      ...chapters(false),
      {
        data: { values }, mark: { type: "area", interpolate: "step-before", opacity: 0.85 },
        encoding: {
          x: time(true), y: { ...y, stack: "zero" },
          color: { field: "part", type: "nominal", legend: null, scale: { domain: shown.map((part) => words[part]), range: ["#c23b2e", "#e39a3b", "#7b4fa3", "#8a94a0"] } },
        },
      },
      { data: { values: base }, mark: { type: "line", color: COLOUR.total, strokeWidth: 2 }, encoding: { x: X, y: Y } },
      { data: { values: [{ value: 0 }] }, mark: { type: "rule", color: "#9aa5b1" }, encoding: { y: Y } },
      ...label("dissatisfaction", 2.2, "#7b4fa3"), ...label("open complaint", 1.14, "#ffffff"), ...label("overdue promises", 0.55, "#1f2933"),
      ...label("base: she has not purchased since", -1.35, COLOUR.total, "2025-05-08"),
    ],
  };
}

function label(text, value, color, at = "2025-04-24") {
  return [{
    data: { values: [{ at: Date.parse(at), value, text }] },
    mark: { type: "text", align: "left", fontSize: 11.5, fontWeight: 600, color }, encoding: { x: X, y: Y, text: { field: "text" } },
  }];
}

// What each touchpoint did to satisfaction, by cause; time is left to the curves.
export function causes(figures) {
  const values = figures.events.flatMap((event) => Object.entries(event.outcomes.satisfaction.contributions)
    .filter(([cause]) => cause !== "time")
    .map(([cause, change]) => ({ event: `${day(event.asOf)}, ${event.kind}`, cause, change })));
  const order = [...new Set(values.map((value) => value.event))];
  const known = ["survey", "review", "sentiment", "promptness", "promise", "complaint", "resolution", "failure"];
  const colours = ["#2563a8", "#6f9fd0", "#7b4fa3", "#1a8f86", "#1a8f86", "#c23b2e", "#5f7f1e", "#e39a3b"];
  const present = known.filter((cause) => values.some((value) => value.cause === cause));
  return {
    width: WIDTH - 130, height: { step: 21 }, title: "What moved Alba's satisfaction, points by cause",
    data: { values },
    layer: [
      {
        mark: { type: "bar", height: 13 },
        encoding: {
          y: { field: "event", type: "nominal", sort: order, title: null, axis: { labelLimit: 400 } },
          x: { field: "change", type: "quantitative", title: "points", axis: { grid: true, tickCount: 8, domain: false, ticks: false } },
          color: { field: "cause", type: "nominal", scale: { domain: present, range: present.map((cause) => colours[known.indexOf(cause)]) }, legend: { direction: "horizontal", symbolType: "square" } },
        },
      },
      { data: { values: [{ change: 0 }] }, mark: { type: "rule", color: "#3e4c59" }, encoding: { x: { field: "change", type: "quantitative" } } },
    ],
  };
}
