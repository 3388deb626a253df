import type { ContextQuestion, Method } from "../instrument/method.ts";
import { type Problem, problem } from "../problem.ts";
import type { ResponseColumn } from "./fieldwork-view.ts";
import { firstWords, foldWord, missingWords, modeWords, outcomeWords } from "./outcome.ts";

export const caseHeading = "Mã phiếu";
/** Which form a case gets: written into blank forms for those who hand them out, and passed over when the answers come. */
export const formHeading = "Phiếu";
export const outcomeHeading = "Kết quả";
export const modeHeading = "Hình thức";
export const dateHeading = "Ngày trả lời";

/** The columns of a file of answers for a method, in the order they are written. */
export const responseColumns = (method: Method): ResponseColumn[] => [
  { heading: caseHeading, kind: "case", required: true, values: [], text: "" },
  { heading: outcomeHeading, kind: "outcome", required: true, values: firstWords(outcomeWords), text: "" },
  { heading: modeHeading, kind: "mode", required: true, values: firstWords(modeWords), text: "" },
  { heading: dateHeading, kind: "date", required: true, values: [], text: "" },
  ...method.context.map(contextColumn),
  ...method.factors.flatMap(({ criteria }) => criteria).map(({ id, text }) => criterionColumn(id, text.vi, method)),
];

const contextColumn = ({ id, text, options }: ContextQuestion): ResponseColumn => ({
  heading: id,
  kind: "context",
  required: false,
  values: (options ?? []).map(({ value }) => value),
  text: text.vi,
});

const criterionColumn = (id: string, text: string, { scale }: Method): ResponseColumn => ({
  heading: id,
  kind: "criterion",
  required: true,
  values: [...scale.points.map(({ value }) => String(value)), ...firstWords(missingWords)],
  text,
});

/** Where each column of the method stands in the file, by its heading; context questions may be absent. */
export type ColumnPlaces = ReadonlyMap<string, number>;

/** Matches the heading of a file with the columns of the method; what is missing, unknown or doubled is named. */
export const placeColumns = (
  header: readonly string[],
  { file, method }: { readonly file: string; readonly method: Method },
): { readonly places: ColumnPlaces; readonly problems: readonly Problem[] } => {
  const columns = responseColumns(method);
  const known = new Map(columns.map(({ heading }) => [foldWord(heading), heading]));
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, name] of header.entries()) {
    if (foldWord(name) === foldWord(formHeading)) continue;
    const heading = known.get(foldWord(name));
    if (heading === undefined) {
      if (name.trim() !== "") problems.push(problem("E-FIELDWORK-004", { file, column: name, method: method.id }));
    } else if (places.has(heading)) problems.push(problem("E-FIELDWORK-005", { file, column: heading }));
    else places.set(heading, index);
  }
  const missing = columns.filter(({ heading, required }) => required && !places.has(heading));
  return {
    places,
    problems: [...problems, ...missing.map(({ heading }) => problem("E-FIELDWORK-003", { file, column: heading }))],
  };
};
