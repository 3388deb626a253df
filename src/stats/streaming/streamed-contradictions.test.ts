import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleChunk } from "../index.ts";
import {
  chunkOf,
  cut,
  firstPass,
  optionsOf,
  type Row,
  type Sample,
  samplesOf,
  secondPass,
  streamed,
} from "../properties/streamed.testing.ts";

/** Samples of PSUs in strata, of five rows or more, and a row of them. */
const cases = fc.tuple(
  samplesOf(5).map((sample): Sample => ({ ...sample, hasStrata: true, hasPsus: true })),
  fc.nat(),
  fc.array(fc.nat(), { maxLength: 4 }),
);

const chunksOf = (sample: Sample, places: readonly number[]) => cut(sample.rows, places).map((part) => chunkOf(sample, part));

/** A chunk with an entry of a column changed; the chunk and the entry are told by a place among all rows. */
function changed(chunks: readonly SampleChunk[], place: number, change: (chunk: SampleChunk, at: number) => SampleChunk) {
  let before = 0;
  return chunks.map((chunk) => {
    const at = place - before;
    before += chunk.rows;
    return at >= 0 && at < chunk.rows ? change(chunk, at) : chunk;
  });
}

const withEntry = (column: Int32Array | undefined, at: number, value: number): Int32Array =>
  (column ?? new Int32Array(0)).with(at, value);

describe("chunks that contradict each other", () => {
  it("are refused wherever a PSU of several rows lies in another stratum, in one part or in two", () => {
    fc.assert(
      fc.property(cases, ([sample, place, places]) => {
        const [first] = sample.rows;
        const twice = { ...sample, rows: [...sample.rows, first as Row] };
        const at = place % 2 === 0 ? 0 : sample.rows.length;
        const chunks = changed(chunksOf(twice, places), at, (chunk, row) => ({
          ...chunk,
          stratum: withEntry(chunk.stratum, row, 9),
        }));
        expect(() => firstPass(chunks)).toThrow(/psu \d+ lies in strata \d+ and \d+/);
        expect(() => streamed(cut(chunks, places), optionsOf(twice))).toThrow(/psu \d+ lies in strata \d+ and \d+/);
      }),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("are refused wherever a weight is %s", (weight) => {
    fc.assert(
      fc.property(cases, ([sample, place, places]) => {
        const weighted = { ...sample, hasWeights: true };
        const chunks = changed(chunksOf(weighted, places), place % sample.rows.length, (chunk, at) => ({
          ...chunk,
          weight: chunk.weight?.with(at, weight),
        }));
        expect(() => firstPass(chunks)).toThrow(`weight ${weight} is no weight`);
      }),
    );
  });

  it.each(["stratum", "psu"] as const)("are refused wherever a %s is negative", (name) => {
    fc.assert(
      fc.property(cases, ([sample, place, places]) => {
        const at = place % sample.rows.length;
        const chunks = changed(chunksOf(sample, places), at, (chunk, row) => ({
          ...chunk,
          [name]: withEntry(chunk[name], row, -2),
        }));
        expect(() => firstPass(chunks)).toThrow(new RegExp(`${name} -2 of row \\d+ is no code`));
      }),
    );
  });

  it("are refused in the second pass wherever a PSU is one that the first did not see", () => {
    fc.assert(
      fc.property(cases, ([sample, place, places]) => {
        const chunks = chunksOf(sample, places);
        const others = changed(chunks, place % sample.rows.length, (chunk, at) => ({
          ...chunk,
          psu: withEntry(chunk.psu, at, 999),
        }));
        expect(() => secondPass(firstPass(chunks), others, optionsOf(sample))).toThrow("the first pass did not see");
      }),
    );
  });

  it("are refused where one has weights, a stratum or units and another has none", () => {
    const names = fc.constantFrom("weight", "stratum", "psu", "domain");
    fc.assert(
      fc.property(cases, names, ([sample, place, places], name) => {
        const weighted = { ...sample, hasWeights: true, hasSsus: false };
        const chunks = chunksOf(weighted, [...places, 2]).filter(({ rows }) => rows > 0);
        const bare = changed(chunks, place % sample.rows.length, (chunk) => ({ ...chunk, [name]: undefined }));
        expect(() => firstPass(bare)).toThrow(/a chunk has the columns .*, another/);
        expect(() => secondPass(firstPass(chunks), bare, optionsOf(weighted))).toThrow(/a chunk has the columns .*, another/);
      }),
    );
  });
});
