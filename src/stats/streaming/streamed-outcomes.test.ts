import { once } from "node:events";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  categories,
  chunkOf,
  cut,
  domains,
  firstPass,
  inMemory,
  optionsOf,
  type Sample,
  samples,
  samplesOf,
  secondPass,
  staged,
  statistics,
  streamed,
  weightsOf,
} from "../properties/streamed.testing.ts";
import { mergeErrors } from "./streamed-errors.ts";
import { streamedOutcomes } from "./streamed-outcomes.ts";
import { mergeSums } from "./streamed-sums.ts";

const places = fc.array(fc.nat(), { maxLength: 5 });
const oneStage = samples.map((sample): Sample => ({ ...sample, hasSsus: false }));
const twoStages = samples.map(
  (sample): Sample => ({ ...sample, hasPsus: true, hasSsus: true, notDrawn: sample.notDrawn ?? 2 }),
);

type Figure = Readonly<Record<string, unknown>>;

/** How large the numbers are that a figure is made of: what rounding is measured by. */
const sizeOf = (sample: Sample, statistic: number): number =>
  statistics[statistic]?.kind === "total" ? weightsOf(sample).reduce((sum, weight) => sum + weight * 120, 0) : 1000;

interface Compared {
  readonly ours: Figure;
  readonly theirs: Figure;
  readonly label: string;
  readonly size: number;
}

/** What differs by more than rounding. A design effect is as uncertain as the error that it is made of. */
function differences({ ours, theirs, label, size }: Compared): string[] {
  const say = (name: string) => `${label} ${name}: ${ours[name]}, not ${theirs[name]}`;
  const exact = ["ok", "reason", "stratum", "df", "n"].filter((name) => ours[name] !== theirs[name]);
  const near = ["value", "se", "ciLow", "ciHigh"].filter((name) => {
    if (theirs[name] === undefined) return ours[name] !== undefined;
    return !(Math.abs(Number(ours[name]) - Number(theirs[name])) <= 1e-12 * size);
  });
  const share = Number(theirs.se) / size;
  const hasEffect = typeof theirs.deff === "number" && share > 1e-9 && theirs.deff < 1e6;
  const isEffectNear = !hasEffect || Math.abs(Number(ours.deff) / Number(theirs.deff) - 1) <= 1e-12 / share;
  return [...exact, ...near, ...(isEffectNear ? [] : ["deff"])].map(say);
}

type Outcomes = readonly (readonly (readonly object[])[])[];

function expectAllNear(ours: Outcomes, theirs: Outcomes, sample: Sample): void {
  const found = theirs.flatMap((parts, statistic) =>
    parts.flatMap((outcomes, part) =>
      outcomes.flatMap((outcome, domain) => {
        const label = `${statistics[statistic]?.kind} ${part} in domain ${domain}`;
        const own = ours[statistic]?.[part]?.[domain];
        if (own !== undefined)
          return differences({ ours: { ...own }, theirs: { ...outcome }, label, size: sizeOf(sample, statistic) });
        // A category that nobody chose makes no column.
        return ((outcome as Figure).value ?? 0) === 0 ? [] : [`${label} is missing`];
      }),
    ),
  );
  expect(found).toEqual([]);
}

