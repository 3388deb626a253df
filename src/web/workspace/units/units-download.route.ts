import { downloadAgencies, downloadRejectedAgencies } from "../../../actions/units/download-agencies.ts";
import { downloadMergers } from "../../../actions/units/list-mergers.ts";
import { problem } from "../../../survey/problem.ts";
import { fail } from "../../../survey/result.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileAnswer } from "../file-answer.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/units-download.route.ts";
import { agencyFilter } from "./agency-filter.ts";

/** The lists of the pages of units as files: what the address of the page filters. */
export const loader = async ({ request, params: { what }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const [, list, format] = /^(agencies|mergers)\.(csv|xlsx)$/.exec(what) ?? [];
  if (what === "rejected.csv")
    return fileAnswer(valueOrPage(await downloadRejectedAgencies({ import: asked.get("import") ?? "" }, effects)));
  if (format !== "csv" && format !== "xlsx") return valueOrPage(fail(problem("E-WEB-001", { path: what })));
  if (list === "agencies")
    return fileAnswer(valueOrPage(await downloadAgencies({ ...agencyFilter(request), format }, effects)));
  const wanted = { province: asked.get("province") ?? "", query: asked.get("q") ?? "" };
  return fileAnswer(valueOrPage(await downloadMergers({ ...wanted, format }, effects)));
};
