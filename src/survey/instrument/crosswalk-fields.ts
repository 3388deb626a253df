import type { CrosswalkLine } from "./crosswalk.ts";
import type { Fields } from "./question-fields.ts";

/** Into how many new questions the page offers to split a dropped one. */
export const splitPlaces = 3;

/** The lines as the page decided them: which reworded ones may be compared, and into which new ones a dropped one was split. */
export const linesFrom = (fields: Fields, lines: readonly CrosswalkLine[]): readonly CrosswalkLine[] =>
  lines.map((line) => {
    if (line.from === null || line.change === "same") return line;
    if (line.change === "reworded") return { ...line, comparable: fields[`comparable.${line.from}`] === "on" };
    const sent = Array.from({ length: splitPlaces }, (_, at) => fields[`split.${line.from}.${at}`] ?? "");
    const to = [...new Set(sent.filter(Boolean))];
    return { ...line, to, change: to.length > 0 ? "split" : "dropped", comparable: false };
  });
