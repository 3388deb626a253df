import { longTexts } from "../../survey/free-text.ts";
import type { Trial } from "../../survey/instrument/questionnaire-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openDraft } from "./open-draft.ts";
import { type FormPlace, keyOf } from "./stored-form.ts";

export interface TryInput extends FormPlace {
  readonly people: number;
  /** The number as it was typed, to be shown where it is none. */
  readonly typed?: string;
  readonly notes: string;
}

/** Records that a draft was tried with some respondents, and what came of it; before that it cannot be published. */
export const tryQuestionnaire = action("editQuestionnaire", async (input: TryInput, effects) =>
  write(
    effects,
    { act: "tryQuestionnaire", round: input.round, object: input.form, detail: { people: input.people } },
    async (store) => {
      const found = await openDraft(store, input);
      if (!found.ok) return found;
      const notes = input.notes.trim();
      const { people } = input;
      if (!Number.isInteger(people) || people < 0 || people > 999)
        return fail(problem("E-INSTRUMENT-262", { value: input.typed ?? people }));
      if (notes === "") return fail(problem("E-INSTRUMENT-259", {}));
      const long = longTexts({ text: notes, field: "Ghi chú thử", as: "note" });
      if (long.length > 0) return fail(...long);
      const { row } = found.value;
      const at = effects.clock().toISOString();
      const same = (row.trials as readonly Trial[]).find(
        (one) => one.notes === notes && one.people === people && one.revision === row.revision && one.by === effects.actor.name,
      );
      if (same) return ok(same);
      const trial: Trial = { at, by: effects.actor.name, revision: row.revision, people, notes };
      await store.updateQuestionnaire(keyOf(row), { state: "tried", trials: JSON.stringify([...row.trials, trial]) });
      return ok(trial);
    },
  ),
);
