import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain } from "../fold.ts";
import { respondentOf } from "../frame/respondent.ts";
import { simulateFrame } from "./frame.ts";
import { keyedRandom } from "./keyed-random.ts";
import { checkDigit, madeUpOrganisation, taxCode } from "./organisations.ts";
import { type Population, populationFrom, populationOf } from "./population.ts";
import { procedures } from "./procedures.ts";

const read = (example: string): Population =>
  populationFrom(JSON.parse(readFileSync(new URL(`../../../examples/${example}/population.json`, import.meta.url), "utf8")));
const canTho = read("can-tho-2026");
const departments = populationOf(canTho, ["ct-so-tai-chinh", "ct-so-xay-dung", "ct-so-dan-toc-va-ton-giao"]);
const { columns, rows, personOf } = simulateFrame(departments);
const cell = (row: readonly string[], column: string): string => row[columns.indexOf(column)] ?? "";
const isOrganisation = (row: readonly string[]): boolean => cell(row, "Đối tượng nộp hồ sơ") !== "Cá nhân";

describe("tax codes", () => {
  test("have ten digits, the prefix 99 and the right check digit, and no two numbers share one", () => {
    expect([checkDigit("010011243"), checkDigit("010124814")]).toEqual([7, 1]);
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        const code = taxCode(one);
        expect(code).toMatch(/^99\d{8}$/);
        expect(checkDigit(code.slice(0, 9))).toBe(Number(code[9]));
        if (one !== other) expect(taxCode(other)).not.toBe(code);
      }),
    );
  });
});

describe("names of organisations", () => {
  test("are told from names of persons, without the column that says so, where they say what they are", () => {
    const random = keyedRandom("names");
    for (const field of Object.keys(procedures)) {
      const { name, kind } = madeUpOrganisation(random, field);
      expect(name.normalize("NFC")).toBe(name);
      expect(respondentOf(kind, name)).toBe("organisation");
      if (kind !== "Tổ chức") expect(respondentOf("", name), name).toBe("organisation");
    }
  });
});

describe("the frame of agencies that organisations come to", () => {
  test("says of each dossier whose it is, in about the share of the population", () => {
    const share = (agency: string): number => {
      const own = rows.filter((row) => cell(row, "Cơ quan giải quyết") === agency);
      return own.filter(isOrganisation).length / own.length;
    };
    expect(share("Sở Tài chính thành phố Cần Thơ")).toBeCloseTo(0.79, 1);
    expect(share("Sở Xây dựng thành phố Cần Thơ")).toBeCloseTo(0.48, 1);
    expect(share("Sở Dân tộc và Tôn giáo thành phố Cần Thơ")).toBe(0);
  });

  test("has tax codes and no birthdays for organisations, and no procedure that only the other kind files", () => {
    const only = new Map(Object.values(procedures).flatMap((list) => list.map(({ name, by }) => [name, by] as const)));
    for (const row of rows) {
      const organisation = isOrganisation(row);
      expect(cell(row, "Ngày sinh") === "").toBe(organisation);
      expect(cell(row, "CCCD").length).toBe(organisation ? 10 : 12);
      expect([undefined, organisation ? "organisation" : "citizen"]).toContain(only.get(cell(row, "Tên thủ tục")));
      expect(personOf.get(cell(row, "Số hồ sơ"))?.organisation === null).toBe(!organisation);
    }
  });

  test("names no two organisations alike", () => {
    const organisations = [...new Set(personOf.values())].filter(({ organisation }) => organisation !== null);
    expect(organisations.length).toBeGreaterThan(1000);
    expect(new Set(organisations.map(({ name }) => plain(name))).size).toBe(organisations.length);
    for (const { name, organisation } of organisations) expect(organisation?.name).toBe(name);
  });

  test("comes from the whole province", () => {
    const communes = new Set(rows.map((row) => cell(row, "Địa chỉ").split(", ")[1]));
    expect(communes.size).toBeGreaterThan(100);
  });

  test("keeps every citizen as they were without organisations", () => {
    const bare = { ...departments, agencies: departments.agencies.map(({ organisations: _, ...agency }) => agency) };
    const before = simulateFrame(bare);
    expect(before.columns).not.toContain("Đối tượng nộp hồ sơ");
    const names = new Set(before.rows.map(([, name, identity]) => `${name} ${identity}`));
    for (const row of rows.filter((one) => !isOrganisation(one))) expect(names).toContain(`${row[1]} ${row[2]}`);
  });
});
