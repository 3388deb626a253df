import { type CrosswalkLine, keptCrosswalk } from "../../survey/instrument/crosswalk.ts";
import { ok } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openDraft } from "./open-draft.ts";
import { type FormPlace, findForm, keyOf } from "./stored-form.ts";

export interface DecideInput extends FormPlace {
  readonly lines: readonly CrosswalkLine[];
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
      const lines = keptCrosswalk(input.lines, older.value.form, form);
      await store.updateQuestionnaire(keyOf(row), { crosswalk: JSON.stringify(lines) });
      return ok(lines);
    },
  ),
);
