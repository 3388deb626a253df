import { type CrosswalkLine, keptCrosswalk } from "../../survey/instrument/crosswalk.ts";
import type { FormComparison } from "../../survey/instrument/questionnaire-view.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { roundHead, stateOf } from "../plan/find-round.ts";
import { type FormPlace, findForm, headlineOf, headOfPart, type StoredForm } from "./stored-form.ts";

export interface CompareInput extends FormPlace {
  /** The older form; absent: the one this version is based on, or else itself. */
  readonly with?: string;
}

/** Two versions of a form with what became of each question. */
export const compareQuestionnaires = action(
  "showRound",
  async (input: CompareInput, { store }): Promise<Result<FormComparison>> => {
    const newer = await findForm(store, input);
    if (!newer.ok) return newer;
    const { row, round, part } = newer.value;
    const older = await findForm(store, { round: input.round, form: input.with ?? row.basedOn ?? row.id });
    if (!older.ok) return older;
    const base = older.value.row.id === row.basedOn;
    return ok({
      ...{ round: await roundHead(store, round), part: headOfPart(part) },
      ...{ older: side(older.value), newer: side(newer.value) },
      lines: keptCrosswalk(base ? (row.crosswalk as readonly CrosswalkLine[]) : [], older.value.form, newer.value.form),
      decidable: base && row.publishedAt === null && isOpenRound(stateOf(round)),
    });
  },
);

const side = ({ row, form }: StoredForm) => ({ head: headlineOf(row), form });
