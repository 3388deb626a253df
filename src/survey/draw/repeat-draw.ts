import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { csvRows } from "./csv-rows.ts";
import { type CanonicalFrame, openFrame } from "./frame.ts";
import { hex, type Sha256 } from "./hash.ts";
import { type DrawDesign, drawAlgorithm, sampleFromDraw } from "./protocol.ts";
import { drawnStages, type StageOutcome, stageOutcome } from "./published-stages.ts";
import { sampleBytes } from "./sample.ts";
import { commitment, seedFromParts } from "./seed.ts";
import { type StratumSize, sizePlan } from "./sizes.ts";
import type { StagedPlan } from "./staged-file.ts";
import { type Difference, firstDifference } from "./verify.ts";

/** What was published of a draw besides the files. */
export interface PublishedDraw {
  readonly frameHash: string;
  readonly eventText: string;
  readonly parties: readonly { readonly party: string; readonly commitment: string; readonly reveal: string }[];
  readonly seed: string;
  readonly design: DrawDesign | "staged";
  readonly algorithm: string;
  readonly reserves: number;
  readonly sizes: readonly StratumSize[];
  /** Of a draw in stages: of its last stage. */
  readonly sampleHash: string;
  /** Of a draw in stages, whose frame is the file of all rows. */
  readonly staged?: PublishedStages;
}

/** The stages of a draw in stages, and what came of each. */
export interface PublishedStages extends Omit<StagedPlan, "above"> {
  readonly outcomes: readonly Pick<StageOutcome, "name" | "sampleHash">[];
  /** Of a draw that goes on: the stages drawn before it, and the sample of their last one. */
  readonly above?: { readonly names: readonly string[]; readonly sampleHash: string } | null;
}

export interface DrawFiles {
  /** `frame.csv` and `sample.csv` as they were published; without a sample its hash alone is compared. */
  readonly frame: Uint8Array;
  readonly sample: Uint8Array | null;
  /** Of a draw that goes on: the sample file of the last stage above it. */
  readonly above?: Uint8Array | null;
}

/** A hash that was published, and what comes out instead. */
export interface HashPair {
  readonly expected: string;
  readonly found: string;
}

/** What is checked, in this order. */
export const rerunSteps = ["frame", "commitments", "seed", "sample"] as const;

export type RerunStep = (typeof rerunSteps)[number];

/** The step at which a repetition found a difference; null: at none. */
export const brokenStep = ({ kind }: Repetition): RerunStep | null => {
  if (kind === "matches") return null;
  if (kind === "frame" || kind === "algorithm" || kind === "above" || kind === "not-drawn") return "frame";
  if (kind === "commitment") return "commitments";
  return kind === "seed" ? "seed" : "sample";
};

/** How a draw that was run again stands beside what was published; the first thing that does not match is told. */
export type Repetition =
  | { readonly kind: "matches"; readonly sampled: number; readonly reserves: number; readonly seed: string }
  /** Rows of the list that lie below no unit drawn before. */
  | { readonly kind: "not-drawn"; readonly unit: string }
  | { readonly kind: "algorithm"; readonly algorithm: string }
  | ({ readonly kind: "frame" | "seed" | "sample-hash" | "above" } & HashPair)
  | ({ readonly kind: "commitment"; readonly party: string } & HashPair)
  | ({ readonly kind: "stage"; readonly name: string } & HashPair)
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  | { readonly kind: "sample"; readonly same: number; readonly total: number; readonly difference: Difference };

/** Runs a published draw again from its files, in the order of the protocol. Pure: runs in a visitor's browser as on the server. */
export function repeatDraw(published: PublishedDraw, files: DrawFiles, sha256: Sha256): Repetition {
  if (published.algorithm !== drawAlgorithm) return { kind: "algorithm", algorithm: published.algorithm };
  const found = hex(sha256(files.frame));
  if (found !== published.frameHash) return { kind: "frame", expected: published.frameHash, found };
  const broken = brokenCommitment(published, sha256) ?? brokenSeed(published, sha256);
  if (broken !== undefined) return broken;
  if (published.staged) return repeatStages({ ...published, ...published.staged }, files, sha256);
  const sample = drawnAgain(
    { ...published, design: published.design === "staged" ? "srs" : published.design },
    files.frame,
    sha256,
  );
  if (!sample.ok) return { kind: "unreadable", problems: sample.problems };
  const difference = files.sample && firstDifference(sample.value, files.sample);
  if (files.sample && difference) return { kind: "sample", difference, ...sameRows(sample.value, files.sample) };
  const hash = hex(sha256(sample.value));
  if (hash !== published.sampleHash) return { kind: "sample-hash", expected: published.sampleHash, found: hash };
  return { kind: "matches", ...countRoles(sample.value), seed: published.seed };
}

