import { faultsOf } from "../../survey/instrument/questionnaire-faults.ts";
import type { QuestionnaireView, Trial } from "../../survey/instrument/questionnaire-view.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { roundHead, stateOf } from "../plan/find-round.ts";
import { type FormPlace, findForm, headlineOf, headOfPart, keyOf } from "./stored-form.ts";

/** One form with its faults, trials and versions. */
export const showQuestionnaire = action(
  "showRound",
  async (input: FormPlace, { store }): Promise<Result<QuestionnaireView>> => {
    const found = await findForm(store, input);
    if (!found.ok) return found;
    const { round, part, row, form, method } = found.value;
    const [head, rows, last] = await Promise.all([
      roundHead(store, round),
      store.listQuestionnaires(part),
      store.findRevision(keyOf(row), row.revision),
    ]);
    return ok({
      ...{ round: head, part: headOfPart(part), head: headlineOf(row), form, faults: faultsOf(form, method) },
      editable: row.publishedAt === null && isOpenRound(stateOf(round)),
      trials: row.trials as readonly Trial[],
      undo: last?.undoTo == null ? null : { act: last.act, by: last.madeBy, at: last.madeAt.toISOString() },
      versions: rows.map(headlineOf),
      basedOn: row.basedOn,
    });
  },
);
