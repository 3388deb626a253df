import type { JobInputs, JobName } from "../../survey/work/job.ts";
import type { Action } from "../action.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { loadExample } from "../example/load-example.ts";
import { importKeptFrame } from "../frame/import-kept-frame.ts";

export type Jobs = { readonly [Name in JobName]: Action<JobInputs[Name], unknown> };

/** What each job does: the action of the same name, as a page or a verb would call it. */
export const jobs: Jobs = { verifyAudit, importKeptFrame, loadExample };
