import { composeMinutes } from "../../survey/document/compose-minutes.ts";
import { type DrawnPart, drawMinutes } from "../../survey/draw/compose-minutes.ts";
import type { DrawView, ShownStratum } from "../../survey/draw/draw-view.ts";
import { stagedNumber } from "../../survey/draw/staged-code.ts";
import type { CeremonyView } from "../../survey/draw/staged-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart, findRound } from "../plan/find-round.ts";
import { showDraw } from "./show-draw.ts";
import { showStaged } from "./show-staged.ts";

export interface DownloadMinutesInput {
  readonly round: string;
  readonly part: string;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The minutes of a draw as Word, for the parties to sign. */
export const downloadMinutes = action(
  "showDraw",
  async (input: DownloadMinutesInput, effects): Promise<Result<DownloadedFile>> => {
    const round = await findRound(effects.store, input.round);
    if (!round.ok) return round;
    const told = stagedNumber(input.part) === null ? await partTold(input, effects) : await stagesTold(input, effects);
    if (!told.ok) return told;
    const { view, ...more } = told.value;
    const { frameHash, commitment, ceremony, result, part } = view;
    if (!frameHash || !commitment || !ceremony || !result) return fail(problem("E-DRAW-023", { part: input.part }));
    const minutes = drawMinutes({
      ...{ round: round.value, partTitle: part.title, frameHash, commitment, ceremony, result },
      ...more,
    });
    const name = [input.round, input.part, "bien-ban-chon-mau", round.value.simulated && "mo-phong"].filter(Boolean).join("-");
    return ok({ name: `${name}.docx`, mediaType: word, bytes: await effects.formats.writeDocx(composeMinutes(minutes)) });
  },
);

type Told = Pick<DrawnPart, "strata" | "ends" | "replaced" | "staged"> & { readonly view: CeremonyView };

const partTold = async (input: DownloadMinutesInput, effects: Effects): Promise<Result<Told>> => {
  const shown = await showDraw(input, effects);
  if (!shown.ok) return shown;
  const { strata, result } = shown.value;
  const ends = result ? await endsOf(shown.value, input, effects) : [];
  return ok({ view: shown.value, strata, ends, replaced: await replacedOf(input, effects) });
};

const stagesTold = async (input: DownloadMinutesInput, effects: Effects): Promise<Result<Told>> => {
  const shown = await showStaged(input, effects);
  if (!shown.ok) return shown;
  const { file, sizeColumn, stages, expected, outcomes, above } = shown.value;
  const staged = { rows: file.rows, sizeColumn, stages: stages ?? [], expected, outcomes: outcomes ?? [], above };
  return ok({ view: shown.value, strata: [], ends: [], staged });
};

/** The first and the last stratum with a sample, by their bytes, as the sample file has them. */
const endsOf = async (
  { strata }: DrawView,
  input: DownloadMinutesInput,
  effects: Effects,
): Promise<readonly ShownStratum[]> => {
  const asked = strata
    .filter(({ size }) => size > 0)
    .map(({ stratum }) => stratum)
    .sort();
  const wanted = [...new Set([asked[0], asked.at(-1)])].flatMap((stratum) => stratum ?? []);
  const views = await Promise.all(wanted.map((stratum) => showDraw({ ...input, stratum }, effects)));
  return views.flatMap((view) => (view.ok && view.value.shown ? [view.value.shown] : []));
};

/** Sampled persons whose place a reserve has taken. */
const replacedOf = async (input: DownloadMinutesInput, { store }: Effects): Promise<number> => {
  const found = await findPart(store, input);
  return found.ok ? (await store.listReplacements(found.value.part)).filter(({ role }) => role === "sample").length : 0;
};
