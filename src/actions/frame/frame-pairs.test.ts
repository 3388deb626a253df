import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { type FrameRow, frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import type { PairFilter } from "../../survey/frame/pair-list-view.ts";
import { createRound } from "../plan/create-round.ts";
import { findDoubtfulPairs } from "./find-doubtful-pairs.ts";
import { freezeFrame } from "./freeze-frame.ts";
import { importFrame } from "./import-frame.ts";
import { judgePair } from "./judge-pair.ts";
import { judgePairs, undoPairs } from "./judge-pairs.ts";
import { listPairs } from "./list-pairs.ts";
import { showFrame } from "./show-frame.ts";
import { showPairs } from "./show-pairs.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(() => world.close());

const hoa = { name: "Nguyễn Thị Hòa", birth: "02/05/1971", phone: "0905 777 888" };

const importRows = async (rows: readonly FrameRow[]) =>
  must(await importFrame({ ...place, file: { name: "mot-cua.csv", bytes: frameCsv([...goodRows, ...rows]) } }, world.effects));

const find = async () => must(await findDoubtfulPairs(place, world.effects));
const shown = async (pair?: string) => must(await showPairs({ ...place, ...(pair && { pair }) }, world.effects)).found!;
const judge = (pair: string, verdict: "same" | "different" | "later" | null) =>
  judgePair({ ...place, pair, verdict }, world.effects);
const eligible = async () => must(await showFrame(place, world.effects)).frame!.counts.eligible;

describe("pairs of records that may be one person", () => {
  it("counts the dossiers of a person as the import found them, one record for each person", async () => {
    await importRows(
      [1, 2, 3].map((day) => ({ dossier: `H56-A${day}`, ...hoa, identity: "056171001234", completed: `0${day}/03/2023` })),
    );
    expect((await shown()).multiplicities).toEqual([
      { dossiers: 1, persons: 32 },
      { dossiers: 3, persons: 1 },
    ]);
    expect((await find()).pairs).toBe(0);
    expect(await shown()).toMatchObject({ total: 0, waiting: 0, pair: null });
  });

  it("finds who wrote another number or none, shows both masked, and leaves namesakes alone", async () => {
    await importRows([
      { dossier: "H56-B1", ...hoa, identity: "056171001234" },
      { dossier: "H56-B2", ...hoa, identity: "225123456", completed: "20/04/2023" },
      { dossier: "H56-B3", ...hoa, identity: "079171555666", phone: "0912 000 111" },
    ]);
    expect((await find()).pairs).toBe(2);
    const { pair, waiting } = await shown();
    expect(waiting).toBe(2);
    expect(pair).toMatchObject({ position: 1, kind: "name-phone" });
    expect(pair?.agreements).toMatchObject({ name: "same", birth: "same", identity: "different", phone: "same" });
    expect([pair?.first.identity, pair?.second.identity].toSorted()).toEqual(["•••• 1234", "•••• 3456"]);
    const { rows } = await world.database.pool.query("select kind from survey.frame_pairs order by kind");
    expect(rows.map(({ kind }) => kind)).toEqual(["identity-renewed", "name-phone"]);
    expect(JSON.stringify(pair)).not.toMatch(/056171001234|225123456|0905 777 888/);
  });

  it("does not replace a verdict that another has given since the page was opened", async () => {
    await importRows([
      { dossier: "H56-C1", ...hoa, identity: "056171001234", completed: "01/02/2023" },
      { dossier: "H56-C2", ...hoa, identity: "", completed: "20/04/2023" },
    ]);
    await find();
    const { id } = (await shown()).pair!;
    const say = (verdict: "same" | "different", seen: string) =>
      judgePair({ ...place, pair: id, verdict, seen }, world.effects);
    must(await say("different", ""));
    const late = await say("same", "");
    expect(late).toMatchObject({ ok: false, problems: [{ code: "E-WEB-015", details: { now: "hai người" } }] });
    expect((await shown()).last).toEqual({ id, verdict: "different" });
    must(await say("different", ""));
    must(await say("same", "different"));
  });

  it("takes one record out when they are one person, keeps the newest, and brings it back when the verdict is taken back", async () => {
    await importRows([
      { dossier: "H56-C1", ...hoa, identity: "056171001234", completed: "01/02/2023" },
      { dossier: "H56-C2", ...hoa, identity: "", completed: "20/04/2023" },
    ]);
    await find();
    const before = await eligible();
    const { id } = (await shown()).pair!;
    must(await judge(id, "same"));
    expect(await eligible()).toBe(before - 1);
    const { last, multiplicities, same } = await shown();
    expect([last, same]).toEqual([{ id, verdict: "same" }, 1]);
    expect(multiplicities.at(-1)).toEqual({ dossiers: 2, persons: 1 });
    const { first, second } = (await shown(id)).pair!;
    const { rows } = await world.database.pool.query("select unit_id from survey.frame_units where merged_into is not null");
    expect(rows[0].unit_id).toBe([first, second].find(({ completedOn }) => completedOn === "2023-02-01")?.unitId);
    must(await judge(id, null));
    expect(await eligible()).toBe(before);
    expect((await shown()).waiting).toBe(1);
  });

  it("makes one person of a chain, in whatever order it is judged", async () => {
    await importRows([
      { dossier: "H56-D1", ...hoa, identity: "056171001234", completed: "01/02/2023" },
      { dossier: "H56-D2", ...hoa, identity: "", completed: "20/04/2023" },
      { dossier: "H56-D3", ...hoa, identity: "225123456", completed: "10/03/2023" },
    ]);
    expect((await find()).pairs).toBe(3);
    const before = await eligible();
    const judgeNext = async () => must(await judge((await shown()).pair!.id, "same"));
    await judgeNext();
    await judgeNext();
    expect(await eligible()).toBe(before - 2);
    await judgeNext();
    expect(await eligible()).toBe(before - 2);
    expect((await shown()).multiplicities.at(-1)).toEqual({ dossiers: 3, persons: 1 });
  });

  it("brings back who was taken for another by a wrong identity number", async () => {
    await importRows([
      { dossier: "H56-E1", name: "Trần Văn Bình", identity: "056171001234", completed: "01/04/2023" },
      { dossier: "H56-E2", name: "Phạm Minh Đức", identity: "056171001234", completed: "01/02/2023" },
    ]);
    const before = await eligible();
    await find();
    const { pair } = await shown();
    expect(pair?.kind).toBe("identity-name");
    must(await judge(pair!.id, "different"));
    must(await judge(pair!.id, "different"));
    expect(await eligible()).toBe(before + 1);
    expect((await shown()).multiplicities).toEqual([{ dossiers: 1, persons: before + 1 }]);
    must(await judge(pair!.id, "same"));
    expect(await eligible()).toBe(before);
  });

  it("puts a pair off, and asks for it again at the end", async () => {
    await importRows([
      { dossier: "H56-F1", ...hoa, identity: "056171001234" },
      { dossier: "H56-F2", ...hoa, identity: "" },
      { dossier: "H56-F3", name: "Lê Thị Lan", birth: "03/03/1990", identity: "", phone: "0911 111 222" },
      { dossier: "H56-F4", name: "Lê Thị Lan", birth: "03/03/1990", identity: "056190000001", phone: "0933 444 555" },
    ]);
    await find();
    const first = (await shown()).pair!;
    must(await judge(first.id, "later"));
    const second = (await shown()).pair!;
    expect(second.kind).toBe("name-birth");
    must(await judge(second.id, "different"));
    expect(await shown()).toMatchObject({ waiting: 0, later: 1, pair: { id: first.id } });
    expect((await find()).pairs).toBe(2);
    expect(await shown()).toMatchObject({ total: 2, later: 1, different: 1 });
  });

  it("marks telephones that stand for five persons or more, and no family", async () => {
    const at = (phone: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ dossier: `H56-${phone.slice(-3)}${index}`, phone }));
    await importRows([...at("0977 000 005", 5), ...at("0977 000 004", 4)]);
    const { filedForOthers } = await find();
    expect(filedForOthers).toBe(5 + goodRows.length);
    expect((await shown()).filedForOthers).toBe(5 + goodRows.length);
  });

  it("judges nothing in a frozen frame, and no pair that is not there", async () => {
    await importRows([
      { dossier: "H56-G1", ...hoa, identity: "056171001234" },
      { dossier: "H56-G2", ...hoa, identity: "" },
    ]);
    await find();
    const { id } = (await shown()).pair!;
    expect(codesOf(await judge("01890000-0000-7000-8000-00000000dead", "same"))).toEqual(["E-FRAME-162"]);
    must(await freezeFrame(place, world.effects));
    expect(codesOf(await judge(id, "same"))).toEqual(["E-FRAME-107"]);
    expect(codesOf(await findDoubtfulPairs(place, world.effects))).toEqual(["E-FRAME-107"]);
  });
});

