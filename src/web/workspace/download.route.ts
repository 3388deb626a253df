import { downloadDataset } from "../../actions/dataset/download-dataset.ts";
import type { DownloadedFile } from "../../actions/downloaded-file.ts";
import { downloadMinutes } from "../../actions/draw/download-minutes.ts";
import { downloadSample } from "../../actions/draw/download-sample.ts";
import type { Effects } from "../../actions/effects.ts";
import { downloadCases } from "../../actions/fieldwork/download-cases.ts";
import { downloadContacts } from "../../actions/fieldwork/download-contacts.ts";
import { downloadForms } from "../../actions/fieldwork/download-forms.ts";
import { downloadFrame } from "../../actions/frame/download-frame.ts";
import { downloadFrameRows } from "../../actions/frame/download-frame-rows.ts";
import { downloadRejectedRows } from "../../actions/frame/download-rejected-rows.ts";
import { downloadBudget } from "../../actions/plan/download-budget.ts";
import { downloadPlan } from "../../actions/plan/download-plan.ts";
import { downloadPlanJson } from "../../actions/plan/download-plan-json.ts";
import { downloadTasks } from "../../actions/plan/download-tasks.ts";
import { ownEntry } from "../../survey/own-entry.ts";
import { problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/download.route.ts";
import { askedList } from "./asked-list.ts";
import { csvAnswer, fileAnswer } from "./file-answer.ts";
import { rowFilter } from "./frame/row-filter.ts";
import { overviewContext } from "./plan/round-context.ts";
import { roundLists } from "./plan/round-lists.ts";
import { wholeNumber } from "./whole-number.ts";
import { asCsv, workbookOf } from "./workbook.ts";
import { worldOf } from "./world.ts";

interface Wanted {
  readonly round: string;
  readonly part: string;
}

type Fetch = (wanted: Wanted, effects: Effects) => Promise<Result<DownloadedFile>>;

/** Files that actions make or keep byte for byte. */
const files: Readonly<Record<string, Fetch>> = {
  "plan.json": downloadPlanJson,
  "tasks.xlsx": downloadTasks,
  "frame.csv": downloadFrame,
  "sample.csv": downloadSample,
  "cases.csv": downloadCases,
  "forms.csv": downloadForms,
  "draw-minutes.docx": downloadMinutes,
  "plan.docx": downloadPlan,
  "budget.xlsx": ({ round }, effects) => downloadBudget({ round, format: "xlsx" }, effects),
  "budget.csv": ({ round }, effects) => downloadBudget({ round, format: "csv" }, effects),
};

/** Everything that can be taken away from the pages of a round: kept files and lists. */
export const loader = async ({ request, params: { round, what }, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const wanted = { round, part: asked.get("part") ?? "", asked: [...asked] };
  const { effects, language } = worldOf(context);
  if (what === "dataset.csv") {
    const version = wholeNumber(asked.get("version"));
    return fileAnswer(valueOrPage(await downloadDataset({ ...wanted, ...(version > 0 && { version }) }, effects)));
  }
  if (what === "contacts.csv" || what === "contacts.xlsx") {
    const agency = asked.get("agency") ?? "";
    const format = what === "contacts.xlsx" ? "xlsx" : "csv";
    const called = asked.get("reserves") === "all" ? {} : ({ reserves: "called" } as const);
    return fileAnswer(
      valueOrPage(await downloadContacts({ ...wanted, format, ...(agency && { agency }), ...called }, effects)),
    );
  }
  if (what === "rejected.csv" || what === "rejected.xlsx") {
    const file = wholeNumber(asked.get("file"));
    const format = what === "rejected.xlsx" ? "xlsx" : "csv";
    return fileAnswer(valueOrPage(await downloadRejectedRows({ ...wanted, ...(file > 0 && { file }), format }, effects)));
  }
  if (what === "frame-rows.csv" || what === "frame-rows.xlsx") {
    const format = what === "frame-rows.xlsx" ? "xlsx" : "csv";
    return fileAnswer(valueOrPage(await downloadFrameRows({ ...wanted, format, filter: rowFilter(asked) }, effects)));
  }
  const file = ownEntry(files, what);
  if (file) return fileAnswer(valueOrPage(await file(wanted, effects)));
  const list = ownEntry(roundLists, asCsv(what));
  if (!list) return valueOrPage(fail(problem("E-WEB-001", { path: what })));
  const name = [round, wanted.part, what].filter(Boolean).join("-");
  const made = { name, ...askedList(await list(wanted, effects), new URL(request.url).search, language) };
  if (!what.endsWith(".xlsx")) return csvAnswer(made);
  const { simulated } = valueOrPage(context.get(overviewContext)).round;
  return fileAnswer(await workbookOf(made, { ...effects, simulated }));
};
