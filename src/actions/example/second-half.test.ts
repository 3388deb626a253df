import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { responseColumns } from "../../survey/fieldwork/response-columns.ts";
import type { Method } from "../../survey/instrument/method.ts";
import { downloadDataset } from "../dataset/download-dataset.ts";
import { freezeDataset } from "../dataset/freeze-dataset.ts";
import { showDataset } from "../dataset/show-dataset.ts";
import { commitDraw } from "../draw/commit-draw.ts";
import { drawSample } from "../draw/draw-sample.ts";
import { openOnSite } from "../draw/open-on-site.ts";
import { importResponses } from "../fieldwork/import-responses.ts";
import { showFieldwork } from "../fieldwork/show-fieldwork.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { computeIndex } from "../indicator/compute-index.ts";
import { showIndicator } from "../indicator/show-indicator.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { createRound } from "../plan/create-round.ts";
import { showRoundOverview } from "../plan/show-round-overview.ts";
import { draftRelease } from "../report/draft-release.ts";
import { readPublishedFile } from "../report/read-published-file.ts";
import { releaseReport } from "../report/release-report.ts";
import { showPublishedRound } from "../report/show-published-round.ts";
import { showReport } from "../report/show-report.ts";
import { withdrawRelease } from "../report/withdraw-release.ts";

const round = smallRound.code;
const communes = { round, part: "ubnd-xa" };
const stations = { round, part: "tram-y-te" };

