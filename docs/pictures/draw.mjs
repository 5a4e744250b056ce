// Draws Alba's year. Usage: node draw.mjs FIGURES DIRECTORY (see the script `draw`).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vega from "vega";
import { compile } from "vega-lite";
import { csv, read, table } from "./figures.mjs";
import { causes, everyday, loyalty, profit, retention, satisfaction } from "./curves.mjs";
import { waterfall } from "./waterfall.mjs";
import { THEME } from "./theme.mjs";

const [file, directory] = process.argv.slice(2);
const figures = read(file);
writeFileSync(join(directory, "alba.jsonl"), figures.told.join("\n") + "\n");
writeFileSync(join(directory, "alba-days.csv"), csv(figures.days));

const page = join(directory, "..", "outcomes.md");
const marks = /(<!-- the year: written by docs\/pictures\/draw -->\n)[^]*?(<!-- end -->)/;
writeFileSync(page, readFileSync(page, "utf8").replace(marks, (all, begin, end) => begin + table(figures) + end));

const pictures = {
  "alba-year": everyday(figures),
  "alba-satisfaction": satisfaction(figures),
  "alba-causes": causes(figures),
  "alba-retention": retention(figures),
  "alba-loyalty": loyalty(figures),
  "alba-profitability": profit(figures),
  "alba-complaint": waterfall(figures, {
    event: "alba-15", outcome: "satisfaction", title: "The complaint and Alba's satisfaction", unit: "points of 100",
    words: { sentiment: "the tone of her mail", complaint: "that she had to complain" },
  }),
  "alba-reply": waterfall(figures, {
    event: "alba-19", outcome: "experience", title: "The late call and Alba's experience", unit: "points of 100",
    words: { time: "ten weeks fade", ease: "an easy call", promise: "a promise kept 91 days late" },
  }),
  "alba-return": waterfall(figures, {
    event: "alba-22", outcome: "retention", title: "The fifth order and the risk of losing Alba", unit: "%", scale: 100, good: "down",
    words: { time: "five weeks of silence", purchase: "she purchased" },
  }),
};

for (const [name, spec] of Object.entries(pictures)) {
  const { spec: compiled } = compile({ ...spec, config: THEME });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: vega.logger(vega.Warn) });
  writeFileSync(join(directory, `${name}.svg`), short(await view.toSVG()));
}

// Hundredths of a pixel are more than anybody sees, and keep the files small and alike on all machines.
function short(svg) {
  return svg.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)) + "\n";
}
