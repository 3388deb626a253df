import { readFileSync } from "node:fs";
import { greatestDifference } from "./figures.ts";
import { type Measured, measure, median } from "./measure.ts";
import type { Place, Program, Row } from "./row.ts";

/** What a program took, run after run. */
export interface MeasuredProgram {
  readonly name: string;
  readonly role: Program["role"];
  readonly runs: number;
  /** Medians; null where it is not known or does not count. Seconds and MiB. */
  readonly wall: number | null;
  readonly cpu: number | null;
  readonly peak: number | null;
  readonly compute: number | null;
  /** Greatest relative difference from the first program's figures; null where there is nothing to compare. */
  readonly difference: number | null;
  readonly all: readonly Once[];
}

export interface MeasuredRow {
  readonly name: string;
  readonly what: string;
  readonly budget: Row["budget"];
  readonly programs: readonly MeasuredProgram[];
}

interface Once extends Measured {
  readonly compute: number | null;
}

interface Settings {
  readonly place: Place;
  readonly runs: number;
  readonly say: (text: string) => void;
  /** Programs that this machine does not have. */
  readonly isMissing: (command: string) => boolean;
}

/** A program whose first run takes longer is not run again. */
const slowSeconds = 60;

/**
 * Runs each program once, holds their figures against each other, and only then measures them in turns. Throws when one computed something
 * else. The first run also warms the caches of the disk and the compiler for all of them; it counts only where it stays the only one.
 */
export async function measuredRow(row: Row, { place, runs, say, isMissing }: Settings): Promise<MeasuredRow> {
  const programs = (await row.programs(place)).filter(({ run }) => !isMissing(run.command[0] as string));
  const first = new Map<Program, Once>();
  for (const program of programs) {
    first.set(program, await once(program));
    say(`${row.name}: ${program.name}, ${(first.get(program) as Once).wall.toFixed(1)} s`);
  }
  const differences = differencesOf(programs);
  const all = new Map(programs.map((program) => [program, [] as Once[]]));
  const quick = programs.filter((program) => (first.get(program) as Once).wall <= slowSeconds);
  for (let turn = 0; turn < runs; turn += 1)
    for (let place = 0; place < quick.length; place += 1) {
      const program = quick[(place + turn) % quick.length] as Program;
      all.get(program)?.push(await once(program));
    }
  const measured = programs.map((program, at) => {
    const taken = all.get(program) as Once[];
    return summary(program, taken.length > 0 ? taken : [first.get(program) as Once], differences[at] ?? null);
  });
  return { name: row.name, what: row.what, budget: row.budget, programs: measured };
}

async function once({ run, tellsCompute }: Program): Promise<Once> {
  const measured = await measure(run);
  return { ...measured, compute: tellsCompute ? computeSeconds(readFileSync(run.stdout, "utf8")) : null };
}

function computeSeconds(text: string): number {
  const told: unknown = JSON.parse(text.trim().split("\n").at(-1) ?? "");
  const seconds = (told as { readonly computeSeconds?: unknown }).computeSeconds;
  if (typeof seconds !== "number") throw new Error(`no computeSeconds in ${text}`);
  return seconds;
}

function differencesOf(programs: readonly Program[]): (number | null)[] {
  const [ours, ...others] = programs.map(({ answer }) => answer?.());
  const differences = others.map((theirs, at) => {
    if (theirs === undefined || ours === undefined) return null;
    try {
      if (typeof ours !== "string" && typeof theirs !== "string") return greatestDifference(ours, theirs);
      if (ours === theirs) return 0;
      throw new Error(`${ours} against ${theirs}`);
    } catch (error) {
      throw new Error(`${programs[at + 1]?.name} computed something else: ${(error as Error).message}`);
    }
  });
  return [null, ...differences];
}

function summary({ name, role, isComputeOnly }: Program, all: readonly Once[], difference: number | null): MeasuredProgram {
  const middle = (key: keyof Once): number | null => {
    const values = all.map((one) => one[key]).filter((value) => value !== null);
    return values.length === 0 ? null : median(values);
  };
  const whole = (key: keyof Measured): number | null => (isComputeOnly ? null : middle(key));
  const figures = { wall: whole("wall"), cpu: whole("cpu"), peak: whole("peak"), compute: middle("compute") };
  return { name, role, runs: all.length, ...figures, difference, all };
}
