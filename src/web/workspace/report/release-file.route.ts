import { downloadReleaseFile } from "../../../actions/report/download-release-file.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileAnswer } from "../file-answer.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/release-file.route.ts";

/** A file of a draft or a release. */
export const loader = async ({ params: { round, version, file }, context }: Route.LoaderArgs) =>
  fileAnswer(valueOrPage(await downloadReleaseFile({ round, version: wholeNumber(version), file }, worldOf(context).effects)));
