import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import type { CarriedAgency } from "../../survey/plan/carried.ts";
import { compareSizes } from "../draw/compare-sizes.ts";
import { publishQuestionnaire } from "../instrument/publish-questionnaire.ts";
import { showInstrument } from "../instrument/show-instrument.ts";
import { loadUnitList } from "../units/load-unit-list.ts";
import { changeRoundState } from "./change-round-state.ts";
import { createRound } from "./create-round.ts";
import { showCarried } from "./show-carried.ts";
import { showPlan } from "./show-plan.ts";
import { startRound } from "./start-round.ts";

let world: TestWorld;
const loadRound = async (code: string) =>
  must(await createRound({ plan: JSON.parse(readFileSync(`examples/${code}/round.json`, "utf8")) }, world.effects));
beforeAll(async () => {
  world = await openTestWorld();
  world.setClock("2026-03-02T02:00:00Z");
  await loadUnitList(world.effects);
  await loadRound("van-ninh-2023");
  await loadRound("hau-giang-2021");
});
afterAll(() => world.close());

const copy = (code: string, like: string, { province, year = 2026, withQuotas = true }: Wish) =>
  startRound(
    {
      start: { code, shortTitle: code, area: "", leadBody: "", province, year },
      from: { kind: "round", code: like, withQuotas },
    },
    world.effects,
  );

interface Wish {
  readonly province: string;
  readonly year?: number;
  readonly withQuotas?: boolean;
}

const partsOf = async (round: string) => must(await showPlan({ round }, world.effects)).parts;
const carried = async (round: string) => must(await showCarried({ round }, world.effects)).origin?.agencies ?? [];
const fates = (agencies: readonly CarriedAgency[]) =>
  Object.fromEntries([...Map.groupBy(agencies, ({ part, fate }) => `${part} ${fate}`)].map(([key, of]) => [key, of.length]));

describe("what the example round has by now, beyond its plan", () => {
  const part = "ubnd-xa";
  const before = { round: "van-ninh-2023", part };
  const next = { round: "van-ninh-2025", part };

  it("is not copied: state, forms, frame, official counts, sizes fixed by hand; the method is the newest of its kind", async () => {
    const { effects } = world;
    const { store } = effects;
    for (const state of ["submitted", "approved", "running"] as const)
      must(await changeRoundState({ round: before.round, state }, effects));
    must(await publishQuestionnaire(before, effects));
    const counted = (await store.findPart((await store.findRound(before.round))!, part))!;
    await store.putOfficialCounts(counted, [{ agencyId: "ubnd-van-gia", fieldCode: "tu-phap", dossiers: 120 }]);
    must(await copy(next.round, before.round, { province: "56", year: 2025 }));
    const copied = must(await showPlan({ round: next.round }, effects));
    expect([copied.round.state, copied.round.planNumber, copied.round.simulated]).toEqual(["draft", "", false]);
    expect([copied.steps, copied.versions, copied.waiting.length > 0]).toEqual([[], [], true]);
    expect(copied.tasks.every(({ doneAt, baseline }) => doneAt === null && baseline === null)).toBe(true);
    const stored = (await store.findPart((await store.findRound(next.round))!, part))!;
    expect(await store.listQuestionnaires(stored)).toEqual([]);
    expect(await store.listOfficialCounts(stored)).toEqual([]);
    expect(await store.findFrame(stored)).toBeUndefined();
    const { parts } = must(await showInstrument({ round: next.round }, effects));
    expect(parts[0]?.questionnaire).toBeNull();
    expect(parts[0]?.method).toEqual(must(await effects.formats.readMethod("bnv-2640-2017")).method);
  });

  it("is copied: bases, supervision and tasks, their working days kept and their years changed", async () => {
    const [of, like] = await Promise.all(
      [next.round, before.round].map(async (round) => must(await showPlan({ round }, world.effects))),
    );
    expect(of?.legalBases).toEqual(like?.legalBases);
    expect(of?.tasks.map(({ due }) => due)).toEqual([
      ...["2025-07-15", "2025-09-30", "2025-10-24", "2025-11-05", "2025-11-20", "2025-12-05", "2025-12-15"],
    ]);
    expect(of?.tasks.map(({ title, lead, stage }) => [title.replaceAll("2025", "2023"), lead, stage])).toEqual(
      like?.tasks.map(({ title, lead, stage }) => [title, lead, stage]),
    );
    expect([of?.periodFrom, of?.periodTo]).toEqual(
      [like?.periodFrom, like?.periodTo].map((day) => day?.replace("2023", "2025")),
    );
    expect(of?.round.title).toContain("năm 2025");
    expect(of?.supervision?.length).toBe(like?.supervision?.length);
  });
});