describe("many pairs judged at once", () => {
  const twins = Array.from({ length: 40 }, (_, at) => {
    const person = { name: `Trần Thị Hoa ${at}`, birth: "02/02/1971" };
    const [old, renewed] = [String(225_000_000 + at), `0561710012${String(at).padStart(2, "0")}`];
    return [
      { ...person, dossier: `H56-O${at}`, identity: old, phone: `09050000${String(at).padStart(2, "0")}` },
      { ...person, dossier: `H56-N${at}`, identity: renewed, phone: `09060000${String(at).padStart(2, "0")}` },
    ];
  }).flat();

  const listed = async (filter: PairFilter = {}) => must(await listPairs({ ...place, filter }, world.effects));

  it("are listed by reason and state, decided together, and taken back together; one judged before stays", async () => {
    await importRows([
      ...twins,
      { dossier: "H56-X1", ...hoa, identity: "056188007788" },
      { dossier: "H56-X2", ...hoa, identity: "" },
    ]);
    await find();
    const before = await eligible();
    const all = await listed();
    expect(all.pairs).toHaveLength(41);
    const renewed = (await listed({ kind: "identity-renewed", state: "waiting" })).pairs;
    expect(renewed).toHaveLength(40);
    expect(renewed[0]?.first.identity).toMatch(/^•••• \d{4}$/);
    must(await judge(renewed[0]!.id, "different"));
    world.setClock("2023-06-28T01:00:00.000Z");
    const ids = renewed.map(({ id }) => id);
    expect(must(await judgePairs({ ...place, pairs: ids, verdict: "same" }, world.effects))).toEqual({ pairs: 39 });
    expect(await eligible()).toBe(before - 39);
    const { last } = await listed();
    expect(last).toMatchObject({ verdict: "same", pairs: 39 });
    expect((await listed({ state: "different" })).pairs).toHaveLength(1);
    expect(codesOf(await judgePairs({ ...place, pairs: ids, verdict: "same" }, world.effects))).toEqual(["E-FRAME-162"]);
    expect(must(await undoPairs({ ...place, at: last!.at }, world.effects))).toEqual({ pairs: 39 });
    expect(await eligible()).toBe(before);
    expect((await listed({ state: "waiting" })).pairs).toHaveLength(40);
  });
});
