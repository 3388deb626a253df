import { downloadQuestionnaire, type FormFile, formFiles } from "../../../actions/instrument/download-questionnaire.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileAnswer } from "../file-answer.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/form-file.route.ts";

const isFormFile = (format: string): format is FormFile => (formFiles as readonly string[]).includes(format);

/** A form as a file: `files/json`, `files/xlsx` (XLSForm), `files/xml` (XForm). */
export const loader = async ({ params: { round, form, format }, context }: Route.LoaderArgs) => {
  if (!isFormFile(format)) return valueOrPage(fail(problem("E-WEB-001", { path: format })));
  return fileAnswer(valueOrPage(await downloadQuestionnaire({ round, form, format }, worldOf(context).effects)));
};
