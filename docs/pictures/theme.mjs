// One look for all pictures: dark on white, one colour for each outcome.
export const COLOUR = {
  satisfaction: "#2563a8",
  experience: "#1a8f86",
  retention: "#c23b2e",
  buyingIntention: "#c77d12",
  referral: "#7b4fa3",
  shareOfWallet: "#5f7f1e",
  profitability: "#44546a",
  better: "#1a8f86",
  worse: "#c23b2e",
  total: "#44546a",
  grey: "#8a94a0",
};

export const WIDTH = 680;

export const THEME = {
  background: "#ffffff",
  font: "Helvetica, Arial, sans-serif",
  padding: 14,
  view: { stroke: null },
  title: { anchor: "start", frame: "group", fontSize: 13, fontWeight: 600, color: "#1f2933", offset: 10, subtitleFontSize: 12, subtitleColor: "#52606d", subtitlePadding: 4 },
  axis: {
    labelColor: "#3e4c59", labelFontSize: 11.5, titleColor: "#3e4c59", titleFontSize: 11.5, titleFontWeight: 400,
    gridColor: "#e4e7eb", domainColor: "#9aa5b1", tickColor: "#9aa5b1", domain: false, ticks: false, labelPadding: 6,
  },
  axisX: { domain: true, ticks: true, grid: false },
  legend: { labelFontSize: 11.5, labelColor: "#3e4c59", title: null, orient: "top", symbolStrokeWidth: 2.5, offset: 4 },
  concat: { spacing: 22 },
};

export function day(instant) {
  return new Date(instant).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
