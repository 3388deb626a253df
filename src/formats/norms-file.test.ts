import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { normsIds } from "../survey/plan/norms.ts";
import { normsPath, readNorms } from "./norms-file.ts";

const schema = JSON.parse(readFileSync(new URL("../../norms/schema.json", import.meta.url), "utf8"));
const isValid = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

describe("the spending norms that come along", () => {
  it("are each in the list", () => {
    const files = readdirSync(new URL("../../norms/", import.meta.url)).filter((name) => name !== "schema.json");
    expect(files.sort()).toEqual(normsIds.map((id) => `${id}.json`).sort());
  });

  it.each(normsIds)("%s passes the parser and the JSON Schema, in composed characters", async (id) => {
    const source = readFileSync(normsPath(id), "utf8");
    isValid(JSON.parse(source));
    expect(isValid.errors).toBeNull();
    expect(source.normalize("NFC")).toBe(source);
    const read = await readNorms(id);
    expect(read.ok && read.value.id).toBe(id);
    expect(read.ok && read.value.verification.notVerified.length).toBeGreaterThan(0);
  });

  it("are refused by name when they are not there", async () => {
    const read = await readNorms("../package");
    expect(read.ok ? [] : read.problems).toEqual([
      { code: "E-PLAN-061", details: { norms: "../package", known: "tt-109-2016" } },
    ]);
  });
});
