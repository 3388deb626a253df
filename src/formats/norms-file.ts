import { readFile } from "node:fs/promises";
import { type NormSet, normsIds } from "../survey/plan/norms.ts";
import { parseNorms } from "../survey/plan/parse-norms.ts";
import { problem } from "../survey/problem.ts";
import { fail, type Result } from "../survey/result.ts";

/** Where the file of these norms stands. */
export const normsPath = (id: (typeof normsIds)[number]): URL => new URL(`../../norms/${id}.json`, import.meta.url);

/** Reads the norms of this id; one that is not there is E-PLAN-061. */
export async function readNorms(id: string): Promise<Result<NormSet>> {
  const known = normsIds.find((one) => one === id);
  if (known === undefined) return fail(problem("E-PLAN-061", { norms: id, known: normsIds.join(", ") }));
  return parseNorms(await readFile(normsPath(known), "utf8"), `norms/${known}.json`);
}