describe("from answers to a release, step by step, on a small round", () => {
  let world: TestWorld;
  let methods: Readonly<Record<string, Method>> = {};

  beforeAll(async () => {
    world = await openTestWorld();
    const { effects } = world;
    must(await createRound({ plan: smallRound }, effects));
    for (const state of ["submitted", "approved", "running"] as const) must(await changeRoundState({ round, state }, effects));
    for (const part of [communes, stations]) must(await publishQuestionnaire(part, effects));
    const read = async (id: string) => must(await effects.formats.readMethod(id)).method;
    methods = { [communes.part]: await read("bnv-2640-2017"), [stations.part]: await read("health-station") };
  });
  afterAll(() => world?.close());

  /** A file in which the cases answered as `outcomes` says, all criteria with the same point. */
  const file = (part: string, outcomes: Readonly<Record<string, string>>, point = "4") => {
    const method = methods[part] as Method;
    const header = responseColumns(method).map(({ heading }) => heading);
    const conditional = method.factors.filter(({ askedIf }) => askedIf).flatMap(({ criteria }) => criteria.map(({ id }) => id));
    const rows = Object.entries(outcomes).map(([code, outcome]) =>
      responseColumns(method).map(({ heading, kind }) => {
        if (kind === "case") return code;
        if (kind === "outcome") return outcome;
        if (outcome !== "trả lời") return "";
        if (kind === "mode") return "giấy";
        if (kind === "date") return "2023-06-01";
        return kind === "criterion" && !conditional.includes(heading) ? point : "";
      }),
    );
    return { name: "tra-loi.csv", bytes: csvBytes([header, ...rows]) };
  };
  const codesOfCases = async (part: string, role: string): Promise<string[]> => {
    const { store } = world.effects;
    const found = await store.findPart((await store.findRound(round))!, part);
    return (await store.listCases(found!)).filter((one) => one.role === role).map(({ code }) => code);
  };

  it("refuses answers before anybody was drawn, and data before there are answers", async () => {
    expect(codesOf(await importResponses({ ...communes, file: file("ubnd-xa", { X: "trả lời" }) }, world.effects))).toEqual([
      "E-FIELDWORK-016",
    ]);
    expect(codesOf(await freezeDataset(communes, world.effects))).toEqual(["E-DATASET-001"]);
    expect(codesOf(await computeIndex(communes, world.effects))).toEqual(["E-INDICATOR-001"]);
    expect(codesOf(await draftRelease({ round }, world.effects))).toEqual(["E-REPORT-002", "E-REPORT-002"]);
    expect(codesOf(await showPublishedRound({ round }, world.effects))).toEqual(["E-REPORT-001"]);
    expect(must(await showRoundOverview({ round }, world.effects)).next).toBe("frame");
  });

  it("draws and opens the cases", async () => {
    const { effects } = world;
    must(await importFrame({ ...communes, file: { name: "khung.csv", bytes: frameCsv(goodRows) } }, effects));
    must(await freezeFrame(communes, effects));
    must(await commitDraw({ ...communes, eventName: "Xổ số ngày 25/6/2023", reserves: 1 }, effects));
    expect(must(await drawSample({ ...communes, eventText: "123456" }, effects)).sampled).toBe(6);
    expect(must(await openOnSite(stations, effects)).cases).toBe(5);
  });

  it("keeps nothing of a file with one fault", async () => {
    const good = file(
      "ubnd-xa",
      Object.fromEntries((await codesOfCases("ubnd-xa", "sample")).map((code) => [code, "trả lời"])),
    );
    const bytes = new TextEncoder().encode(new TextDecoder().decode(good.bytes).replace(/,4,(?=[^\n]*\n$)/, ",6,"));
    expect(codesOf(await importResponses({ ...communes, file: { ...good, bytes } }, world.effects))).toEqual([
      "E-FIELDWORK-002",
      "E-FIELDWORK-001",
    ]);
    const { totals, imports } = must(await showFieldwork(communes, world.effects));
    expect([totals.answered, totals.open, imports.length]).toEqual([0, 6, 0]);
  });

  it.each([
    ["a file of 0 bytes", new Uint8Array(), "E-FRAME-002"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "E-FRAME-003"],
  ])("refuses %s", async (_what, bytes, code) => {
    expect(codesOf(await importResponses({ ...communes, file: { name: "x.csv", bytes } }, world.effects))).toEqual([code]);
  });

  it("takes a file whole, once, however often it is sent", async () => {
    const [first = "", ...others] = await codesOfCases("ubnd-xa", "sample");
    const [reserve = ""] = (await codesOfCases("ubnd-xa", "reserve")).slice(0, 1);
    const outcomes = {
      [first]: "từ chối",
      [reserve]: "trả lời",
      ...Object.fromEntries(others.map((code) => [code, "trả lời"])),
    };
    const input = { ...communes, file: file("ubnd-xa", outcomes) };
    const sent = await Promise.all([1, 2].map(() => importResponses(input, world.effects)));
    const taken = sent.map(must).toSorted((a, b) => Number(a.repeated) - Number(b.repeated));
    expect(taken[0]).toEqual({ rows: 7, answered: 6, failed: 1, replaced: 1, repeated: false });
    expect(taken[1]).toMatchObject({ rows: 7, answered: 6, repeated: true });
    expect(must(await importResponses(input, world.effects)).repeated).toBe(true);
    const { rows } = await world.database.pool.query("select 1 from audit.entries where act = 'importResponses'");
    expect(rows).toHaveLength(1);
    const { totals } = must(await showFieldwork(communes, world.effects));
    expect(totals).toMatchObject({ quota: 6, answered: 6, refused: 1, replaced: 1, open: 0 });
  });

  it("freezes once, and again only with a change and a reason", async () => {
    const frozen = must(await freezeDataset(communes, world.effects));
    expect(frozen).toMatchObject({ version: 1, rows: 6 });
    expect(codesOf(await freezeDataset({ ...communes, reason: "thử chốt lại lần nữa" }, world.effects))).toEqual([
      "E-DATASET-003",
    ]);
    await expect(world.database.db.updateTable("survey.datasets").set({ rows: 0 }).execute()).rejects.toThrow(
      /does not change/,
    );
    expect(codesOf(await downloadDataset({ ...communes, version: 9 }, world.effects))).toEqual(["E-DATASET-004"]);
  });

  it("computes the index of a part, and marks what the public will not see", async () => {
    const index = must(await computeIndex(communes, world.effects));
    expect(index.version).toBe(1);
    expect(index.value).toBeCloseTo(100, 9);
    const { computed } = must(await showIndicator(communes, world.effects));
    expect(computed?.overall).toMatchObject({ flag: "few", onPublic: "suppressed", n: 6 });
    expect(computed?.overall.value).toBeCloseTo(100, 9);
    expect(codesOf(await draftRelease({ round }, world.effects))).toEqual(["E-REPORT-002"]);
  });

  it("drafts and releases when every part has its index", async () => {
    const places = await codesOfCases("tram-y-te", "on-site");
    const outcomes = Object.fromEntries(places.slice(0, 4).map((code) => [code, "trả lời"]));
    must(await importResponses({ ...stations, file: file("tram-y-te", outcomes, "5") }, world.effects));
    must(await freezeDataset(stations, world.effects));
    expect(codesOf(await draftRelease({ round }, world.effects))).toEqual(["E-REPORT-003"]);
    must(await computeIndex(stations, world.effects));
    expect(must(await draftRelease({ round }, world.effects)).version).toBe(1);
    expect(codesOf(await showPublishedRound({ round }, world.effects))).toEqual(["E-REPORT-001"]);
    expect(codesOf(await readPublishedFile({ round, version: 1, file: "bao-cao.docx" }, world.effects))).toEqual([
      "E-REPORT-001",
    ]);
    must(await releaseReport({ round, version: 1 }, world.effects));
    expect(codesOf(await releaseReport({ round, version: 1 }, world.effects))).toEqual(["E-REPORT-005"]);
    const published = must(await showPublishedRound({ round }, { ...world.effects, actor: anonymous }));
    expect(published.state).toBe("released");
    expect(published.snapshot.parts[0].overall).toMatchObject({ value: null, valid: null, flag: "suppressed" });
  });

  it("opens a second version with its reason, and does not release a stale draft", async () => {
    must(await draftRelease({ round }, world.effects));
    const last = (await codesOfCases("tram-y-te", "on-site")).at(-1) ?? "";
    must(await importResponses({ ...stations, file: file("tram-y-te", { [last]: "trả lời" }, "1") }, world.effects));
    expect(codesOf(await freezeDataset(stations, world.effects))).toEqual(["E-DATASET-002"]);
    expect(must(await freezeDataset({ ...stations, reason: "Nhập bổ sung một phiếu" }, world.effects)).version).toBe(2);
    expect(must(await showDataset(stations, world.effects)).versions.map(({ version, indexed }) => [version, indexed])).toEqual(
      [
        [2, false],
        [1, true],
      ],
    );
    expect(codesOf(await releaseReport({ round, version: 2 }, world.effects))).toEqual(["E-REPORT-006"]);
    must(await computeIndex(stations, world.effects));
    must(await draftRelease({ round }, world.effects));
    must(await releaseReport({ round, version: 3 }, world.effects));
    const { releases } = must(await showReport({ round }, world.effects));
    expect(releases.map(({ version, state }) => [version, state])).toEqual([
      [3, "released"],
      [2, "draft"],
      [1, "superseded"],
    ]);
  });

  it("withdraws with a reason; the last valid release is read again, and its files", async () => {
    expect(codesOf(await withdrawRelease({ round, version: 3, reason: "sai" }, world.effects))).toEqual(["E-REPORT-009"]);
    expect(codesOf(await withdrawRelease({ round, version: 2, reason: "Bản này chưa công bố" }, world.effects))).toEqual([
      "E-REPORT-008",
    ]);
    must(await withdrawRelease({ round, version: 3, reason: "Nhập nhầm phiếu của trạm" }, world.effects));
    const published = must(await showPublishedRound({ round }, world.effects));
    expect([published.version, published.state]).toEqual([1, "released"]);
    expect(published.history?.[0]).toMatchObject({
      version: 3,
      state: "withdrawn",
      withdrawal: { on: "2023-06-20", reason: "Nhập nhầm phiếu của trạm" },
    });
    expect(codesOf(await readPublishedFile({ round, version: 3, file: "chi-so.csv" }, world.effects))).toEqual([
      "E-REPORT-012",
    ]);
    expect(
      must(await readPublishedFile({ round, version: 1, file: "chi-so.csv" }, world.effects)).bytes.length,
    ).toBeGreaterThan(100);
    expect(codesOf(await readPublishedFile({ round, version: 1, file: "so-lieu.csv" }, world.effects))).toEqual([
      "E-REPORT-010",
    ]);
  });

  it("shows the withdrawn release with its reason when none is left", async () => {
    must(await withdrawRelease({ round, version: 1, reason: "Thu hồi toàn bộ kết quả" }, world.effects));
    const published = must(await showPublishedRound({ round }, world.effects));
    expect(published).toMatchObject({ version: 3, state: "withdrawn", files: [] });
    expect(
      must(await showRoundOverview({ round }, world.effects)).stages.find(({ stage }) => stage === "report")?.situation.kind,
    ).toBe("report-withdrawn");
  });

  it("numbers drafts asked for at the same time one after the other", async () => {
    const drafts = await Promise.all([1, 2].map(() => draftRelease({ round }, world.effects)));
    expect(drafts.map((drafted) => must(drafted).version).toSorted()).toEqual([4, 5]);
  });

  it("asks who acts", async () => {
    const clerk = world.as(personWith("data-entry"));
    expect(codesOf(await releaseReport({ round, version: 2 }, clerk))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await downloadDataset(communes, clerk))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await showFieldwork(communes, world.as(anonymous)))).toEqual(["E-PEOPLE-001"]);
    expect(must(await showRoundOverview({ round }, clerk)).audit).toEqual([]);
  });
});
