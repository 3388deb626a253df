import { compareBytes } from "../draw/byte-order.ts";
import type { MissingReason } from "../fieldwork/parse-response.ts";
import { criterionIds } from "../indicator/responses.ts";
import type { Method } from "../instrument/method.ts";
import type { AnsweredForm, Dataset } from "./dataset.ts";

export interface DatasetSource {
  /** With the questions of the published forms. */
  readonly method: Method;
  /** The method itself; absent: the same. */
  readonly own?: Method;
  readonly forms: readonly AnsweredForm[];
  /** Eligible people of the frozen frame by stratum; null for an on-site part, whose forms all weigh 1. */
  readonly populations: ReadonlyMap<string, number> | null;
  /** Of a sample in stages: how many were drawn, by the stratum of the last stage. */
  readonly drawn?: ReadonlyMap<string, number>;
}

/**
 * The data set of a part. In a frame part a form weighs N_h / n_h: the people of its stratum in the frame over the forms of the
 * stratum that were answered, so that who did not answer is represented by who did (docs/methodology.md, weights). In a sample in
 * stages it weighs 1/π over all stages, times the forms drawn over those answered in its unit of the last stage but one.
 */
export const composeDataset = ({ method, own = method, forms, populations, drawn }: DatasetSource): Dataset => {
  const answered = Map.groupBy(forms, ({ stratum }) => stratum);
  const ids = criterionIds(method);
  const rows = forms.map(({ code, agencyId, fieldCode, stratum, context, answers, probability, psu, designStratum }) => {
    const population = probability === null ? (populations?.get(stratum) ?? null) : null;
    const size = answered.get(stratum)?.length ?? 1;
    const staged = probability === null ? 1 : (drawn?.get(stratum) ?? size) / size / probability;
    return {
      ...{ code, agency: agencyId, field: fieldCode, stratum: designStratum ?? stratum, population, psu, context },
      weight: population === null ? staged : population / size,
      answers: Object.fromEntries(ids.map((id) => [id, readAnswer(answers[id])])),
    };
  });
  return {
    contextIds: contextIdsOf(method, own, forms),
    criterionIds: ids,
    rows: rows.sort((a, b) => compareBytes(a.code, b.code)),
  };
};

/** Every question of the method, and those of the forms beyond it that anybody answered. */
const contextIdsOf = (method: Method, own: Method, forms: readonly AnsweredForm[]): readonly string[] => {
  const always = new Set(own.context.map(({ id }) => id));
  return method.context
    .map(({ id }) => id)
    .filter((id) => always.has(id) || forms.some(({ context }) => context[id] !== undefined));
};

/** A criterion that the form did not carry counts as left blank. */
const readAnswer = (answer: number | string | undefined): number | MissingReason =>
  typeof answer === "number" ? answer : ((answer ?? "blank") as MissingReason);
