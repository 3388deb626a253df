import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { composeReport } from "../../survey/report/compose.ts";
import type { ReportChart } from "../../survey/report/report-source.ts";
import type { PartSnapshot, Snapshot } from "../../survey/report/snapshot.ts";
import { suppressPart } from "../../survey/report/suppress-part.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findPartFigures } from "../indicator/part-figures.ts";
import { findRound, textsOf } from "../plan/find-round.ts";
import { storedPlan } from "../plan/stored-plan.ts";
import { write } from "../write.ts";
import { findDraftBlocks } from "./release-blocks.ts";
import { type NewFile, releaseFiles } from "./release-files.ts";

export interface DraftReleaseInput {
  readonly round: string;
}

export interface DraftedRelease {
  readonly version: number;
  readonly files: readonly string[];
}

/** Drafts a release: what the public pages will show, already suppressed, with its report, tables and the proof of the draw. */
export const draftRelease = action(
  "draftRelease",
  async (input: DraftReleaseInput, effects: Effects): Promise<Result<DraftedRelease>> => {
    const entry = { act: "draftRelease", round: input.round, object: input.round };
    return write(effects, { ...entry, detail: (drafted) => ({ ...drafted }) }, async (store) => {
      const round = await findRound(store, input.round);
      if (!round.ok) return round;
      await store.lockRound(round.value);
      const blocks = await findDraftBlocks(store, round.value);
      if (blocks.length > 0) return fail(...blocks);
      return draft({ ...effects, store }, round.value);
    });
  },
);

const draft = async (effects: Effects, round: Round): Promise<Result<DraftedRelease>> => {
  const snapshot = await takeSnapshot(effects.store, round);
  const charts = new Map(
    await Promise.all(snapshot.parts.map(async (part) => [part.code, await drawChart(effects, part)] as const)),
  );
  const report = composeReport({ snapshot, plan: await storedPlan(effects.store, round), charts });
  const files = await releaseFiles(effects, { round, snapshot, report });
  const [last] = await effects.store.listReleases(round);
  const version = (last?.version ?? 0) + 1;
  await keep(effects, { round, version, snapshot }, files);
  return ok({ version, files: files.map(({ name }) => name) });
};

const takeSnapshot = async (store: Store, round: Round): Promise<Snapshot> => {
  const parts = await store.listParts(round);
  const figures = await Promise.all(parts.map((part) => findPartFigures(store, part)));
  const [first, ...others] = figures.flatMap((found) => (found ? [suppressPart(found.part)] : []));
  if (!first) throw new Error(`round ${round.code} has no figures although nothing blocks its draft`);
  const days = await Promise.all(parts.map((part) => store.findAnsweredDays(part)));
  return { round: { ...headOf(round), ...fieldworkDays(days.flatMap((found) => found ?? [])) }, parts: [first, ...others] };
};

const headOf = (round: Round) => {
  const { code, title, shortTitle, area, year, leadBody, issuingBody, planNumber, planDate } = round;
  const { simulated, reverificationShare } = round;
  const { supervisors } = textsOf(round);
  return {
    ...{ code, title, shortTitle, area, year, leadBody, issuingBody, planNumber, planDate, simulated },
    ...{ supervisors, reverificationShare },
  };
};

const fieldworkDays = (days: readonly { readonly from: string; readonly to: string }[]) => ({
  fieldworkFrom: days.map(({ from }) => from).sort()[0] ?? null,
  fieldworkTo:
    days
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? null,
});

/** Pixels as drawn, and millimetres as printed between the margins of A4. */
const chartWidth = { pixels: 760, png: 1_900, millimetres: 160 };

const drawChart = async ({ formats }: Effects, part: PartSnapshot): Promise<ReportChart> => {
  const svg = await formats.agencyIntervalsSvg(part, { language: "vi", widthPx: chartWidth.pixels });
  const height = Number(/<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1] ?? chartWidth.pixels);
  return {
    svg,
    png: await formats.pngFromSvg(svg, { width: chartWidth.png, background: "#ffffff" }),
    width: chartWidth.millimetres,
    height: (chartWidth.millimetres * height) / chartWidth.pixels,
  };
};

const keep = async (
  effects: Effects,
  { round, version, snapshot }: { readonly round: Round; readonly version: number; readonly snapshot: Snapshot },
  files: readonly NewFile[],
): Promise<void> => {
  const { store, newId, actor, clock } = effects;
  await store.insertRelease(
    {
      province: round.province,
      id: newId(),
      roundId: round.id,
      version,
      snapshot: JSON.stringify(snapshot),
      draftedBy: actor.name,
      draftedAt: clock(),
    },
    files.map(({ bytes, ...file }) => ({ ...file, bytes: Buffer.from(bytes), sha256: sha256Hex(effects, bytes) })),
  );
};
