import { type CrosswalkLine, keptCrosswalk } from "../../survey/instrument/crosswalk.ts";
import { markOf } from "../../survey/mark-of.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import { write } from "../write.ts";
import { openDraft } from "./open-draft.ts";
import { type FormPlace, findForm, keyOf } from "./stored-form.ts";

export interface DecideInput extends FormPlace {
  readonly lines: readonly CrosswalkLine[];
  /** Mark of the lines that the page showed (survey/mark-of.ts); others that were decided since are not replaced. Absent: replaced. */
  readonly seen?: string;
}

/** Says which reworded questions may be compared with the version before, and into which a dropped one was split. */
export const decideCrosswalk = action("editQuestionnaire", async (input: DecideInput, effects) =>
  write(
    effects,
    {
      ...{ act: "decideCrosswalk", round: input.round, object: input.form },
      detail: (lines: readonly CrosswalkLine[]) => ({
        comparable: lines.filter(({ comparable }) => comparable).length,
        of: lines.length,
      }),
    },
    async (store) => {
      const found = await openDraft(store, input);
      if (!found.ok) return found;
      const { row, form } = found.value;
      const older = await findForm(store, { round: input.round, form: row.basedOn ?? row.id });
      if (!older.ok) return older;
      const now = keptCrosswalk(row.crosswalk as readonly CrosswalkLine[], older.value.form, form);
      if (input.seen !== undefined && input.seen !== markOf(now)) {
        const who = await lastAct(store, { round: input.round, object: input.form, acts: ["decideCrosswalk"] });
        const comparable = `${now.filter((line) => line.comparable).length}/${now.length}`;
        return fail(problem("E-WEB-015", { what: "Bảng đối chiếu câu hỏi", now: comparable, who }));
      }
      const lines = keptCrosswalk(input.lines, older.value.form, form);
      await store.updateQuestionnaire(keyOf(row), { crosswalk: JSON.stringify(lines) });
      return ok(lines);
    },
  ),
);
