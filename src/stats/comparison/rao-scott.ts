import { type CountedDesign, countedDesign, type SampleDesign } from "../design/design.ts";
import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import { fisherTail } from "../distributions/fisher.ts";
import { stratifiedCovariances } from "../variance/covariance.ts";
import { choleskyFactor, forwardSolve } from "../weights/cholesky.ts";

/** Two categories of each row, as codes counted from 0; −1 where one is not known, and the row takes no part. */
export interface TwoWayTable {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly rows: number;
  readonly columns: number;
  readonly design: SampleDesign;
}

export interface RaoScott {
  readonly ok: true;
  /** Pearson's X² of the weighted table, scaled to the answers that count. */
  readonly pearson: number;
  /** X² over the trace of the generalised design effects, to be held against F. */
  readonly f: number;
  readonly numDf: number;
  readonly denDf: number;
  readonly p: number;
  /** Mean of the generalised design effects. */
  readonly meanDeff: number;
  /** Rows that take part. */
  readonly n: number;
  /** Cells of the table in which nobody is. */
  readonly emptyCells: number;
}

/**
 * Why there is no test: nobody answered; a margin has one category, or one in which nobody is (its code); the empty cells leave a contrast
 * without an answer; nothing varies from PSU to PSU; PSUs − strata is 0; a stratum with one PSU.
 */
export type NoRaoScott =
  | { readonly ok: false; readonly reason: "empty-domain" | "one-category" | "no-variance" | "no-degrees-of-freedom" }
  | { readonly ok: false; readonly reason: "empty-category"; readonly margin: "row" | "column"; readonly code: number }
  | { readonly ok: false; readonly reason: "empty-cells"; readonly emptyCells: number }
  | SingletonPsuFailure;

/**
 * Test of independence in a two-way table, Pearson's X² with the correction of second order: with Δ the generalised design effects of
 * the (r − 1)(c − 1) interaction contrasts, F = X² / tr Δ has d = (tr Δ)² / tr Δ² and d·ν degrees of freedom, ν = PSUs − strata.
 *
 * Source: Rao and Scott (1984), Annals of Statistics 12, 46–60; Thomas and Rao (1987), Journal of the American Statistical Association
 * 82, 630–636; numbers as R survey 4.1 `svychisq(statistic = "F")`. An empty cell is left out of Δ as there.
 * Throws a RangeError for codes beyond the table or columns of another length than the design.
 *
 * @example
 * raoScott({ row: Int32Array.of(0, 0, 1, 1, 0, 1), column: Int32Array.of(0, 1, 1, 1, 0, 0), rows: 2, columns: 2, design: { rows: 6 } });
 * // { ok: true, pearson: 0.666…, f: 0.555…, numDf: 1, denDf: 5, … }
 */
export function raoScott(table: TwoWayTable): RaoScott | NoRaoScott {
  const design = countedDesign(table.design);
  const cells = tableCells(table, design);
  if (cells.n === 0) return { ok: false, reason: "empty-domain" };
  if (table.rows < 2 || table.columns < 2) return { ok: false, reason: "one-category" };
  const margins = marginsOf(table, cells.share);
  const empty = emptyCategory(margins);
  if (empty !== undefined) return empty;
  if (design.df < 1) return { ok: false, reason: "no-degrees-of-freedom" };
  const effects = designEffects(table, { cells, design });
  if (!effects.ok) return effects;
  const pearson = cells.n * pearsonShare(table, cells.share, margins);
  const { trace, squareTrace, contrasts } = effects;
  const emptyCells = cells.share.filter((share) => share === 0).length;
  const numDf = trace ** 2 / squareTrace;
  const denDf = numDf * design.df;
  const f = pearson / trace;
  return {
    ok: true,
    pearson,
    f,
    numDf,
    denDf,
    p: fisherTail(f, numDf, denDf),
    meanDeff: trace / contrasts,
    n: cells.n,
    emptyCells,
  };
}

interface TableCells {
  /** Cell of each row, row by row of the table; −1 where it takes no part. */
  readonly cell: Int32Array;
  /** Share of the weight by cell. */
  readonly share: Float64Array;
  readonly weight: number;
  readonly n: number;
}

function tableCells({ row, column, rows, columns }: TwoWayTable, design: CountedDesign): TableCells {
  if (row.length !== design.rows || column.length !== design.rows)
    throw new RangeError(`categories of ${row.length} and ${column.length} rows, not ${design.rows}`);
  const share = new Float64Array(rows * columns);
  let [weight, n] = [0, 0];
  const cell = row.map((one, at) => {
    const other = column[at] as number;
    if (one >= rows || other >= columns) throw new RangeError(`categories ${one}, ${other} of row ${at} lie beyond the table`);
    const own = design.weight[at] as number;
    if (one < 0 || other < 0 || own === 0) return -1;
    const place = one * columns + other;
    share[place] = (share[place] as number) + own;
    weight += own;
    n += 1;
    return place;
  });
  return { cell, share: share.map((sum) => (weight > 0 ? sum / weight : 0)), weight, n };
}