describe("a round of 2026 like Vạn Ninh 2023", () => {
  it("measures the 5 committees that stand in the place of 13, with the forms of all", async () => {
    must(await copy("van-ninh-2026", "van-ninh-2023", { province: "56" }));
    const [communes, stations] = await partsOf("van-ninh-2026");
    const [before] = await partsOf("van-ninh-2023");
    expect(communes?.rows.map(({ agency }) => agency.name).toSorted()).toEqual([
      "UBND xã Tu Bông",
      "UBND xã Vạn Hưng",
      "UBND xã Vạn Ninh",
      "UBND xã Vạn Thắng",
      "UBND xã Đại Lãnh",
    ]);
    expect([communes?.total, communes?.fields.map(({ total }) => total)]).toEqual([
      before?.total,
      before?.fields.map(({ total }) => total),
    ]);
    expect(stations?.rows.length).toBe(13);
  });

  it("says of each what became of it", async () => {
    const agencies = await carried("van-ninh-2026");
    expect(fates(agencies)).toEqual({ "ubnd-xa succeeded": 13, "tram-y-te kept": 13 });
    expect(agencies.find(({ id }) => id === "ubnd-van-gia")).toMatchObject({
      ...{ name: "UBND thị trấn Vạn Giã", now: ["Xã Vạn Ninh"], forms: 60 },
      to: [{ name: "UBND xã Vạn Ninh" }],
    });
    expect(agencies.find(({ id }) => id === "tyt-van-gia")).toMatchObject({ now: ["Xã Vạn Ninh"], fate: "kept" });
    expect(must(await showCarried({ round: "van-ninh-2023" }, world.effects)).origin).toBeNull();
  });

  it("leaves the forms out where asked, and finds the committees again instead of making them twice", async () => {
    must(await copy("van-ninh-2027", "van-ninh-2023", { province: "56", year: 2027, withQuotas: false }));
    const [first, second] = await Promise.all(["van-ninh-2026", "van-ninh-2027"].map(async (code) => (await partsOf(code))[0]));
    expect(second?.total).toBe(0);
    expect(second?.rows.map(({ agency }) => agency.id)).toEqual(first?.rows.map(({ agency }) => agency.id));
    must(await copy("van-ninh-2028", "van-ninh-2026", { province: "56", year: 2028 }));
    expect(fates(await carried("van-ninh-2028"))).toEqual({ "ubnd-xa kept": 5, "tram-y-te kept": 13 });
  });

  it("keeps every agency in a year of three levels", async () => {
    must(await copy("van-ninh-2024", "van-ninh-2023", { province: "56", year: 2024 }));
    expect(fates(await carried("van-ninh-2024"))).toEqual({ "ubnd-xa kept": 13, "tram-y-te kept": 13 });
  });
});

