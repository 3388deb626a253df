import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { type FormPlace, findForm } from "./stored-form.ts";

/** Files that a form is taken away as: our own JSON, a workbook of XLSForm, an XForm for ODK. */
export const formFiles = ["json", "xlsx", "xml"] as const;

export type FormFile = (typeof formFiles)[number];

export interface DownloadQuestionnaireInput extends FormPlace {
  /** JSON where absent: what is imported again is the same form. */
  readonly format?: FormFile;
}

/** A form as a file. */
export const downloadQuestionnaire = action(
  "showRound",
  async (input: DownloadQuestionnaireInput, { store, formats }): Promise<Result<DownloadedFile>> => {
    const { format = "json" } = input;
    const found = await findForm(store, input);
    if (!found.ok) return found;
    const { form, part } = found.value;
    const name = `phieu-${part.code}-${form.respondent}-${form.version}.${format}`;
    return ok({ name, mediaType: mediaTypes[format], bytes: await writers[format](form, formats) });
  },
);

const mediaTypes: Readonly<Record<FormFile, string>> = {
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};

type Write = (form: Questionnaire, formats: Effects["formats"]) => Uint8Array | Promise<Uint8Array>;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const writers: Readonly<Record<FormFile, Write>> = {
  json: (form) => bytesOf(`${JSON.stringify(form, null, 2)}\n`),
  xlsx: (form, formats) => formats.writeXlsForm(form),
  xml: async (form, formats) => bytesOf(await formats.writeXForm(form)),
};
