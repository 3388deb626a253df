import { readFileSync } from "node:fs";
import type { NormSet } from "./norms.ts";
import { parseNorms } from "./parse-norms.ts";

export const normsSource = readFileSync(new URL("../../../norms/tt-109-2016.json", import.meta.url), "utf8");

const read = parseNorms(normsSource, "tt-109-2016.json");
if (!read.ok) throw new Error(JSON.stringify(read.problems));

/** The norms of Thông tư 109/2016, for tests. */
export const norms: NormSet = read.value;

export const normOf = (id: string): NormSet["norms"][number] => {
  const found = norms.norms.find((one) => one.id === id);
  if (!found) throw new Error(`no norm ${id}`);
  return found;
};
