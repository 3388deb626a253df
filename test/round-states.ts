import { freezeDataset } from "../src/actions/dataset/freeze-dataset.ts";
import { commitDraw } from "../src/actions/draw/commit-draw.ts";
import { drawSample } from "../src/actions/draw/draw-sample.ts";
import { enterEvent } from "../src/actions/draw/enter-event.ts";
import { openOnSite } from "../src/actions/draw/open-on-site.ts";
import { planStages } from "../src/actions/draw/plan-stages.ts";
import { receiveStageFile } from "../src/actions/draw/receive-stage-file.ts";
import type { Effects } from "../src/actions/effects.ts";
import { importResponses } from "../src/actions/fieldwork/import-responses.ts";
import { findDoubtfulPairs } from "../src/actions/frame/find-doubtful-pairs.ts";
import { freezeFrame } from "../src/actions/frame/freeze-frame.ts";
import { importFrame } from "../src/actions/frame/import-frame.ts";
import { receiveFrameFile } from "../src/actions/frame/receive-frame-file.ts";
import { setOfficialCounts } from "../src/actions/frame/set-official-counts.ts";
import { showReconciliation } from "../src/actions/frame/show-reconciliation.ts";
import { signReconciliation } from "../src/actions/frame/sign-reconciliation.ts";
import { computeIndex } from "../src/actions/indicator/compute-index.ts";
import { draftQuestionnaire } from "../src/actions/instrument/draft-questionnaire.ts";
import { publishQuestionnaire } from "../src/actions/instrument/publish-questionnaire.ts";
import { changeRoundState } from "../src/actions/plan/change-round-state.ts";
import { createRound } from "../src/actions/plan/create-round.ts";
import { draftBudget } from "../src/actions/plan/draft-budget.ts";
import { draftRelease } from "../src/actions/report/draft-release.ts";
import { releaseReport } from "../src/actions/report/release-report.ts";
import { pickUnits } from "../src/actions/verification/pick-units.ts";
import { isAsked } from "../src/survey/fieldwork/parse-response.ts";
import { responseTable } from "../src/survey/fieldwork/response-table.ts";
import type { Actor } from "../src/survey/people/actor.ts";
import type { RoundPlan } from "../src/survey/plan/plan.ts";
import { must, personWith, type TestWorld } from "./effects.ts";
import { csvBytes, type FrameRow, frameCsv, smallRound } from "./small-round.ts";

const [communes, stations] = smallRound.parts;

/** Parts of the round under way, each further on than the one before. */
const steps = ["waiting", "imported", "counted", "signed", "frozen", "committed", "agreed", "drawn"] as const;

type Step = (typeof steps)[number];

const fieldworkRound: RoundPlan = {
  ...smallRound,
  code: "dot-hai-2023",
  shortTitle: "Đợt hai 2023",
  agencies: [
    ...steps.map((step, at) => ({
      ...({ id: `xa-${step}`, name: `UBND xã Số ${at}`, shortName: `Số ${at}`, kind: "commune", level: "commune" } as const),
    })),
    { id: "tram-ba", name: "Trạm Y tế xã Ba", shortName: "TYT Ba", kind: "health-station", level: "commune" },
    { id: "tram-mot", name: "Trạm Y tế xã Một", shortName: "TYT Một", kind: "health-station", level: "commune" },
  ],
  parts: [
    ...steps.map((step) => ({
      ...communes!,
      code: step,
      title: `Phần ${step}`,
      agencies: [{ id: `xa-${step}`, quota: { "tu-phap": 2 } }],
    })),
    { ...stations!, agencies: [{ id: "tram-mot", quota: 2 }] },
    { ...stations!, code: "answered", title: "Phần answered", agencies: [{ id: "tram-ba", quota: 2 }] },
  ],
};

const reportedRound: RoundPlan = {
  ...smallRound,
  code: "dot-ba-2023",
  shortTitle: "Đợt ba 2023",
  agencies: [{ id: "tram-hai", name: "Trạm Y tế xã Hai", shortName: "TYT Hai", kind: "health-station", level: "commune" }],
  parts: [{ ...stations!, agencies: [{ id: "tram-hai", quota: 2 }] }],
};

/** Nine dossiers of a commune, two of which may be of one person. */
const rowsOf = (step: Step): readonly FrameRow[] => {
  const agency = `UBND xã Số ${steps.indexOf(step)}`;
  const person = { agency, name: "Nguyễn Thị Hòa", birth: "02/05/1971", phone: "0905 777 888" };
  return [
    ...Array.from({ length: 7 }, (_, at) => ({ dossier: `H56-${step.length}${at}`, agency })),
    { dossier: `H56-${step.length}8`, ...person, identity: "056171001234" },
    { dossier: `H56-${step.length}9`, ...person, identity: "" },
  ];
};

/**
 * A round that is being planned, one whose parts stand at every step from a file that waits to a drawn sample, and one with a draft of
 * its report.
 */
export const openRoundStates = async (world: TestWorld): Promise<void> => {
  await planRound(world);
  await carryParts(world);
  await reportRound(world);
};

const planRound = async ({ effects }: TestWorld): Promise<void> => {
  const round = smallRound.code;
  must(await createRound({ plan: smallRound, file: "round.json" }, effects));
  must(await draftBudget({ round, norms: "tt-109-2016" }, effects));
  must(await draftQuestionnaire({ round, part: "ubnd-xa", respondent: "citizen" }, effects));
};

const approve = async (plan: RoundPlan, { effects }: TestWorld): Promise<void> => {
  must(await createRound({ plan, file: "round.json" }, effects));
  for (const state of ["submitted", "approved", "running"] as const)
    must(await changeRoundState({ round: plan.code, state }, effects));
};

