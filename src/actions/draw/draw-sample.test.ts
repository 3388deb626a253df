import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvePlan } from "../../../test/approve-plan.ts";
import { anonymous, codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { problemMessage } from "../../survey/problem.ts";
import { downloadCases } from "../fieldwork/download-cases.ts";
import { downloadFrame } from "../frame/download-frame.ts";
import { freezeFrame } from "../frame/freeze-frame.ts";
import { importFrame } from "../frame/import-frame.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { createRound } from "../plan/create-round.ts";
import { setQuotas } from "../plan/set-quotas.ts";
import { commitDraw } from "./commit-draw.ts";
import { downloadSample } from "./download-sample.ts";
import { drawSample } from "./draw-sample.ts";
import { openOnSite } from "./open-on-site.ts";
import { showDraw } from "./show-draw.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };
const onSite = { round: "dot-thu-2023", part: "tram-y-te" };
const eventName = "Giải đặc biệt xổ số kiến thiết Khánh Hòa, mở thưởng ngày 25/6/2023";
const eventText = "XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915";
const secrets = ["Sông Cái chảy về vịnh 1407", "Đèo Cả sương sớm 88-21"];

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

const parties = [
  { party: "Phòng Nội vụ", commitment: sha256(secrets[0]!) },
  { party: "Ủy ban MTTQ huyện", commitment: sha256(secrets[1]!).toUpperCase() },
];

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  await approvePlan(world, place.round);
});
afterEach(() => world.close());

const freeze = async (rows = goodRows) => {
  must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(rows) } }, world.effects));
  return must(await freezeFrame(place, world.effects)).hash;
};

const commit = (more: Partial<Parameters<typeof commitDraw>[0]> = {}) =>
  commitDraw({ ...place, eventName, parties, reserves: 2, ...more }, world.effects);

const draw = (more: Partial<Parameters<typeof drawSample>[0]> = {}) =>
  drawSample({ ...place, eventText, reveals: secrets, ...more }, world.effects);

const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

/** The protocol written down once more, from its text alone. */
const drawnAgain = (frame: string, seed: string, sizes: Readonly<Record<string, number>>, reserves: number): string => {
  const units = frame
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",") as [string, string]);
  const key = ([unit, stratum]: [string, string]) => sha256(`${seed}\u001f${stratum}\u001f${unit}`);
  const strata = [...new Set(units.map(([, stratum]) => stratum))].sort();
  const rows = strata.flatMap((stratum) => {
    const size = sizes[stratum] ?? 0;
    const ordered = units.filter((unit) => unit[1] === stratum).sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const line = (role: string) => (unit: [string, string], index: number) => `${unit[0]},${stratum},${role},${index + 1}`;
    return [...ordered.slice(0, size).map(line("sample")), ...ordered.slice(size, size + size * reserves).map(line("reserve"))];
  });
  return `${["unit_id,stratum,role,order", ...rows].join("\n")}\n`;
};

describe("a person with several dossiers", () => {
  it("stands in the frame once, as the newest of them, and the list of cases tells how many there were", async () => {
    const again = goodRows.map((row, at) => ({
      ...row,
      dossier: `${row.dossier}-cu`,
      completed: "02/01/2023",
      identity: id(at),
    }));
    await freeze([...goodRows.map((row, at) => ({ ...row, identity: id(at) })), ...again]);
    must(await commit());
    must(await draw());
    const lines = textOf(must(await downloadCases(place, world.effects)))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    expect(lines[0]?.at(-1)).toBe("dossiers");
    expect(lines.length).toBeGreaterThan(6);
    expect(new Set(lines.slice(1).map((line) => line.at(-1)))).toEqual(new Set(["2"]));
    expect(must(await showDraw(place, world.effects)).strata.reduce((sum, { units }) => sum + units, 0)).toBe(32);
  });
});

const id = (at: number): string => String(200_000_000_000 + at);

