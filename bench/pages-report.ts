import type { MeasuredPages } from "./staff-pages.ts";

/** The pages of the staff as a table: how long, and what part of what is allowed. */
export function pagesText({ communes, frameRows, cases, pages }: MeasuredPages): string {
  const whole = (value: number): string => Math.round(value).toLocaleString("en");
  const head = ["page", "median, ms", "p95, ms", "longest, ms", "KiB", "median ÷ limit", "asked", "kept"];
  const lines = pages.map(({ page, median, p95, worst, size, limit, asked }) => [
    `\`${page}\``,
    ...[median, p95, worst].map(whole),
    size === 0 ? "" : whole(size),
    limit === null ? "" : (median / limit).toFixed(2),
    String(asked),
    limit === null ? "" : median <= limit ? "yes" : "**no**",
  ]);
  const rule = head.map((_, at) => (at === 0 ? "---" : "--:"));
  return [
    `**staff-pages** ${whole(communes)} communes, ${whole(frameRows)} transactions, ${whole(cases)} cases:`,
    "",
    ...[head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
}
