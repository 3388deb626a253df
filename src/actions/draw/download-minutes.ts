import { composeMinutes } from "../../survey/document/compose-minutes.ts";
import { drawMinutes } from "../../survey/draw/compose-minutes.ts";
import type { DrawView, ShownStratum } from "../../survey/draw/draw-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart, findRound } from "../plan/find-round.ts";
import { showDraw } from "./show-draw.ts";

export interface DownloadMinutesInput {
  readonly round: string;
  readonly part: string;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The minutes of a draw as Word, for the parties to sign. */
export const downloadMinutes = action(
  "showDraw",
  async (input: DownloadMinutesInput, effects): Promise<Result<DownloadedFile>> => {
    const [shown, round] = [await showDraw(input, effects), await findRound(effects.store, input.round)];
    if (!shown.ok) return shown;
    if (!round.ok) return round;
    const { frameHash, commitment, ceremony, result, strata, part } = shown.value;
    if (!frameHash || !commitment || !ceremony || !result) return fail(problem("E-DRAW-023", { part: input.part }));
    const ends = await endsOf(shown.value, input, effects);
    const replaced = await replacedOf(input, effects);
    const minutes = drawMinutes({
      ...{ round: round.value, partTitle: part.title },
      ...{ frameHash, commitment, ceremony, result, strata, ends, replaced },
    });
    const name = [input.round, input.part, "bien-ban-chon-mau", round.value.simulated && "mo-phong"].filter(Boolean).join("-");
    return ok({ name: `${name}.docx`, mediaType: word, bytes: await effects.formats.writeDocx(composeMinutes(minutes)) });
  },
);

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