const carryParts = async (world: TestWorld): Promise<void> => {
  const { effects } = world;
  const round = fieldworkRound.code;
  await approve(fieldworkRound, world);
  for (const step of steps) await carryTo(step, world);
  await keepProfile(world);
  await answer({ round, part: "answered" }, world);
  const typed = { design: "srs", sort: "" };
  const list = { round, file: null, pasted: "Tỉnh\tXã\nA\t1\nA\t2\nB\t3\nB\t4" };
  for (const planned of [false, true]) {
    const { code } = must(await receiveStageFile({ ...list, title: planned ? "Đã lập" : "Tỉnh và xã" }, effects));
    const stages = [
      { ...typed, column: "Tỉnh", take: "1" },
      { ...typed, column: "Xã", take: "1" },
    ];
    if (planned) must(await planStages({ round, part: code, stages, sizeColumn: "", reserves: 0, version: 1 }, effects));
  }
};

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const carryTo = async (step: Step, { effects, as }: TestWorld): Promise<void> => {
  const place = { round: fieldworkRound.code, part: step };
  const has = (other: Step) => steps.indexOf(step) >= steps.indexOf(other);
  const bytes = frameCsv(rowsOf(step));
  if (step === "waiting") {
    const file = { name: "mot-cua.csv", pieces: once(bytes) };
    must(await receiveFrameFile({ ...place, file }, effects));
    return;
  }
  must(await importFrame({ ...place, file: { name: "mot-cua.csv", bytes } }, effects));
  if (step === "imported") {
    must(await findDoubtfulPairs(place, effects));
    const counts = [{ agencyId: `xa-${step}`, fieldCode: "tu-phap", dossiers: 8 }];
    must(await setOfficialCounts({ ...place, counts }, effects));
  }
  if (step === "counted" || step === "signed") {
    const counts = communes!.fields.map(({ code }) => ({
      agencyId: `xa-${step}`,
      fieldCode: code,
      dossiers: code === "tu-phap" ? 9 : 0,
    }));
    must(await setOfficialCounts({ ...place, counts }, effects));
    const { sha256 } = must(await showReconciliation(place, effects));
    if (step === "signed") must(await signReconciliation({ ...place, sha256 }, effects));
  }
  if (has("frozen")) must(await freezeFrame(place, effects));
  const parties = [{ party: "Hội Người cao tuổi huyện", commitment: step === "committed" ? "" : "0".repeat(64) }];
  if (has("committed"))
    must(
      await commitDraw(
        { ...place, eventName: "Xổ số 25/6/2023", reserves: 1, parties: step === "drawn" ? [] : parties },
        effects,
      ),
    );
  if (step === "agreed")
    for (const at of [1, 2]) {
      const typist = { ...personWith("lead"), id: `01890000-0000-7000-8000-00000000000${at}` };
      must(await enterEvent({ ...place, eventText: "123456" }, as(typist)));
    }
  if (step !== "drawn") return;
  must(await drawSample({ ...place, eventText: "123456" }, effects));
  const pick = { ...place, source: "sample", wanted: 2, seedText: "Sông Cái" } as const;
  must(await pickUnits(pick, as(veteran)));
};

const veteran: Actor = {
  ...personWith("supervisor"),
  grants: [{ role: "supervisor", roundCode: null, unit: null, supervises: "veterans" }],
} as Actor;

/** A way to read a file that was kept under a name. */
const keepProfile = async ({ effects }: TestWorld): Promise<void> => {
  const at = { madeBy: "Người lead", madeAt: effects.clock(), usedAt: effects.clock() };
  const { header, mapping } = (await effects.store.findFrameUpload(await partOf("waiting", effects)))!;
  const kept = { header: JSON.stringify(header), mapping: JSON.stringify(mapping) };
  await effects.store.keepFrameProfile({ province: smallRound.province, id: effects.newId(), name: "Một cửa", ...kept, ...at });
};

const partOf = async (code: string, { store }: Effects) =>
  (await store.findPart((await store.findRound(fieldworkRound.code))!, code))!;

/** Opens an on-site part and brings in the answers to its forms. */
const answer = async (place: { readonly round: string; readonly part: string }, { effects }: TestWorld): Promise<void> => {
  must(await publishQuestionnaire(place, effects));
  must(await openOnSite(place, effects));
  const { method } = must(await effects.formats.readMethod("health-station"));
  const found = await effects.store.findPart((await effects.store.findRound(place.round))!, place.part);
  const answers = Object.fromEntries(
    method.factors.flatMap((factor) => factor.criteria.map(({ id }) => [id, isAsked(factor, {}) ? 4 : ("not-asked" as const)])),
  );
  const form = { mode: "paper", answeredOn: "2023-06-01", context: {}, answers } as const;
  const lines = (await effects.store.listCases(found!)).map(({ code }) => ({ code, outcome: "answered", form }) as const);
  must(await importResponses({ ...place, file: { name: "a.csv", bytes: csvBytes(responseTable(method, lines)) } }, effects));
};

const reportRound = async (world: TestWorld): Promise<void> => {
  const { effects } = world;
  const place = { round: reportedRound.code, part: "tram-y-te" };
  await approve(reportedRound, world);
  await answer(place, world);
  const part = (await effects.store.findPart((await effects.store.findRound(place.round))!, place.part))!;
  const [published] = await effects.store.listQuestionnaires(part);
  must(await draftQuestionnaire({ ...place, respondent: "citizen", from: published!.id }, effects));
  must(await freezeDataset(place, effects));
  must(await computeIndex(place, effects));
  const { version } = must(await draftRelease({ round: place.round }, effects));
  must(await releaseReport({ round: place.round, version }, effects));
  must(await draftRelease({ round: place.round }, effects));
};
