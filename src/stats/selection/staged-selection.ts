import type { TooFewUnits } from "./pps.ts";
import type { SelectionNumbers } from "./selection-numbers.ts";
import {
  type SelectionStage,
  type StageNumbers,
  selectedUnits,
  sizesOf,
  takeOf,
  type Unit,
  unitsOf,
} from "./selection-stage.ts";

export interface StagedSelectionOptions {
  readonly rows: number;
  /** From the first stage to the last. */
  readonly stages: readonly SelectionStage[];
  readonly numbers: SelectionNumbers;
}

export interface StagedSelection {
  readonly ok: true;
  /** The rows drawn, rising. */
  readonly rows: Int32Array;
  /** A column a stage, an entry a drawn row: the probability of its unit, given that the unit above was drawn. */
  readonly probabilities: readonly Float64Array[];
}

/** Some drawn unit has a smaller probability than its rows shall have; `largest` is what the fraction can be. */
export type FractionTooLarge = { readonly ok: false; readonly reason: "fraction-too-large"; readonly largest: number };

/**
 * Selection in two stages or more, each simple, systematic or by size: units of the first stage, in each of them units of the second,
 * and so on to the rows. `weightsFromProbabilities` makes weights of the probabilities. Two ways give rows equal weights: PSUs by their
 * number of rows and a fixed `take` in each (as far as no PSU is certain and none has fewer rows), or any first stage and a `fraction`;
 * where the fraction asks for a number of rows that is not whole, one row more or less is drawn at random. A stratified first stage is a
 * stage of strata, all taken, above it.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §4.3–4.4; probabilities as R sampling 2.9 `mstage`.
 * Fewer units at the first stage than are to be taken are a named outcome. Throws a RangeError for stages that contradict each other.
 *
 * @example
 * const numbers = selectionNumbers("vong 2023");
 * const communes = Int32Array.of(0, 0, 0, 0, 1, 1, 2, 2, 2, 2);
 * const stages = [{ unit: communes, method: "pps", take: 2 }, { method: "simple", take: 2 }];
 * stagedSelection({ rows: 10, stages, numbers }); // { ok: true, rows: [1, 3, 6, 9], probabilities: [[0.8, 0.8, 0.8, 0.8], [0.5, 0.5, 0.5, 0.5]] }
 */
export function stagedSelection(options: StagedSelectionOptions): StagedSelection | TooFewUnits | FractionTooLarge {
  checkStages(options);
  const columns = options.stages.map(() => new Float64Array(options.rows));
  let drawn: readonly DrawnUnit[] = [{ code: 0, rows: Array.from({ length: options.rows }, (_, row) => row), probability: 1 }];
  for (const [at, stage] of options.stages.entries()) {
    const failure = shortfall(stage, drawn, at);
    if (failure !== undefined) return failure;
    const numbers = numbersOf(options.numbers, at);
    drawn = drawn.flatMap((above) => drawnWithin(above, stage, { numbers, column: columns[at] as Float64Array }));
  }
  const rows = Int32Array.from(drawn.flatMap((unit) => unit.rows)).sort();
  return { ok: true, rows, probabilities: columns.map((column) => Float64Array.from(rows, (row) => column[row] as number)) };
}

interface DrawnUnit extends Unit {
  /** Over all stages. */
  readonly probability: number;
}

const numbersOf = (numbers: SelectionNumbers, stage: number): StageNumbers => ({
  start: (above) => numbers.start({ stage, above }),
  key: (unit) => numbers.key({ stage, unit }),
});

function checkStages({ rows, stages }: StagedSelectionOptions): void {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`${rows} is no count of rows`);
  if (stages.length === 0) throw new RangeError("no stage");
  stages.forEach(({ unit, take, fraction, method }, at) => {
    const isLast = at === stages.length - 1;
    if ((unit === undefined) !== isLast) throw new RangeError(`stage ${at}: codes of units at every stage but the last`);
    if (unit !== undefined && unit.length !== rows) throw new RangeError(`stage ${at} has ${unit.length} rows, not ${rows}`);
    if ((take === undefined) === (fraction === undefined)) throw new RangeError(`stage ${at}: either take or fraction`);
    if (fraction === undefined) return;
    if (!isLast || method === "pps") throw new RangeError(`stage ${at}: a fraction at the last stage only, and not by size`);
    if (!(fraction > 0 && fraction <= 1)) throw new RangeError(`fraction ${fraction} is not in (0, 1]`);
  });
  for (const [at, { unit }] of stages.entries()) if (at > 0) checkNesting(stages[at - 1]?.unit, unit, at);
}

function checkNesting(above: Int32Array | undefined, unit: Int32Array | undefined, stage: number): void {
  const home = new Map<number, number>();
  unit?.forEach((code, row) => {
    const found = above?.[row] as number;
    if ((home.get(code) ?? found) !== found)
      throw new RangeError(`stage ${stage}: unit ${code} lies in ${home.get(code)} and ${found}`);
    home.set(code, found);
  });
}

/** What keeps a stage from being drawn at all. */
function shortfall(stage: SelectionStage, drawn: readonly DrawnUnit[], at: number): TooFewUnits | FractionTooLarge | undefined {
  if (stage.fraction !== undefined) {
    const largest = drawn.reduce((least, { probability }) => Math.min(least, probability), 1);
    return stage.fraction <= largest * (1 + 1e-12) ? undefined : { ok: false, reason: "fraction-too-large", largest };
  }
  if (at > 0) return undefined;
  const units = drawn.flatMap(({ rows }) => unitsOf(rows, stage.unit));
  const possible = stage.method === "pps" ? sizesOf(units, stage).filter((size) => size > 0).length : units.length;
  return possible < takeOf(stage, 0) ? { ok: false, reason: "too-few-units", units: possible } : undefined;
}

function drawnWithin(
  above: DrawnUnit,
  stage: SelectionStage,
  { numbers, column }: { readonly numbers: StageNumbers; readonly column: Float64Array },
): readonly DrawnUnit[] {
  const units = unitsOf(above.rows, stage.unit);
  const { positions, probabilityAt } = selectedUnits(units, { above, stage, numbers });
  return Array.from(positions, (position) => {
    const unit = units[position] as Unit;
    for (const row of unit.rows) column[row] = probabilityAt(position);
    return { ...unit, probability: above.probability * probabilityAt(position) };
  });
}