function brokenCommitment({ parties }: PublishedDraw, sha256: Sha256): Repetition | undefined {
  for (const { party, commitment: expected, reveal } of parties) {
    const found = commitment(reveal, sha256);
    if (found !== expected) return { kind: "commitment", party, expected, found };
  }
  return undefined;
}

function brokenSeed({ frameHash, eventText, parties, seed }: PublishedDraw, sha256: Sha256): Repetition | undefined {
  const found = seedFromParts({ frameHash, eventText, reveals: parties.map(({ reveal }) => reveal) }, sha256);
  return found === seed ? undefined : { kind: "seed", expected: seed, found };
}

/** The bytes of `sample.csv` as the protocol makes them. */
function drawnAgain(
  { sizes, seed, design, reserves }: PublishedDraw & { readonly design: DrawDesign },
  bytes: Uint8Array,
  sha256: Sha256,
): Result<Uint8Array> {
  const frame = readFrame(new TextDecoder().decode(bytes));
  if (!frame.ok) return frame;
  const plan = new Map(sizePlan(sizes));
  for (const { stratum } of frame.value.strata) if (!plan.has(stratum)) plan.set(stratum, 0);
  const sample = sampleFromDraw({ frame: frame.value, plan, seed, design, reserves }, sha256);
  return sample.ok ? ok(sampleBytes(sample.value)) : sample;
}

/**
 * Every stage again from the file of all rows; the first whose sample is another is told. Of a draw that goes on, every row has to lie
 * below a unit of the sample above, which is the one that was published.
 */
function repeatStages(published: PublishedDraw & PublishedStages, { frame, above }: DrawFiles, sha256: Sha256): Repetition {
  const { names = [], sampleHash } = published.above ?? {};
  const hash = above ? hex(sha256(above)) : "";
  if (sampleHash !== undefined && hash !== sampleHash) return { kind: "above", expected: sampleHash, found: hash };
  const units = above && sampleHash !== undefined ? new Set(sampledOf(above)) : undefined;
  const strange = units && [...csvRows(new TextDecoder().decode(frame))].slice(1).find((row) => !units.has(pathOf(row, names)));
  if (strange) return { kind: "not-drawn", unit: pathOf(strange, names) };
  const drawnAbove = units && { names, probabilities: new Map([...units].map((unit) => [unit, 1] as const)) };
  const drawn = drawnStages(frame, { ...published, above: drawnAbove }, sha256);
  if (!drawn.ok) return { kind: "unreadable", problems: drawn.problems };
  const again = drawn.value.map((stage) => stageOutcome(stage, sha256));
  for (const [at, { name, sampleHash: expected }] of published.outcomes.entries()) {
    const found = again[at]?.sampleHash ?? "";
    if (found !== expected) return { kind: "stage", name, expected, found };
  }
  const last = again.at(-1);
  return { kind: "matches", sampled: last?.sampled ?? 0, reserves: last?.reserves ?? 0, seed: published.seed };
}

const pathOf = (row: readonly string[], { length }: readonly string[]): string => row.slice(0, length).join("/");

const sampledOf = (sample: Uint8Array): readonly string[] =>
  [...csvRows(new TextDecoder().decode(sample))].flatMap(([unit = "", , role]) => (role === "sample" ? [unit] : []));

const file = "frame.csv";

/** `frame.csv` as it was published: the first two columns, under the header. */
export function readFrame(text: string): Result<CanonicalFrame> {
  const frame = openFrame({ file, columns: { sort: [] } });
  let row = 0;
  for (const [unitId = "", stratum = ""] of csvRows(text)) {
    row += 1;
    const wrong = row === 1 ? undefined : frame.add({ unitId, stratum }, row);
    if (wrong !== undefined) return fail(wrong);
  }
  return row < 2 ? fail(problem("E-DRAW-112", { file })) : frame.close();
}

const lines = (bytes: Uint8Array): readonly string[] => new TextDecoder().decode(bytes).split("\n").slice(1, -1);

const isSampled = (line: string): boolean => line.includes(",sample,");

/** Of those drawn now, how many stand in the published file with the same line. */
function sameRows(drawn: Uint8Array, published: Uint8Array): { readonly same: number; readonly total: number } {
  const there = new Set(lines(published));
  const sampled = lines(drawn).filter(isSampled);
  return { same: sampled.filter((line) => there.has(line)).length, total: sampled.length };
}

function countRoles(drawn: Uint8Array): { readonly sampled: number; readonly reserves: number } {
  const all = lines(drawn);
  const sampled = all.filter(isSampled).length;
  return { sampled, reserves: all.length - sampled };
}