describe("streamedOutcomes", () => {
  it("gives what the whole sample in memory gives, of one stage", () => {
    fc.assert(
      fc.property(oneStage, (sample) => {
        expectAllNear(streamed([[chunkOf(sample)]], optionsOf(sample)), inMemory(sample), sample);
      }),
      { numRuns: 200 },
    );
  });

  it("gives logit intervals of shares as the whole sample in memory gives, and t intervals of the rest", () => {
    const plain = oneStage.map((sample) => ({ ...sample, hasWeights: false }));
    fc.assert(
      fc.property(plain, (sample) => {
        expectAllNear(streamed([[chunkOf(sample)]], optionsOf(sample, "logit")), inMemory(sample, "logit"), sample);
      }),
    );
  });

  it("gives the same to the last digit whatever the chunks", () => {
    fc.assert(
      fc.property(samples, places, (sample, ends) => {
        const chunks = cut(sample.rows, ends).map((part) => chunkOf(sample, part));
        expect(streamed([chunks], optionsOf(sample))).toEqual(streamed([[chunkOf(sample)]], optionsOf(sample)));
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same to rounding whatever parts were merged", () => {
    fc.assert(
      fc.property(samples, places, places, (sample, ends, partEnds) => {
        const chunks = cut(sample.rows, ends).map((part) => chunkOf(sample, part));
        const merged = streamed(cut(chunks, partEnds), optionsOf(sample));
        expectAllNear(merged, streamed([[chunkOf(sample)]], optionsOf(sample)), sample);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same from the chunks of the second pass in another order, to rounding", () => {
    fc.assert(
      fc.property(samples, places, (sample, ends) => {
        const chunks = cut(sample.rows, ends).map((part) => chunkOf(sample, part));
        const turned = secondPass(firstPass(chunks), chunks.toReversed(), optionsOf(sample));
        expectAllNear(streamedOutcomes(turned), streamed([chunks], optionsOf(sample)), sample);
      }),
    );
  });

  it("gives what the staged functions give, of two stages", () => {
    const known = fc
      .tuple(twoStages, fc.constantFrom("certainty", "adjust"))
      .map(([sample, singletonPsu]): Sample => ({ ...sample, singletonPsu: singletonPsu as Sample["singletonPsu"] }));
    fc.assert(
      fc.property(known, (sample) => {
        const ours = streamed([[chunkOf(sample)]], optionsOf(sample));
        for (let domain = 0; domain < domains; domain += 1) {
          const own = ours.map((parts) => parts.map((outcomes) => [outcomes[domain] as Figure]));
          const theirs = staged(sample, domain).map((parts) => parts.map((figure) => [{ n: 0, ...figure } as Figure]));
          expectAllNear(own, theirs, sample);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("says of which stratum or PSU one unit was drawn, as the staged functions do, where all rows answer", () => {
    const whole = twoStages.map(
      (sample): Sample => ({
        ...sample,
        rows: sample.rows.map((row) => ({
          ...row,
          domain: 0,
          y: row.y || 1,
          x: row.x || 1,
          category: Math.max(0, row.category),
        })),
      }),
    );
    fc.assert(
      fc.property(whole, (sample) => {
        const chunk = chunkOf(sample);
        const ours = streamed([[chunk]], optionsOf(sample));
        staged(sample, 0).forEach((parts, statistic) => {
          const [theirs, own] = [{ n: 0, ...parts[0] } as Figure, ours[statistic]?.[0]?.[0] as Figure];
          expect(own.reason).toBe(theirs.reason);
          if (theirs.reason !== "singleton-psu") {
            expect(differences({ ours: own, theirs, label: "", size: sizeOf(sample, statistic) })).toEqual([]);
            return;
          }
          const isLone = (stratum: number) =>
            new Set(chunk.psu?.filter((_, row) => (chunk.stratum?.[row] ?? 0) === stratum)).size === 1;
          const isLoneWithin = (psu: number) => new Set(chunk.ssu?.filter((_, row) => chunk.psu?.[row] === psu)).size === 1;
          if (theirs.stage === 1) expect({ psu: own.psu, isLone: isLone(Number(own.stratum)) }).toEqual({ isLone: true });
          else expect(isLoneWithin(Number(own.psu))).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("is made of plain data, which may be copied between the passes", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const chunk = chunkOf(sample);
        const sums = structuredClone(firstPass([chunk]));
        const errors = structuredClone(secondPass(sums, [], optionsOf(sample)));
        const more = structuredClone(secondPass(sums, [chunk], optionsOf(sample)));
        expect(streamedOutcomes(more)).toEqual(streamed([[chunk]], optionsOf(sample)));
        expect(
          streamedOutcomes(errors)
            .flat(2)
            .every(({ ok, n }) => ok || n >= 0),
        ).toBe(true);
      }),
    );
  });

  it("gives the same from two threads", async () => {
    const [sample] = fc
      .sample(samplesOf(20), { numRuns: 1, seed: 2640 })
      .map((one) => ({ ...one, hasPsus: true, hasSsus: false }));
    if (sample === undefined) throw new Error("no sample");
    const parts = cut(sample.rows, [9]).map((part) => chunkOf(sample, part));
    const program = new URL("../properties/streamed.worker.testing.ts", import.meta.url);
    const workers = parts.map((chunk) => new Worker(program, { workerData: { chunk, statistics } }));
    const answers = () => Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]));
    try {
      const [sums, otherSums] = await answers();
      mergeSums(sums, otherSums);
      for (const worker of workers) worker.postMessage({ sums, options: optionsOf(sample) });
      const [errors, otherErrors] = await answers();
      mergeErrors(errors, otherErrors);
      expectAllNear(streamedOutcomes(errors), inMemory(sample), sample);
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  });

  it("never gives NaN", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const values = streamed([[chunkOf(sample)]], optionsOf(sample))
          .flat(2)
          .flatMap((outcome) => Object.values(outcome));
        expect(values.some(Number.isNaN)).toBe(false);
      }),
    );
  });

  it("has as many figures as statistics, categories and domains", () => {
    const sample = fc.sample(oneStage, { numRuns: 1, seed: 1 })[0] as Sample;
    const full = {
      ...sample,
      rows: [0, 1, 2].map((category) => ({ ...(sample.rows[0] as Sample["rows"][number]), weight: 1, domain: 0, category })),
    };
    const outcomes = streamed([[chunkOf(full)]], optionsOf(full));
    expect(outcomes.map((parts) => parts.length)).toEqual([1, 1, 1, categories]);
    expect(outcomes.flat().every((own) => own.length === domains)).toBe(true);
  });
});