describe("a round of Cần Thơ like Hậu Giang 2021", () => {
  it("is refused for the province that is no more", async () => {
    const refused = await copy("hau-giang-2026", "hau-giang-2021", { province: "93" });
    expect(codesOf(refused)).toEqual(["E-PLAN-021"]);
    expect(refused.ok ? "" : refused.problems[0]?.details.province).toBe("92");
  });

  it("leaves out the districts, and the departments that nothing known succeeds", async () => {
    must(await copy("can-tho-moi", "hau-giang-2021", { province: "92" }));
    const agencies = await carried("can-tho-moi");
    expect(fates(agencies)).toEqual({ "so-nganh unknown": 17, "ubnd-huyen district": 8, "ubnd-xa succeeded": 75 });
    const [departments, districts, communes] = await partsOf("can-tho-moi");
    expect([departments?.rows.length, districts?.rows.length]).toEqual([0, 0]);
    const names = new Set(agencies.filter(({ part }) => part === "ubnd-xa").flatMap(({ to }) => to.map(({ name }) => name)));
    expect(new Set(communes?.rows.map(({ agency }) => agency.name))).toEqual(names);
    expect(communes?.rows.length).toBeLessThan(40);
    expect(communes?.total).toBe((await partsOf("hau-giang-2021"))[2]?.total);
  });

  it("finds the department of the same name once the register of the new province has it", async () => {
    await loadRound("can-tho-2026");
    must(await copy("can-tho-sau", "hau-giang-2021", { province: "92" }));
    const agencies = await carried("can-tho-sau");
    expect(agencies.find(({ id }) => id === "hg-so-noi-vu")).toMatchObject({
      fate: "succeeded",
      to: [{ name: "Sở Nội vụ thành phố Cần Thơ" }],
    });
    expect(agencies.find(({ id }) => id === "hg-so-giao-thong-van-tai")).toMatchObject({
      fate: "succeeded",
      to: [{ name: "Sở Xây dựng thành phố Cần Thơ" }],
      due: { name: "Sở Xây dựng", basis: "Nghị định số 45/2025/NĐ-CP ngày 28/02/2025" },
    });
    expect(fates(agencies)).toMatchObject({ "so-nganh succeeded": 16, "so-nganh unknown": 1 });
    const [departments] = await partsOf("can-tho-sau");
    const [before] = await partsOf("hau-giang-2021");
    expect(departments?.rows.length).toBe(11);
    expect(departments?.total).toBe((before?.total ?? 0) - 30);
  });

  it("names the department that should stand there while the register has none", async () => {
    const plan = JSON.parse(readFileSync("examples/can-tho-2026/round.json", "utf8"));
    const [departments] = plan.parts;
    const name = "Sở Giao thông vận tải thành phố Huế";
    const agencies = [{ id: "hue-so-gtvt", name, shortName: "Sở GTVT", kind: "department", level: "province" }];
    const part = { ...departments, agencies: [{ id: "hue-so-gtvt", quota: { "van-tai": 90 } }] };
    const hue = {
      ...plan,
      code: "hue-2024",
      year: 2024,
      province: "46",
      area: "Huế",
      planDate: "2024-08-01",
      agencies,
      parts: [part],
    };
    must(await createRound({ plan: { ...hue, periodFrom: "2024-01-01", periodTo: "2024-06-30" } }, world.effects));
    must(await copy("hue-2026", "hue-2024", { province: "46" }));
    expect(await carried("hue-2026")).toMatchObject([{ fate: "unknown", to: [], due: { name: "Sở Xây dựng" } }]);
  });
});

describe("the index that was published of agencies since put together", () => {
  it("is that of the one in their place, by the number of forms, and named", async () => {
    const parts = [
      {
        agencies: [
          { id: "ubnd-van-gia", name: "UBND thị trấn Vạn Giã", overall: { value: 90, n: 60 } },
          { id: "ubnd-van-luong", name: "UBND xã Vạn Lương", overall: { value: 60, n: 20 } },
          { id: "ubnd-van-phu", name: "UBND xã Vạn Phú", overall: { value: null, n: 20 } },
          { id: "ubnd-van-hung", name: "UBND xã Vạn Hưng", overall: { value: 70, n: 50 } },
        ],
      },
    ];
    await world.database.pool.query(
      `insert into survey.releases (province, id, round_id, version, snapshot, drafted_by, drafted_at, released_by, released_at)
       select province, gen_random_uuid(), id, 1, $1, 'A', now(), 'B', now() from survey.rounds where code = 'van-ninh-2023'`,
      [JSON.stringify({ parts })],
    );
    must(await copy("van-ninh-gop", "van-ninh-2023", { province: "56" }));
    const place = { round: "van-ninh-gop", part: "ubnd-xa" };
    const { agencies } = must(await compareSizes({ ...place, asked: [["assume", "published"]] }, world.effects)).chosen;
    const shown = Object.fromEntries(
      agencies.map(({ name, expected, published }) => [name, [expected, published?.from ?? null]]),
    );
    expect(shown["UBND xã Vạn Ninh"]).toEqual([82.5, ["UBND thị trấn Vạn Giã", "UBND xã Vạn Lương"]]);
    expect(shown["UBND xã Vạn Thắng"]?.[1]).toBeNull();
  });
});
