import { describe, expect, it } from "vitest";
import * as parsers from "../../formats/cell.ts";
import { agencyFinder } from "./agency-names.ts";
import { fieldFinder } from "./field-names.ts";
import { recogniseColumns } from "./recognise-columns.ts";
import { type ReadContext, readTransaction } from "./transaction.ts";

const header = [
  "Số hồ sơ",
  "Họ và tên",
  "Ngày sinh",
  "Điện thoại",
  "Lĩnh vực",
  "Cơ quan giải quyết",
  "Ngày nộp",
  "Ngày trả kết quả",
];
const agencies = [{ id: "van-luong", name: "UBND xã Vạn Lương", shortName: "Vạn Lương" }];

const context = (): ReadContext => {
  const places = recogniseColumns(header, "a.csv");
  if (!places.ok) throw new Error("not recognised");
  return {
    file: "a.csv",
    header,
    places: places.value,
    parsers,
    findAgency: agencyFinder(agencies),
    findField: fieldFinder([{ code: "tu-phap", name: "Tư pháp" }]),
    agencyNames: agencies.flatMap(({ name, shortName }) => [name, shortName]),
    fieldNames: ["Tư pháp"],
    readStatus: (status) => status,
    rowOfDossier: new Map(),
  };
};

const good = ["H1", "Trần Thị Bưởi", "12/05/1980", "0905123456", "Tư pháp", "Vạn Lương", "1/3/2023", "2023-03-15"];
const read = (change: Readonly<Record<number, string>> = {}, within = context(), number = 2) =>
  readTransaction({ number, cells: good.map((cell, at) => change[at] ?? cell) }, within);

const fault = (result: ReturnType<typeof read>) => {
  if (result.ok) return null;
  const { code, details } = result.problems[0]!;
  return [code, details.row, details.column, details.value];
};

describe("a dossier read from a row", () => {
  it("has its texts tidy and its dates ISO", () => {
    const result = read({ 1: "  Trần   Thị Bưởi ".normalize("NFD") });
    expect(result.ok && result.value).toEqual({
      dossier: "H1",
      agencyId: "van-luong",
      field: { code: "tu-phap", asOther: false, name: "Tư pháp" },
      completedOn: "2023-03-15",
      receivedAgencyId: null,
      receivedOn: "2023-03-01",
      birth: "1980-05-12",
      name: "Trần Thị Bưởi",
      owner: "",
      filedForOthers: false,
      respondent: "citizen",
      identity: "",
      phone: "0905123456",
      address: "",
      procedure: "",
      status: "",
    });
  });

  it("may lack birth and dates, and know only a year of birth", () => {
    const result = read({ 2: "", 6: "", 7: "" });
    expect(result.ok && [result.value.birth, result.value.receivedOn, result.value.completedOn]).toEqual([null, null, null]);
    const year = read({ 2: "1980" });
    expect(year.ok && year.value.birth).toBe("1980");
  });

  it.each([
    [{ 0: "  " }, ["E-FRAME-022", 2, "Số hồ sơ", undefined]],
    [{ 5: "" }, ["E-FRAME-022", 2, "Cơ quan giải quyết", undefined]],
    [{ 5: "Vạn Lươngg" }, ["E-FRAME-102", 2, "Cơ quan giải quyết", "Vạn Lươngg"]],
    [{ 5: "Sở Y tế" }, ["E-FRAME-103", 2, "Cơ quan giải quyết", "Sở Y tế"]],
    [{ 4: "" }, ["E-FRAME-022", 2, "Lĩnh vực", undefined]],
    [{ 4: "Đất đai" }, ["E-FRAME-104", 2, "Lĩnh vực", "Đất đai"]],
    [{ 7: "31/02/2023" }, ["E-FRAME-017", 2, "Ngày trả kết quả", "31/02/2023"]],
    [{ 6: "hôm qua" }, ["E-FRAME-018", 2, "Ngày nộp", "hôm qua"]],
    [{ 2: "1887" }, ["E-FRAME-019", 2, "Ngày sinh", "1887"]],
    [{ 2: "2016" }, ["E-FRAME-019", 2, "Ngày sinh", "2016"]],
  ])("names the first fault of %j", (change, expected) => {
    expect(fault(read(change))).toEqual(expected);
  });

  it("takes a dossier number once, and only from a good row", () => {
    const within = context();
    expect(fault(read({ 7: "31/02/2023" }, within, 2))?.[0]).toBe("E-FRAME-017");
    expect(read({}, within, 3).ok).toBe(true);
    const again = read({ 0: "h 1" }, within, 4);
    expect(!again.ok && again.problems[0]?.details).toMatchObject({ row: 4, value: "h 1", other: 3 });
  });
});
