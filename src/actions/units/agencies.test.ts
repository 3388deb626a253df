import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, type TestWorld } from "../../../test/effects.ts";
import { problemMessage } from "../../survey/problem.ts";
import type { Result } from "../../survey/result.ts";
import { downloadAgencies, downloadRejectedAgencies } from "./download-agencies.ts";
import { endAgency, removeAgency, reopenAgency } from "./end-agency.ts";
import { importAgencies, previewAgencyImport, readAgencyFile } from "./import-agencies.ts";
import { listAgencies } from "./list-agencies.ts";
import { listProvinces } from "./list-provinces.ts";
import { loadUnitList } from "./load-unit-list.ts";
import { makeCommittees } from "./make-committees.ts";
import { addAgency, changeAgency } from "./save-agency.ts";
import { showAgency } from "./show-agency.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  world.setClock("2026-03-02T02:00:00Z");
  await loadUnitList(world.effects);
});
afterAll(() => world.close());

const sentences = (result: Result<unknown>) => (result.ok ? [] : result.problems.map((one) => problemMessage(one, "vi")));
const file = (lines: readonly string[]) => ({ name: "co-quan.csv", bytes: new TextEncoder().encode(lines.join("\r\n")) });
const lastAct = async () => (await world.effects.store.listAuditEntries({ limit: 1 }))[0]?.act;

describe("the committees of a province", () => {
  it("are made for each of its communes, below the one of the province, and once", async () => {
    expect(must(await makeCommittees({ province: "56", date: "2026-03-02" }, world.effects))).toEqual({ made: 66 });
    expect(must(await makeCommittees({ province: "56", date: "2026-03-02" }, world.effects))).toEqual({ made: 0 });
    const { total, agencies } = must(await listAgencies({ query: "van ninh", date: "2026-03-02" }, world.effects));
    expect([total, agencies[0]]).toMatchObject([
      1,
      { id: "ubnd-22489", name: "UBND xã Vạn Ninh", shortName: "Vạn Ninh", unitId: "22489", parentName: "UBND tỉnh Khánh Hòa" },
    ]);
    expect((await world.effects.store.listAgencyParents()).get("ubnd-22489")).toBe("ubnd-56");
  });

  it("stand in three levels before the reform", async () => {
    expect(must(await makeCommittees({ province: "56-old", date: "2023-06-07" }, world.effects)).made).toBeGreaterThan(130);
    const { agencies } = must(await listAgencies({ query: "vạn giã" }, world.effects));
    expect(agencies).toMatchObject([
      { name: "UBND thị trấn Vạn Giã", parentName: "UBND huyện Vạn Ninh", validTo: "2025-06-30" },
    ]);
  });

  it("are offered for the provinces of today and for those that ended", async () => {
    const provinces = must(await listProvinces({}, world.effects));
    expect(provinces.filter(({ former }) => !former)).toHaveLength(34);
    expect(provinces).toContainEqual({ code: "93", name: "Tỉnh Hậu Giang", former: true });
    expect(provinces.filter(({ code }) => code === "92")).toHaveLength(1);
  });

  it("are none for a province that is not", async () => {
    expect(codesOf(await makeCommittees({ province: "99", date: "2026-03-02" }, world.effects))).toEqual(["E-UNITS-001"]);
  });
});

