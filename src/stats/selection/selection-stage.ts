import { inclusionProbabilities, systematicPps } from "./pps.ts";
import { smallestKeys, systematicPositions } from "./selection.ts";

/** How the units of one stage are drawn, apart in each unit that was drawn at the stage above. */
export interface SelectionStage {
  /** By row, the code of its unit at this stage; a code lies in one unit above only. Absent at the last stage: its units are the rows. */
  readonly unit?: Int32Array;
  /** `simple`: the smallest keys; `systematic`: in equal steps, in the order of codes (or rows); `pps`: in steps of equal size. */
  readonly method: "simple" | "systematic" | "pps";
  /** Units to take in each unit above, one number or by its code. Below the first stage, all where there are fewer. */
  readonly take?: number | ArrayLike<number>;
  /** Instead of `take`, at the last stage, not for `pps`: the probability that each row shall have in all, so that weights are equal. */
  readonly fraction?: number;
  /** Sizes for `pps` by code: whole numbers from 0 on. Unless given, the rows of a unit are counted. */
  readonly sizes?: ArrayLike<number>;
}

/** The numbers of one stage. */
export interface StageNumbers {
  readonly start: (above: number) => number;
  readonly key: (unit: number) => number;
}

export interface Unit {
  readonly code: number;
  readonly rows: readonly number[];
}

/** The units of a stage that some rows lie in, by rising code. */
export function unitsOf(rows: readonly number[], codes: Int32Array | undefined): readonly Unit[] {
  if (codes === undefined) return rows.map((row) => ({ code: row, rows: [row] }));
  const byCode = new Map<number, number[]>();
  for (const row of rows) {
    const code = codes[row] as number;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [row]);
    else known.push(row);
  }
  return [...byCode].map(([code, its]) => ({ code, rows: its })).sort((a, b) => a.code - b.code);
}

export const sizesOf = (units: readonly Unit[], { sizes }: SelectionStage): number[] =>
  units.map(({ code, rows }) => (sizes === undefined ? rows.length : (sizes[code] as number)));

export function takeOf({ take }: SelectionStage, above: number): number {
  const count = typeof take === "number" ? take : take?.[above];
  if (count === undefined || !Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no count of units`);
  return count;
}

export interface Within {
  /** The unit above, with its probability over all stages. */
  readonly above: { readonly code: number; readonly probability: number };
  readonly stage: SelectionStage;
  readonly numbers: StageNumbers;
}

export interface Selected {
  readonly positions: Int32Array;
  readonly probabilityAt: (position: number) => number;
}

/** The units that a stage takes of those in one unit above. */
export function selectedUnits(units: readonly Unit[], { above, stage, numbers }: Within): Selected {
  if (stage.method === "pps") return selectedBySize(units, { above, stage, numbers });
  const { fraction } = stage;
  const whole = fraction === undefined ? Math.min(takeOf(stage, above.code), units.length) : undefined;
  const wanted = whole ?? ((fraction ?? 0) / above.probability) * units.length;
  const probability = Math.min(1, wanted / units.length);
  const positions =
    stage.method === "simple" ? simple(units, wanted, { above, numbers }) : systematic(units, wanted, { above, numbers });
  return { positions, probabilityAt: () => probability };
}

function selectedBySize(units: readonly Unit[], { above, stage, numbers }: Within): Selected {
  const sizes = sizesOf(units, stage);
  const size = Math.min(takeOf(stage, above.code), sizes.filter((one) => one > 0).length);
  const chances = inclusionProbabilities({ sizes, size });
  const drawn = systematicPps({ sizes, size, start: numbers.start(above.code) });
  if (!chances.ok || !drawn.ok) throw new RangeError(`${size} units by size of ${sizes.length}`);
  return { positions: drawn.positions, probabilityAt: (position) => chances.probability[position] as number };
}

type Place = Pick<Within, "above" | "numbers">;

/** As many as wanted; where that is no whole number, one more as often as its fraction says. */
function simple(units: readonly Unit[], wanted: number, { above, numbers }: Place): Int32Array {
  const whole = wholeOf(wanted);
  const size = whole ?? Math.floor(wanted) + (numbers.start(above.code) < (wanted % 1) * 2 ** 52 ? 1 : 0);
  const prefix = Float64Array.from(units, ({ code }) => numbers.key(code));
  return smallestKeys({ prefix, size, compare: (a, b) => a - b });
}

/** In equal steps; where a number that is not whole is wanted, the start decides whether one step more fits. */
function systematic(units: readonly Unit[], wanted: number, { above, numbers }: Place): Int32Array {
  const start = numbers.start(above.code);
  const whole = wholeOf(wanted);
  if (whole !== undefined) return systematicPositions({ units: units.length, size: whole, start });
  const steps = Array.from({ length: Math.ceil(wanted) }, (_, turn) =>
    Math.floor(((start / 2 ** 52 + turn) * units.length) / wanted),
  );
  return Int32Array.from(steps.filter((position) => position < units.length));
}

/** The whole number that a product of fractions was meant to be. */
function wholeOf(wanted: number): number | undefined {
  const nearest = Math.round(wanted);
  return Math.abs(wanted - nearest) <= 1e-9 * Math.max(1, nearest) ? nearest : undefined;
}