describe("committing to a draw", () => {
  it("publishes frame hash, sizes by stratum (0 too) and event before the event", async () => {
    const hash = await freeze();
    expect(must(await commit())).toEqual({ strata: 6, size: 6, frameHash: hash });
    const view = must(await showDraw(place, world.effects));
    expect(view.stage).toBe("committed");
    expect(view.strata.find(({ stratum }) => stratum === "van-long/giao-thong")).toMatchObject({ units: 0, size: 0 });
    expect(view.commitment).toMatchObject({ eventName, reserves: 2, design: "srs", algorithm: "opensipas-draw 1" });
    expect(view.commitment?.parties.map(({ reveal }) => reveal)).toEqual([null, null]);
    expect([view.result, view.shown]).toEqual([null, null]);
  });

  it("refuses a stratum with fewer units than its quota, with both numbers", async () => {
    await freeze(
      goodRows.filter(({ agency, field }, index) => agency !== "UBND xã Vạn Long" || field !== "Tư pháp" || index === 16),
    );
    const result = await commit();
    expect(codesOf(result)).toEqual(["E-DRAW-001"]);
    expect(result.ok ? "" : problemMessage(result.problems[0]!, "vi")).toContain(
      "Tầng «van-long/tu-phap» chỉ có 1 đơn vị, ít hơn cỡ mẫu 2",
    );
    expect(must(await showDraw(place, world.effects)).stage).toBe("ready");
  });

  it("waits for the plan to be approved, as opening an on-site part does; preparing does not", async () => {
    const other = { ...smallRound, code: "chua-duyet" };
    must(await createRound({ plan: other }, world.effects));
    const [draft, draftOnSite] = [place, onSite].map((one) => ({ ...one, round: other.code })) as [typeof place, typeof onSite];
    const refused = async () => [
      ...codesOf(await commitDraw({ ...draft, eventName }, world.effects)),
      ...codesOf(await openOnSite(draftOnSite, world.effects)),
    ];
    must(await importFrame({ ...draft, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
    must(await freezeFrame(draft, world.effects));
    expect(await refused()).toEqual(["E-PLAN-020", "E-PLAN-020"]);
    must(await changeRoundState({ round: other.code, state: "submitted" }, world.effects));
    expect(await refused()).toEqual(["E-PLAN-020", "E-PLAN-020"]);
    must(await changeRoundState({ round: other.code, state: "approved" }, world.effects));
    must(await commitDraw({ ...draft, eventName }, world.effects));
    must(await openOnSite(draftOnSite, world.effects));
  });

  it("waits for a frozen frame, and happens once", async () => {
    expect(codesOf(await commit())).toEqual(["E-FRAME-108"]);
    must(await importFrame({ ...place, file: { name: "a.csv", bytes: frameCsv(goodRows) } }, world.effects));
    expect(codesOf(await commit())).toEqual(["E-DRAW-002"]);
    must(await freezeFrame(place, world.effects));
    must(await commit());
    expect(codesOf(await commit({ eventName: "Sự kiện khác" }))).toEqual(["E-DRAW-003"]);
  });

  it("commits to nothing but the frame and sizes that were seen, and tells what they are now and by whom", async () => {
    const hash = await freeze();
    const { sizesMark: seen } = must(await showDraw(place, world.effects));
    const quotas = [{ agency: "van-luong", field: "tu-phap", size: 3 }];
    const lead = world.as(personWith("lead"));
    must(await setQuotas({ ...place, quotas, reason: "Chủ tịch yêu cầu" }, lead));
    const late = await commit({ seen });
    expect(late.ok ? [] : late.problems).toMatchObject([
      {
        code: "E-DRAW-046",
        details: { size: 3, strata: 1, hash: `${hash.slice(0, 12)}…`, who: expect.stringMatching(/^Người lead \(lead\), /) },
      },
    ]);
    const now = must(await showDraw(place, world.effects));
    expect(now).toMatchObject({ stage: "ready", planned: 3 });
    expect(must(await commit({ seen: now.sizesMark }))).toMatchObject({ size: 3 });
  });

  it("names what is wrong with the input", async () => {
    const wrong = await commit({ eventName: " ", reserves: 2.5, parties: [{ party: "MTTQ", commitment: "abc" }] });
    expect(codesOf(wrong)).toEqual(["E-DRAW-009", "E-DRAW-014", "E-DRAW-008"]);
    expect(codesOf(await commitDraw({ ...onSite, eventName }, world.effects))).toEqual(["E-DRAW-011"]);
  });
});

describe("drawing", () => {
  it("gives what the protocol says, to whoever follows it", async () => {
    const hash = await freeze();
    must(await commit());
    const drawn = must(await draw());
    expect(drawn.seed).toBe(sha256([hash, eventText, ...secrets].join("\n")));
    const frame = must(await downloadFrame(place, world.effects));
    expect(sha256(frame.bytes)).toBe(hash);
    const sample = must(await downloadSample(place, world.effects));
    const sizes = { "van-luong/tu-phap": 2, "van-luong/khac": 1, "van-long/tu-phap": 2, "van-long/khac": 1 };
    expect(textOf(sample)).toBe(drawnAgain(textOf(frame), drawn.seed, sizes, 2));
    expect(sha256(sample.bytes)).toBe(drawn.sampleHash);
    expect(drawn).toMatchObject({ sampled: 6, reserves: 12 });
  });

  it("opens a case for each drawn unit, tied to its person, with a code for the form", async () => {
    await freeze();
    must(await commit());
    must(await draw());
    const cases = await world.database.db
      .selectFrom("survey.sampleCases as one")
      .innerJoin("survey.frameUnits as unit", "unit.id", "one.frameUnitId")
      .select(["one.code", "one.role", "one.unitId", "unit.unitId as frameUnit", "one.stratum", "unit.stratum as frameStratum"])
      .orderBy("one.code")
      .execute();
    expect(cases).toHaveLength(18);
    expect(cases.map(({ code }) => code).slice(0, 2)).toEqual(["DT23-A0001", "DT23-A0002"]);
    expect(cases.slice(0, 6).every(({ role }) => role === "sample")).toBe(true);
    expect(cases.every((one) => one.unitId === one.frameUnit && one.stratum === one.frameStratum)).toBe(true);
  });

  it("shows the stratum in key order, the sampled before the reserves", async () => {
    await freeze();
    must(await commit());
    const { seed } = must(await draw());
    const view = must(await showDraw({ ...place, stratum: "van-long/tu-phap" }, world.effects));
    const typed = must(await showDraw({ ...place, stratum: "vạn long tư" }, world.effects));
    expect(typed.shown?.stratum).toBe("van-long/tu-phap");
    expect(view.stage).toBe("drawn");
    expect(view.shown?.rows.map(({ role, order }) => `${role} ${order}`)).toEqual([
      ...["sample 1", "sample 2"],
      ...["reserve 1", "reserve 2", "reserve 3", "reserve 4"],
    ]);
    const keys = view.shown?.rows.map(({ key }) => key) ?? [];
    expect(keys).toEqual([...keys].sort());
    expect(keys[0]).toBe(sha256(`${seed}\u001fvan-long/tu-phap\u001f${view.shown?.rows[0]?.unitId}`));
    expect(view.commitment?.parties.map(({ reveal }) => reveal)).toEqual(secrets);
  });

  it("checks each revealed text against its commitment", async () => {
    await freeze();
    must(await commit());
    expect(codesOf(await draw({ reveals: [] }))).toEqual(["E-DRAW-006"]);
    const swapped = await draw({ reveals: [...secrets].reverse() });
    expect(codesOf(swapped)).toEqual(["E-DRAW-007", "E-DRAW-007"]);
    expect(codesOf(await draw({ eventText: "\n" }))).toEqual(["E-DRAW-009"]);
    expect(must(await showDraw(place, world.effects)).stage).toBe("committed");
    expect(must(await draw({ reveals: secrets.map((text) => text.normalize("NFD")) })).sampled).toBe(6);
  });

  it("happens once, after a commitment", async () => {
    await freeze();
    expect(codesOf(await draw())).toEqual(["E-DRAW-004"]);
    expect(codesOf(await downloadSample(place, world.effects))).toEqual(["E-DRAW-010"]);
    must(await commit());
    must(await draw());
    expect(codesOf(await draw())).toEqual(["E-DRAW-005"]);
    expect(codesOf(await drawSample({ ...onSite, eventText }, world.effects))).toEqual(["E-DRAW-011"]);
  });

  it("stops when the frozen frame was changed behind its back", async () => {
    await freeze();
    must(await commit());
    await world.database.pool.query("update survey.frame_units set exclusion = 'no-contact' where unit_id like '%1'");
    await expect(draw()).rejects.toThrow("no longer has its hash");
    expect((await world.effects.store.countCases({ province: "56", id: await partId() })).size).toBe(0);
  });

  it("lets anyone have the frame once the sample is drawn, not before", async () => {
    await freeze();
    expect(codesOf(await downloadFrame(place, world.as(anonymous)))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await downloadFrame(place, world.as(personWith("auditor"))))).toEqual([]);
    must(await commit());
    must(await draw());
    expect(textOf(must(await downloadFrame(place, world.as(anonymous))))).toMatch(/^unit_id,stratum\nVLO-0/);
    expect(codesOf(await downloadFrame({ ...place, part: "x" }, world.as(anonymous)))).toEqual(["E-PEOPLE-001"]);
  });
});

const partId = async () =>
  (await world.database.db.selectFrom("survey.parts").select("id").where("code", "=", place.part).executeTakeFirstOrThrow()).id;

describe("places on the spot", () => {
  it("are as many as the quotas ask for, once", async () => {
    expect(must(await showDraw(onSite, world.effects)).stage).toBe("on-site-waiting");
    expect(must(await openOnSite(onSite, world.effects)).cases).toBe(5);
    const cases = await world.database.db.selectFrom("survey.sampleCases").selectAll().orderBy("code").execute();
    expect(cases.map(({ code, agencyId, position }) => [code, agencyId, position])).toEqual([
      ["DT23-B0001", "tyt-van-luong", 1],
      ["DT23-B0002", "tyt-van-luong", 2],
      ["DT23-B0003", "tyt-van-luong", 3],
      ["DT23-B0004", "tyt-van-long", 1],
      ["DT23-B0005", "tyt-van-long", 2],
    ]);
    const view = must(await showDraw(onSite, world.effects));
    expect(view).toMatchObject({ stage: "on-site-open", onSiteCases: 5, planned: 5 });
    expect(codesOf(await openOnSite(onSite, world.effects))).toEqual(["E-DRAW-013"]);
    expect(codesOf(await openOnSite(place, world.effects))).toEqual(["E-DRAW-012"]);
  });
});