describe("an agency", () => {
  it("is added with what its name and code tell, and undone", async () => {
    const texts = { name: "Sở Nội vụ", officialCode: "56", parent: "UBND tỉnh Khánh Hoà", identifierCode: "H32.10" };
    const made = must(await addAgency({ texts }, world.effects));
    expect(made).toMatchObject({ id: "so-noi-vu", kind: "department", level: "province", province: "56", parentId: "ubnd-56" });
    expect(sentences(await addAgency({ texts }, world.effects))).toEqual([
      "Ô Tên cơ quan: đã có cơ quan tên «Sở Nội vụ» ở cùng nơi, cùng thời gian. Mở cơ quan đó để sửa.",
    ]);
    expect(must(await removeAgency({ agency: made.id }, world.effects)).id).toBe("so-noi-vu");
    expect(await lastAct()).toBe("removeAgency");
    expect(must(await addAgency({ texts }, world.effects)).id).toBe("so-noi-vu");
  });

  it("is refused with every fault at once, and the nearest code", async () => {
    const texts = { name: "", kind: "Cục", officialCode: "06977", parent: "UBND xã Vạn Ninhh", validFrom: "31/02/2026" };
    expect(sentences(await addAgency({ texts }, world.effects))).toEqual([
      "Ô Tên cơ quan để trống. Điền giá trị rồi lưu lại.",
      expect.stringContaining("Ô Loại: «Cục» không dùng được. Chọn một trong các giá trị: UBND cấp tỉnh; Sở, ban, ngành;"),
      "Ô Hiệu lực từ: «31/02/2026» không phải ngày có thật, hoặc đứng trước ngày bắt đầu. Ghi theo dạng 30/6/2025.",
      "Ô Mã đơn vị hành chính: «06977» không có trong danh mục ngày 02/3/2026. Gần nhất: 06978 Ba Chẽ.",
      "Ô Trực thuộc: «UBND xã Vạn Ninhh» không có trong danh mục ngày 02/3/2026. Gần nhất: UBND xã Vạn Ninh.",
    ]);
  });

  it("is changed by one at a time: who saw it as it was before is told what stands there now", async () => {
    const { id } = must(await addAgency({ texts: { name: "Sở Tư pháp", officialCode: "56" } }, world.effects));
    const seen = must(await showAgency({ agency: id }, world.effects)).texts;
    must(await changeAgency({ agency: id, texts: { shortName: "STP" }, seen }, world.effects));
    const late = await changeAgency({ agency: id, texts: { shortName: "Tư pháp" }, seen }, world.effects);
    expect(sentences(late)).toEqual([expect.stringContaining("Tên ngắn nay là «STP»")]);
    const now = must(await showAgency({ agency: id }, world.effects)).texts;
    expect(now.shortName).toBe("STP");
    must(await changeAgency({ agency: id, texts: { shortName: "Tư pháp" }, seen: now }, world.effects));
  });

  it("is refused where a text is longer than any page shows", async () => {
    const { id } = must(await addAgency({ texts: { name: "Sở Công Thương", officialCode: "56" } }, world.effects));
    const long = "Ổ".repeat(501);
    expect(codesOf(await changeAgency({ agency: id, texts: { name: long } }, world.effects))).toEqual(["E-UNITS-108"]);
    expect(codesOf(await endAgency({ agency: id, on: "30/6/2026", reason: long }, world.effects))).toEqual(["E-UNITS-108"]);
  });

  it("is renamed and moved, but never below itself", async () => {
    const texts = { name: "Trạm Y tế xã Vạn Ninh", officialCode: "22489", parent: "ubnd-22489" };
    const { id } = must(await addAgency({ texts }, world.effects));
    const moved = must(
      await changeAgency({ agency: id, texts: { name: "Trạm Y tế Vạn Ninh", parent: "ubnd-56" } }, world.effects),
    );
    expect(moved).toMatchObject({
      id,
      name: "Trạm Y tế Vạn Ninh",
      parentId: "ubnd-56",
      unitId: "22489",
      officialCode: "22489",
    });
    const [entry] = await world.effects.store.listAuditEntries({ limit: 1 });
    expect(entry?.detail).toMatchObject({ parentId: { before: "ubnd-22489", after: "ubnd-56" } });
    expect(codesOf(await changeAgency({ agency: "ubnd-56", texts: { parent: id } }, world.effects))).toEqual(["E-UNITS-105"]);
    expect(codesOf(await changeAgency({ agency: "khong-co", texts: {} }, world.effects))).toEqual(["E-UNITS-002"]);
  });

  it("ends on a day for a reason, and the end can be taken back", async () => {
    const end = (on: string, reason = "Sáp nhập") => endAgency({ agency: "so-noi-vu", on, reason }, world.effects);
    expect(codesOf(await end("31/11/2026"))).toEqual(["E-UNITS-003"]);
    expect(codesOf(await end("30/11/2026", ""))).toEqual(["E-UNITS-009"]);
    expect(must(await end("30/11/2026"))).toMatchObject({ validTo: "2026-11-30", endReason: "Sáp nhập" });
    const late = await end("31/12/2026", "Giải thể");
    expect(late).toMatchObject({ ok: false, problems: [{ code: "E-WEB-015", details: { now: "30/11/2026: Sáp nhập" } }] });
    expect(must(await reopenAgency({ agency: "so-noi-vu" }, world.effects))).toMatchObject({ validTo: null, endReason: null });
  });

  it("to which others belong is not removed", async () => {
    expect(codesOf(await removeAgency({ agency: "ubnd-56" }, world.effects))).toEqual(["E-UNITS-005"]);
  });
});

