import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { knownCells } from "./compared-counts.ts";
import { findOpenComparison, type OpenComparison } from "./open-comparison.ts";

export interface ExplainDifferenceInput {
  readonly round: string;
  readonly part: string;
  /** Id of the agency: its own co-ordinator may explain it. */
  readonly unit: string;
  readonly field: string;
  readonly text: string;
  /** The explanation that the form showed; another that was written since is not replaced. Absent: replaced. */
  readonly seen?: string | undefined;
}

/** Says why the file holds another number of dossiers than the official one; it holds for the difference as it is now. */
export const explainDifference = action(
  "explainDifference",
  async (input: ExplainDifferenceInput, effects): Promise<Result<{ readonly difference: number }>> =>
    write(
      effects,
      {
        act: "explainDifference",
        round: input.round,
        object: input.part,
        detail: (done) => ({ agency: input.unit, field: input.field, ...done }),
      },
      async (store) => {
        const found = await findOpenComparison(store, input);
        return found.ok ? explain(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const explain = async (
  { part, frame }: OpenComparison,
  { round, unit: agencyId, field: fieldCode, text, seen }: ExplainDifferenceInput,
  { store, actor, clock }: Effects,
): Promise<Result<{ difference: number }>> => {
  const explanation = text.normalize("NFC").trim();
  if (explanation === "") return fail(problem("E-FRAME-157", {}));
  const long = longTexts({ text: explanation, field: "Lời giải thích", as: "note" });
  if (long.length > 0) return fail(...long);
  const cell = (await knownCells(store, part, frame)).find((one) => one.agencyId === agencyId && one.fieldCode === fieldCode);
  if (!cell || cell.official === null)
    return fail(problem("E-FRAME-161", { part: part.code, agency: agencyId, field: fieldCode }));
  if (replacesUnseen({ seen, known: cell.explanation, wanted: explanation })) {
    const who = await lastAct(store, { round, object: part.code, acts: ["explainDifference"] });
    return fail(problem("E-WEB-015", { what: "Lời giải thích", now: cell.explanation, who }));
  }
  const difference = cell.file - cell.official;
  const explained = { explanation, explainedDifference: difference, explainedBy: actor.name, explainedAt: clock() };
  await store.explainCount(part, cell, explained);
  return ok({ difference });
};
