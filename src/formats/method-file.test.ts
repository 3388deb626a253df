import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Method } from "../survey/instrument/method.ts";
import { methodIds } from "../survey/instrument/method-ids.ts";
import { methodPath, readMethod } from "./method-file.ts";

const schema = JSON.parse(readFileSync(new URL("../../methods/schema.json", import.meta.url), "utf8"));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

async function method(id: string): Promise<Method> {
  const read = await readMethod(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.method;
}

const counts = (one: Method): readonly number[] => one.factors.map(({ criteria }) => criteria.length);

test("every file in methods/ has its id in the list", () => {
  const files = readdirSync(new URL("../../methods/", import.meta.url)).filter((name) => !name.endsWith("schema.json"));
  expect(files.sort()).toEqual(methodIds.map((id) => `${id}.json`).sort());
});

describe.each(methodIds)("%s", (id) => {
  const source = readFileSync(methodPath(id), "utf8");

  test("passes the parser", async () => {
    expect((await method(id)).id).toBe(id);
  });

  test("passes the JSON Schema", () => {
    isValid(JSON.parse(source));
    expect(isValid.errors).toBeNull();
  });

  test("is written in composed characters (NFC)", () => {
    expect(source.normalize("NFC")).toBe(source);
  });

  test("says what could not be verified", async () => {
    const { verification } = await method(id);
    expect(verification.verified.length).toBeGreaterThan(0);
    expect(verification.notVerified.length).toBeGreaterThan(2);
  });

  test("flags cells below 30 and withholds cells below 10", async () => {
    expect(await method(id)).toMatchObject({ minimumValid: 30, publicMinimumValid: 10 });
  });
});

describe("the methods hold what their sources say", () => {
  test("2640: five factors with 4, 5, 6, 3 and 4 criteria, the last for those who gave feedback", async () => {
    const one = await method("bnv-2640-2017");
    expect(one.factors.map(({ id }) => id)).toEqual(["I", "II", "III", "IV", "V"]);
    expect(counts(one)).toEqual([4, 5, 6, 3, 4]);
    expect(one.factors.filter(({ askedIf }) => askedIf).map(({ id }) => id)).toEqual(["V"]);
    expect(one.factors[1]?.criteria[4]?.text.vi).toBe(
      "Thời hạn giải quyết (tính từ ngày hồ sơ được tiếp nhận đến ngày nhận kết quả) là đúng quy định",
    );
  });

  test("Hậu Giang: its own five groups over the same 22 criteria", async () => {
    const [ours, official] = [await method("hau-giang-2021"), await method("bnv-2640-2017")];
    expect(counts(ours)).toEqual([4, 5, 6, 3, 4]);
    const texts = (one: Method) => one.factors.flatMap(({ criteria }) => criteria.map(({ text }) => text.vi)).sort();
    expect(texts(ours)).toEqual(texts(official));
    expect(ours.factors[0]?.title.vi).toBe("Nhóm tiêu chí về cơ sở vật chất phục vụ việc giải quyết thủ tục hành chính");
  });

  test("1001: two contents, nine groups, 23 + 16 = 39 items", async () => {
    const one = await method("bnv-1001-2023");
    expect(counts(one)).toEqual([2, 2, 9, 10, 3, 4, 3, 3, 3]);
    const inContent = (content: string) => one.factors.filter((factor) => factor.content === content);
    expect(inContent("I").flatMap(({ criteria }) => criteria)).toHaveLength(23);
    expect(inContent("II").flatMap(({ criteria }) => criteria)).toHaveLength(16);
  });

  test("health stations: parts A to E, pooled answers first, complete satisfaction beside it", async () => {
    const one = await method("health-station");
    expect(one.factors.map(({ id }) => id)).toEqual(["A", "B", "C", "D", "E"]);
    expect(one.scorings[0]).toEqual({ item: "top2", aggregate: "pooled" });
    expect(one.scorings).toContainEqual({ item: "top2", aggregate: "all-satisfied" });
  });
});

describe("reading", () => {
  test("keeps the text that was read, for its hash", async () => {
    const read = await readMethod("health-station");
    expect(read.ok && read.value.source).toBe(readFileSync(methodPath("health-station"), "utf8"));
  });

  test("a file by its path", async () => {
    const read = await readMethod(new URL("../../methods/health-station.json", import.meta.url).pathname);
    expect(read.ok && read.value.method.id).toBe("health-station");
  });

  test("an id or path that leads nowhere is a problem that names it and the methods there are", async () => {
    const read = await readMethod("bnv-9999");
    expect(read).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-001", details: { file: "bnv-9999" } }] });
    expect(JSON.stringify(read)).toContain("bnv-2640-2017");
  });
});
