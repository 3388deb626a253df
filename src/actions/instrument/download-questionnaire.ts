import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { type FormPlace, findForm } from "./stored-form.ts";

/** A form as a JSON file: what is imported again is the same form. */
export const downloadQuestionnaire = action(
  "showRound",
  async (input: FormPlace, { store }): Promise<Result<DownloadedFile>> => {
    const found = await findForm(store, input);
    if (!found.ok) return found;
    const { form, part } = found.value;
    const name = `phieu-${part.code}-${form.respondent}-${form.version}.json`;
    const bytes = new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`);
    return ok({ name, mediaType: "application/json", bytes });
  },
);
