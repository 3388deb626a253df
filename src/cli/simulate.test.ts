import { afterAll, describe, expect, it } from "vitest";
import { openFolder } from "./process.testing.ts";

const folder = openFolder();
afterAll(() => folder.remove());

describe("sipas simulate, without a database", () => {
  it("writes the same frame twice, with the columns of a one-stop export", () => {
    expect(folder.run("simulate", "van-ninh-2023", "--frame", "a.csv").code).toBe(0);
    expect(folder.run("simulate", "van-ninh-2023", "--frame", "b.csv").code).toBe(0);
    const [header, ...rows] = folder.read("a.csv").trimEnd().split("\r\n");
    expect(header).toMatch(/^Số hồ sơ,Họ và tên,CCCD,Ngày sinh,/);
    expect(rows.length).toBeGreaterThan(16_000);
    expect(folder.read("b.csv")).toBe(folder.read("a.csv"));
  });

  it("writes the people of one part alone", () => {
    expect(folder.run("simulate", "hau-giang-2021", "--frame", "huyen.csv", "--part", "ubnd-huyen").code).toBe(0);
    const rows = folder.read("huyen.csv").trimEnd().split("\r\n").slice(1);
    expect(rows.length).toBeGreaterThan(3_000);
    const agencies = new Set(rows.map((row) => /,(UBND [^,"]+),\d\d\//.exec(row)?.[1]));
    expect([...agencies].toSorted()).toEqual([
      "UBND huyện Châu Thành",
      "UBND huyện Châu Thành A",
      "UBND huyện Long Mỹ",
      "UBND huyện Phụng Hiệp",
      "UBND huyện Vị Thuỷ",
      "UBND thành phố Ngã Bảy",
      "UBND thành phố Vị Thanh",
      "UBND thị xã Long Mỹ",
    ]);
  });

  it.each([
    [["simulate", "van-ninh-2023"], "E-SYSTEM-104"],
    [["simulate", "van-ninh-2023", "--answers", "x.csv"], "E-SYSTEM-104"],
    [["simulate", "van-ninh-2023", "--frame", "x.csv", "--dirty", "2"], "E-SYSTEM-106"],
    [["simulate", "van-ninh-2023", "--frame", "no-folder/x.csv"], "E-SYSTEM-109"],
    [["simulate", "van-ninh-2023", "--frame", "x.csv", "--part", "khong-co"], "E-PLAN-00"],
    [["simulate", "khong-co", "--frame", "x.csv"], "E-SYSTEM-001"],
    [["simulate", "../../etc", "--frame", "x.csv"], "E-SYSTEM-001"],
  ])("says what is missing: %j", (args, code) => {
    const { code: exit, stderr } = folder.run(...args);
    expect(exit).toBe(2);
    expect(stderr).toContain(code);
  });

  it.each(["simulate", "response", "dataset", "report"])("explains %s with examples in both languages", (verb) => {
    const { code, stdout } = folder.run(verb, "--help");
    expect(code).toBe(0);
    expect(stdout).toContain("Ví dụ:");
    expect(stdout).toContain(`sipas ${verb}`);
  });
});
