import type { DomainVariances } from "./domain-variance.ts";
import { stagedVariance } from "./stages.ts";
import type { StreamedDesign } from "./streamed-design.ts";
import type { PartErrors, SampleErrors } from "./streamed-errors.ts";

/**
 * Variances by domain of a sample of two stages. The second-stage units stand as rows, with their total of the scores, 0 outside the
 * domain. A stratum or PSU in which the domain has no answer is none of the domain's, as in R, so that its one unit keeps nothing from
 * being known; the PSUs of a stratum with an answer all count, though.
 */
export function stagedVariances({ design, cells, domains }: SampleErrors, { scores }: PartErrors): DomainVariances {
  const variance = new Float64Array(domains);
  const [lonelyStratum, lonelyPsu] = [new Int32Array(domains).fill(-1), new Int32Array(domains).fill(-1)];
  const total = scores.kind === "totals" ? scores.total : new Float64Array(0);
  const units = sampledUnits(design);
  cellsByDomain({ domain: cells.second, total: total.subarray(0, cells.size) }, domains).forEach((own, domain) => {
    const totals = new Map(own.map((cell) => [cells.first[cell] as number, total[cell] as number]));
    const rows = rowsOf(units, totals);
    const found = domainVariance(design, { rows, scores: Float64Array.from(rows.unit, (unit) => totals.get(unit) ?? 0) });
    if (found.ok) variance[domain] = found.variance;
    else {
      lonelyStratum[domain] = rows.stratum[found.row] as number;
      lonelyPsu[domain] = found.stage === 1 ? -1 : (rows.psu[found.row] as number);
    }
  });
  return { variance, lonelyStratum, lonelyPsu };
}

/** Cells with an answer, by domain. */
function cellsByDomain(
  { domain, total }: { readonly domain: Int32Array; readonly total: Float64Array },
  domains: number,
): readonly (readonly number[])[] {
  const cells = Array.from({ length: domains }, (): number[] => []);
  total.forEach((sum, cell) => {
    if (!Number.isNaN(sum)) cells[domain[cell] as number]?.push(cell);
  });
  return cells;
}

/** The tree of strata, PSUs and second-stage units. */
interface SampledUnits {
  readonly psusOf: readonly (readonly number[])[];
  readonly ssusOf: readonly (readonly number[])[];
  readonly psuOf: Int32Array;
  readonly stratumOf: Int32Array;
}

function sampledUnits({ units, drawn }: StreamedDesign): SampledUnits {
  const psusOf = Array.from(drawn, (): number[] => []);
  const ssusOf = Array.from(units.home, (): number[] => []);
  units.home.forEach((stratum, psu) => {
    if (stratum >= 0) psusOf[stratum]?.push(psu);
  });
  const psuOf = units.ssus.first.subarray(0, units.ssus.size);
  psuOf.forEach((psu, unit) => {
    ssusOf[psu]?.push(unit);
  });
  return { psusOf, ssusOf, psuOf, stratumOf: units.home };
}

interface UnitRows {
  readonly unit: readonly number[];
  readonly psu: readonly number[];
  readonly stratum: readonly number[];
}

/** Of each stratum with an answer all PSUs: those with an answer by their second-stage units, the others by one that stands for nothing. */
function rowsOf({ psusOf, ssusOf, psuOf, stratumOf }: SampledUnits, totals: ReadonlyMap<number, number>): UnitRows {
  const answered = new Set(Array.from(totals.keys(), (unit) => psuOf[unit] as number));
  const strata = [...new Set(Array.from(answered, (psu) => stratumOf[psu] as number))].sort((a, b) => a - b);
  const rows = strata.flatMap((stratum) =>
    (psusOf[stratum] ?? []).flatMap((psu) =>
      (answered.has(psu) ? (ssusOf[psu] ?? []) : [NOBODY]).map((unit) => ({ unit, psu, stratum })),
    ),
  );
  return { unit: rows.map(({ unit }) => unit), psu: rows.map(({ psu }) => psu), stratum: rows.map(({ stratum }) => stratum) };
}

const NOBODY = -1;

interface ScoredRows {
  readonly rows: UnitRows;
  readonly scores: Float64Array;
}

function domainVariance(design: StreamedDesign, { rows, scores }: ScoredRows): ReturnType<typeof stagedVariance> {
  const { populationSize, ssuPopulation, singletonPsu } = design;
  const population = populationSize && Float64Array.from(rows.stratum, (stratum) => populationSize[stratum] as number);
  const first = { unit: Int32Array.from(rows.psu), stratum: Int32Array.from(rows.stratum), population };
  // A PSU without an answer counts at the first stage only: its second stage is as if seen whole.
  const within = Float64Array.from(rows.unit, (unit, row) =>
    unit === NOBODY ? 1 : (ssuPopulation?.[rows.psu[row] as number] ?? Number.POSITIVE_INFINITY),
  );
  const second = { unit: Int32Array.from(rows.unit, (unit) => unit + 1), population: within };
  return stagedVariance({ scores, stages: [first, second], singletonPsu });
}