describe("a list of agencies as a file", () => {
  it("comes back from its own export as nothing changed, csv and xlsx", async () => {
    for (const format of ["csv", "xlsx"] as const) {
      const { id } = must(
        await readAgencyFile({ file: must(await downloadAgencies({ format }, world.effects)) }, world.effects),
      );
      const { plan } = must(await previewAgencyImport({ import: id }, world.effects));
      expect([plan.changes, plan.rejected]).toEqual([[], []]);
      expect(plan.unchanged).toBeGreaterThan(200);
    }
  });

  it("is shown before it is done: what it adds, changes, ends and refuses", async () => {
    const lines = [
      "Tên cơ quan,Trực thuộc,Mã,Mã định danh,Hiệu lực đến,Lý do kết thúc",
      "Chi nhánh Văn phòng đăng ký đất đai Vạn Ninh,Sở Nông nghiệp và Môi trường,22489,,,",
      "Sở Nông nghiệp và Môi trường,UBND tỉnh Khánh Hòa,56,H32.20,,",
      "Sở Nội vụ,UBND tỉnh Khánh Hòa,56,H32.11,,",
      "UBND phường Ninh Hoà,UBND tỉnh Khánh Hòa,22528,,30/6/2026,Thử",
      "Trạm Y tế xã Ba Chẽ,,06977,,,",
      "Bệnh viện Huyện,Sở Y tế,56,,,",
    ];
    const { id } = must(await readAgencyFile({ file: file(lines) }, world.effects));
    const { plan, seen } = must(await previewAgencyImport({ import: id }, world.effects));
    expect(plan.changes.map(({ row, act, after, fields }) => [row, act, after.id, fields])).toEqual([
      [2, "add", "chi-nhanh-van-phong-dang-ky-dat-dai-van-ninh", []],
      [3, "add", "so-nong-nghiep-va-moi-truong", []],
      [4, "change", "so-noi-vu", ["identifierCode"]],
      [5, "end", "ubnd-22528", expect.arrayContaining(["validTo", "endReason"])],
    ]);
    expect(plan.rejected.map(({ problem }) => problemMessage(problem, "vi"))).toEqual([
      "Dòng 6, cột Mã: «06977» không có trong danh mục ngày 02/3/2026. Gần nhất: 06978 Ba Chẽ.",
      expect.stringContaining("Dòng 7, cột Trực thuộc: «Sở Y tế» không có trong danh mục ngày 02/3/2026."),
    ]);
    const refused = new TextDecoder().decode(must(await downloadRejectedAgencies({ import: id }, world.effects)).bytes);
    expect(refused.split("\r\n").length).toBe(4);
    expect(codesOf(await importAgencies({ import: id, seen: "x" }, world.effects))).toEqual(["E-UNITS-007"]);
    expect(must(await importAgencies({ import: id, seen }, world.effects))).toEqual({
      added: 2,
      changed: 1,
      ended: 1,
      rejected: 2,
    });
    expect(codesOf(await importAgencies({ import: id, seen }, world.effects))).toEqual(["E-UNITS-006"]);
    const { agencies } = must(await listAgencies({ query: "dang ky dat dai" }, world.effects));
    expect(agencies).toMatchObject([{ kind: "land-office", parentName: "Sở Nông nghiệp và Môi trường" }]);
  });

  it("is refused without names, without rows, and when it is no table", async () => {
    expect(codesOf(await readAgencyFile({ file: file(["Mã,Loại", "1,Sở"]) }, world.effects))).toEqual(["E-FRAME-013"]);
    expect(
      codesOf(await readAgencyFile({ file: { name: "x.pdf", bytes: new TextEncoder().encode("%PDF-1.7 x") } }, world.effects)),
    ).toEqual(["E-FRAME-003"]);
    expect(codesOf(await previewAgencyImport({ import: "khong-co" }, world.effects))).toEqual(["E-UNITS-006"]);
  });
});

describe("the register", () => {
  it("is filtered, sorted and cut into pages", async () => {
    const page = must(
      await listAgencies({ kind: "commune", date: "2026-03-02", sort: "code", limit: 2, offset: 0 }, world.effects),
    );
    expect([page.total, page.agencies.map(({ officialCode }) => officialCode)]).toEqual([65, ["22333", "22366"]]);
    expect(must(await listAgencies({ level: "district", kind: "land-office" }, world.effects)).total).toBe(1);
  });
});
