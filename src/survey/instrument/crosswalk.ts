import { canonicalJson } from "../audit/chain.ts";
import { type Question, type Questionnaire, questionsOf } from "./questionnaire.ts";

export const crosswalkChanges = ["same", "reworded", "split", "dropped", "new"] as const;

export type CrosswalkChange = (typeof crosswalkChanges)[number];

/** What became of one question between two versions of a form. */
export interface CrosswalkLine {
  /** Its id in the older version; null for a new one. */
  readonly from: string | null;
  /** Its id or ids in the newer version; none when it was dropped. */
  readonly to: readonly string[];
  readonly change: CrosswalkChange;
  /** Whether answers of both versions may stand in one series; where not, the series breaks. */
  readonly comparable: boolean;
}

/**
 * The crosswalk from one version to the next by ids: a question whose words, options, condition or scale changed is reworded, and not
 * comparable until somebody says so.
 */
export const crosswalkBetween = (older: Questionnaire, newer: Questionnaire): readonly CrosswalkLine[] => {
  const before = asked(older);
  const after = asked(newer);
  return [
    ...[...before].map(([id, text]): CrosswalkLine => {
      const now = after.get(id);
      if (now === undefined) return { from: id, to: [], change: "dropped", comparable: false };
      const same = now === text;
      return { from: id, to: [id], change: same ? "same" : "reworded", comparable: same };
    }),
    ...[...after.keys()]
      .filter((id) => !before.has(id))
      .map((id): CrosswalkLine => ({ from: null, to: [id], change: "new", comparable: false })),
  ];
};

/** What a person decided, kept for as long as it still fits the two versions. */
export const keptCrosswalk = (
  decided: readonly CrosswalkLine[],
  older: Questionnaire,
  newer: Questionnaire,
): readonly CrosswalkLine[] => {
  const found = crosswalkBetween(older, newer);
  const news = new Set(questionsOf(newer).map(({ question }) => question.id));
  const kept = found.map((line) => {
    const earlier = decided.find(({ from }) => from !== null && from === line.from);
    if (!earlier?.to.every((id) => news.has(id))) return line;
    const split = line.change === "dropped" && earlier.to.length > 0;
    if (split) return earlier;
    return earlier.change === line.change ? { ...line, comparable: earlier.comparable || line.change === "same" } : line;
  });
  const taken = new Set(kept.flatMap(({ from, to }) => (from === null ? [] : to)));
  return kept.filter(({ from, to }) => from !== null || !to.every((id) => taken.has(id)));
};

/** What a respondent meets of each question, as one text; what only staff read makes no difference. */
const asked = (form: Questionnaire): ReadonlyMap<string, string> =>
  new Map(
    questionsOf(form).map(({ section, question }) => {
      const scale = question.kind === "criterion" ? form.scale : undefined;
      return [question.id, canonicalJson({ ...met(question), scale, given: section.askedIf })];
    }),
  );

const met = ({ short: _, interviewer: __, ...question }: Question): object => question;
