import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, frameCsv, goodRows, smallRound } from "../../../test/small-round.ts";
import { createRound } from "../plan/create-round.ts";
import { findPart } from "../plan/find-round.ts";
import { explainDifference } from "./explain-difference.ts";
import { findFrame } from "./find-frame.ts";
import { freezeFrame } from "./freeze-frame.ts";
import { importFrame } from "./import-frame.ts";
import { importOfficialCounts } from "./import-official-counts.ts";
import { setOfficialCounts } from "./set-official-counts.ts";
import { showReconciliation } from "./show-reconciliation.ts";
import { signReconciliation } from "./sign-reconciliation.ts";
import { withdrawReconciliation } from "./withdraw-reconciliation.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
  must(await importFrame({ ...place, file: { name: "mot-cua.csv", bytes: frameCsv(goodRows) } }, world.effects));
});
afterEach(() => world.close());

const shown = async () => must(await showReconciliation(place, world.effects));
const cellOf = (agencyId: string, fieldCode: string, dossiers: number | null) => ({ agencyId, fieldCode, dossiers });
/** The frame holds eight dossiers of each commune in each of two fields, none of the third. */
const agreeing = ["van-luong", "van-long"].flatMap((agency) => [
  cellOf(agency, "tu-phap", 8),
  cellOf(agency, "giao-thong", 0),
  cellOf(agency, "khac", 8),
]);
const set = (counts: Parameters<typeof setOfficialCounts>[0]["counts"]) =>
  setOfficialCounts({ ...place, counts }, world.effects);
const explain = (unit: string, field: string, text: string) =>
  explainDifference({ ...place, unit, field, text }, world.effects);
/** As the own steps of a person count them. */
const unexplained = async (agencies: readonly string[] | null) => {
  const { store } = world.effects;
  const found = must(await findPart(store, place));
  return store.countUnexplained(found.part, must(await findFrame(store, found)), agencies);
};
const sign = async () => signReconciliation({ ...place, sha256: (await shown()).sha256 }, world.effects);