interface Margins {
  readonly row: Float64Array;
  readonly column: Float64Array;
}

function marginsOf({ rows, columns }: TwoWayTable, share: Float64Array): Margins {
  const margins = { row: new Float64Array(rows), column: new Float64Array(columns) };
  share.forEach((value, cell) => {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    margins.row[i] = (margins.row[i] as number) + value;
    margins.column[j] = (margins.column[j] as number) + value;
  });
  return margins;
}

function emptyCategory(margins: Margins): NoRaoScott | undefined {
  for (const margin of ["row", "column"] as const) {
    const code = margins[margin].indexOf(0);
    if (code >= 0) return { ok: false, reason: "empty-category", margin, code };
  }
  return undefined;
}

/** X² of a table of shares. */
const pearsonShare = ({ columns }: TwoWayTable, share: Float64Array, { row, column }: Margins): number =>
  share.reduce((sum, value, cell) => {
    const expected = (row[Math.floor(cell / columns)] as number) * (column[cell % columns] as number);
    return sum + (value - expected) ** 2 / expected;
  }, 0);

type DesignEffects =
  | { readonly ok: true; readonly trace: number; readonly squareTrace: number; readonly contrasts: number }
  | NoRaoScott;

/**
 * tr Δ and tr Δ², Δ = (CᵀD⁻¹C / n)⁻¹ · CᵀD⁻¹·V·D⁻¹C: D the shares on the diagonal, V their covariances, C any basis of the interactions.
 * With the factor L of the first matrix, the symmetric L⁻¹·B·L⁻ᵀ has the same traces.
 */
function designEffects(table: TwoWayTable, { cells, design }: { cells: TableCells; design: CountedDesign }): DesignEffects {
  const contrasts = interactionContrasts(table);
  const inverse = cells.share.map((share) => (share === 0 ? 0 : 1 / share));
  const simple = contrasts.map((one, a) =>
    contrasts.slice(0, a + 1).map((other) => sumOver(one, (at) => (other[at] as number) * (inverse[at] as number)) / cells.n),
  );
  const factor = choleskyFactor(simple);
  if (!factor.ok) return { ok: false, reason: "empty-cells", emptyCells: cells.share.filter((share) => share === 0).length };
  const columns = contrasts.map((contrast) => contrastScores(contrast, inverse, { cells, design }));
  const actual = stratifiedCovariances(columns, design);
  if (!actual.ok) return actual;
  const full = actual.matrix.map((_, a) =>
    Float64Array.from(contrasts, (_contrast, b) => actual.matrix[Math.max(a, b)]?.[Math.min(a, b)] as number),
  );
  const half = full.map((row) => forwardSolve(factor.lower, row));
  const whole = contrasts.map((_, a) =>
    forwardSolve(
      factor.lower,
      half.map((row) => row[a] as number),
    ),
  );
  const trace = whole.reduce((sum, row, a) => sum + (row[a] as number), 0);
  const squareTrace = whole.reduce((sum, row) => sum + sumOver(row, (at) => row[at] as number), 0);
  return trace > 0 ? { ok: true, trace, squareTrace, contrasts: contrasts.length } : { ok: false, reason: "no-variance" };
}

/** (eᵢ − e_last) ⊗ (eⱼ − e_last): cell by cell 1, −1 or 0. */
function interactionContrasts({ rows, columns }: TwoWayTable): Float64Array[] {
  const sign = (at: number, one: number, last: number): number => Number(at === one) - Number(at === last);
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, index) => {
    const [i, j] = [Math.floor(index / (columns - 1)), index % (columns - 1)];
    return Float64Array.from(
      { length: rows * columns },
      (_cell, at) => sign(Math.floor(at / columns), i, rows - 1) * sign(at % columns, j, columns - 1),
    );
  });
}

/** Linearised values of Σ_cell c·p/P at the shares P themselves. */
function contrastScores(
  contrast: Float64Array,
  inverse: Float64Array,
  { cells, design }: { cells: TableCells; design: CountedDesign },
): Float64Array {
  const slope = contrast.map((sign, at) => sign * (inverse[at] as number));
  const centre = sumOver(slope, (at) => cells.share[at] as number);
  return design.weight.map((weight, row) => {
    const cell = cells.cell[row] as number;
    return cell < 0 ? 0 : (weight / cells.weight) * ((slope[cell] as number) - centre);
  });
}

const sumOver = (column: Float64Array, factor: (at: number) => number): number =>
  column.reduce((sum, value, at) => sum + value * factor(at), 0);
