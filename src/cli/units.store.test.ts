import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "../../test/effects.ts";
import { loadUnitList } from "../actions/units/load-unit-list.ts";
import { ok } from "../survey/result.ts";
import { runCli } from "./cli.ts";

let world: TestWorld;
const files = new Map<string, Uint8Array>();
beforeAll(async () => {
  world = await openTestWorld();
  world.setClock("2026-03-02T02:00:00Z");
  await loadUnitList(world.effects);
});
afterAll(() => world.close());

const sipas = async (...words: readonly string[]) => {
  const said = { out: "", err: "" };
  const into = (name: keyof typeof said) => ({
    write: (text: string) => {
      said[name] += text;
    },
    isTerminal: false,
  });
  const code = await runCli(["units", ...words], {
    ...{ stdout: into("out"), stderr: into("err"), environment: { SIPAS_LANG: "vi" }, sha256: world.effects.sha256 },
    stdin: (async function* () {})(),
    streamFile: () => {
      throw new Error("not asked for");
    },
    readFile: async (path) => files.get(path) ?? Promise.reject(new Error(`ENOENT: ${path}`)),
    writeFile: async (path, bytes) => void files.set(path, bytes),
    openEffects: async () => ok({ effects: world.effects, close: async () => undefined }),
  });
  return { code, ...said };
};

describe("sipas units", () => {
  it("finds units of any time, whatever the marks", async () => {
    const { code, out } = await sipas("find", "hoà trí", "--csv");
    expect([code, out.split("\n")[1]]).toEqual([0, "22558,22558,Xã Hòa Trí,Tỉnh Khánh Hòa,2025-07-01,"]);
  });

  it("shows what a list would do, does it, and gives it back", async () => {
    const lines = [
      "Tên cơ quan,Mã đơn vị hành chính,Trực thuộc",
      "UBND tỉnh Khánh Hòa,56,",
      "Sở Nội vụ,56,UBND tỉnh Khánh Hòa",
      "Trạm Y tế xã Ba Chẽ,06977,",
    ];
    files.set("ds.csv", new TextEncoder().encode(lines.join("\n")));
    const dry = await sipas("import", "ds.csv", "--dry-run", "--csv");
    expect(dry).toMatchObject({ code: 1, out: expect.stringContaining("2,add,ubnd-tinh-khanh-hoa,UBND tỉnh Khánh Hòa,") });
    expect(dry.err).toContain("Gần nhất: 06978 Ba Chẽ.");
    expect((await sipas("list", "--csv")).out.split("\n").length).toBe(2);
    expect((await sipas("import", "ds.csv")).code).toBe(1);
    expect(JSON.parse((await sipas("list", "--province", "56", "--json")).out)).toMatchObject([
      { id: "so-noi-vu", kind: "department", parent: "ubnd-tinh-khanh-hoa" },
      { id: "ubnd-tinh-khanh-hoa", official_code: "56" },
    ]);
    for (const name of ["co-quan.xlsx", "co-quan.csv"]) {
      expect((await sipas("export", "-o", name)).code).toBe(0);
      expect(await sipas("import", name, "--csv")).toMatchObject({ code: 0, out: "row,act,agency,name,fields\n" });
    }
  });

  it("says what is wrong with its words and files", async () => {
    expect((await sipas("find")).code).toBe(2);
    expect(await sipas("import", "khong-co.csv")).toMatchObject({ code: 2, err: expect.stringContaining("E-SYSTEM-001") });
  });
});