describe("comparing the frame with the official counts", () => {
  it("begins with every cell of the part and no official number", async () => {
    const { compared, isEmpty, signature } = await shown();
    expect(isEmpty).toBe(true);
    expect(signature).toBeNull();
    expect(compared).toMatchObject({ file: 32, official: 0, missing: 6, differing: 0 });
    expect(codesOf(await sign())).toEqual(["E-FRAME-156"]);
  });

  it("counts the dossiers of its own frame alone, those of one person too", async () => {
    const other = { ...place, round: "dot-khac-2023" };
    must(await createRound({ plan: { ...smallRound, code: other.round } }, world.effects));
    const twice = [1, 2].map((day) => ({ dossier: `H56-B${day}`, identity: "056171001234", completed: `0${day}/03/2023` }));
    must(await importFrame({ ...other, file: { name: "khac.csv", bytes: frameCsv([...goodRows, ...twice]) } }, world.effects));
    expect(must(await showReconciliation(other, world.effects)).compared?.file).toBe(34);
    expect((await shown()).compared?.file).toBe(32);
  });

  it("is signed when all agree, and then keeps to what was signed", async () => {
    must(await set(agreeing));
    must(await sign());
    const { signature } = await shown();
    expect(signature).toMatchObject({ by: "Hệ thống", holds: true });
    expect(codesOf(await set([cellOf("van-luong", "khac", 9)]))).toEqual(["E-FRAME-155"]);
    expect(codesOf(await sign())).toEqual(["E-FRAME-155"]);
    must(await freezeFrame(place, world.effects));
  });

  it("wants each difference explained, and asks anew when the difference changes", async () => {
    must(await set([...agreeing.slice(1), cellOf("van-luong", "tu-phap", 6)]));
    expect(codesOf(await sign())).toEqual(["E-FRAME-156"]);
    expect(codesOf(await explain("van-luong", "tu-phap", "  "))).toEqual(["E-FRAME-157"]);
    expect(codesOf(await explain("khong-co", "tu-phap", "x"))).toEqual(["E-FRAME-161"]);
    expect(must(await explain("van-luong", "tu-phap", "Hai hồ sơ liên thông")).difference).toBe(2);
    must(await set([cellOf("van-luong", "tu-phap", 5)]));
    expect((await shown()).compared?.unexplained).toBe(1);
    expect(await unexplained(null)).toBe(1);
    expect(await unexplained(["van-long"])).toBe(0);
    must(await explain("van-luong", "tu-phap", "Ba hồ sơ liên thông"));
    expect(await unexplained(null)).toBe(0);
    must(await sign());
  });

  it("does not freeze a frame whose counts were given and not signed, or changed since", async () => {
    must(await set(agreeing));
    expect(codesOf(await freezeFrame(place, world.effects))).toEqual(["E-FRAME-159"]);
    must(await sign());
    const more = frameCsv([...goodRows, { dossier: "H56-999" }]);
    must(await importFrame({ ...place, file: { name: "lai.csv", bytes: more }, replace: true }, world.effects));
    expect((await shown()).signature?.holds).toBe(false);
    expect(codesOf(await freezeFrame(place, world.effects))).toEqual(["E-FRAME-159"]);
  });

  it("does not write over a number or an explanation that another has set since the page was opened", async () => {
    must(await set(agreeing));
    const typed = (dossiers: number, seen: number | null) => set([{ ...cellOf("van-luong", "khac", dossiers), seen }]);
    must(await typed(7, 8));
    const late = await typed(6, 8);
    expect(late).toMatchObject({
      ok: false,
      problems: [{ code: "E-WEB-015", details: { what: "Vạn Lương, Các lĩnh vực khác" } }],
    });
    expect(late).toMatchObject({ problems: [{ details: { now: 7, who: "Hệ thống, 10:12 ngày 20/6/2023" } }] });
    must(await typed(7, 8));
    const place2 = { ...place, unit: "van-luong", field: "khac" };
    must(await explainDifference({ ...place2, text: "Nộp trùng", seen: "" }, world.effects));
    const other = await explainDifference({ ...place2, text: "Sót", seen: "" }, world.effects);
    expect(other).toMatchObject({ ok: false, problems: [{ code: "E-WEB-015", details: { now: "Nộp trùng" } }] });
    must(await explainDifference({ ...place2, text: "Sót", seen: "Nộp trùng" }, world.effects));
  });

  it("refuses a signature under counts that were not the ones looked at", async () => {
    must(await set(agreeing));
    const seen = (await shown()).sha256;
    must(await set([cellOf("van-luong", "khac", 7)]));
    must(await explain("van-luong", "khac", "Một hồ sơ nộp trùng"));
    expect(codesOf(await signReconciliation({ ...place, sha256: seen }, world.effects))).toEqual(["E-FRAME-158"]);
  });

  it("is opened again by withdrawing the signature with a reason", async () => {
    must(await set(agreeing));
    must(await sign());
    expect(codesOf(await withdrawReconciliation({ ...place, reason: " " }, world.effects))).toEqual(["E-FRAME-160"]);
    must(await withdrawReconciliation({ ...place, reason: "Sở Tư pháp gửi số liệu mới" }, world.effects));
    must(await set([cellOf("van-luong", "khac", null)]));
    expect((await shown()).compared?.missing).toBe(1);
    const acts = (await world.effects.store.listAuditEntries({ limit: 10 })).map(({ act }) => act);
    expect(acts.slice(0, 4)).toEqual([
      "setOfficialCounts",
      "withdrawReconciliation",
      "signReconciliation",
      "setOfficialCounts",
    ]);
  });

  it("takes the numbers from a spreadsheet, whole or not at all", async () => {
    const file = (rows: readonly (readonly string[])[]) => ({ name: "chinh-thuc.csv", bytes: csvBytes(rows) });
    const header = ["Đơn vị", "Tư pháp", "Giao thông, Xây dựng", "Các lĩnh vực khác"];
    const wrong = file([header, ["Vạn Lương", "8", "x", "8"], ["Vạn Long", "8", "0", "8"]]);
    expect(codesOf(await importOfficialCounts({ ...place, file: wrong }, world.effects))).toEqual(["E-FRAME-153"]);
    expect((await shown()).isEmpty).toBe(true);
    const right = file([header, ["Vạn Lương", "8", "0", "8"], ["Vạn Long", "8", "0", "8"], ["Tổng", "16", "0", "16"]]);
    expect(must(await importOfficialCounts({ ...place, file: right }, world.effects)).cells).toBe(6);
    expect((await shown()).compared).toMatchObject({ missing: 0, differing: 0 });
  });

  it("shows a measured agency its own rows alone, and lets it explain them alone", async () => {
    must(await set([...agreeing.slice(1), cellOf("van-luong", "tu-phap", 6)]));
    const coordinator = personWith("agency-coordinator");
    if (coordinator.kind !== "account") throw new Error("no account");
    const scope = { kind: "agency", id: "van-luong", covers: ["van-luong"], rounds: [place.round], wholeRounds: [] } as never;
    const own = world.as({ ...coordinator, grants: [{ role: "agency-coordinator", roundCode: null, unit: scope }] });
    const { agencies, compared } = must(await showReconciliation(place, own));
    expect(agencies.map(({ id }) => id)).toEqual(["van-luong"]);
    expect(compared).toMatchObject({ file: 16, differing: 1 });
    const why = { ...place, field: "tu-phap", text: "Hai hồ sơ liên thông" };
    must(await explainDifference({ ...why, unit: "van-luong" }, own));
    expect(codesOf(await explainDifference({ ...why, unit: "van-long" }, own))).toEqual(["E-PEOPLE-001"]);
  });
});
