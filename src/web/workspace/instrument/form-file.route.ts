import { downloadQuestionnaire } from "../../../actions/instrument/download-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileAnswer } from "../file-answer.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/form-file.route.ts";

/** A form as the JSON file that can be imported again. */
export const loader = async ({ params: { round, form }, context }: Route.LoaderArgs) =>
  fileAnswer(valueOrPage(await downloadQuestionnaire({ round, form }, worldOf(context).effects)));
