import type { DomainVariances } from "./domain-variance.ts";
import { stagedVariance } from "./stages.ts";
import type { PartErrors, SampleErrors } from "./streamed-errors.ts";

/**
 * Variances by domain of a sample of two stages. The second-stage units stand as rows: those of the strata in which the domain has an
 * answer, with their total of the scores, 0 outside the domain.
 */
export function stagedVariances({ design, cells, domains }: SampleErrors, { scores }: PartErrors): DomainVariances {
  const variance = new Float64Array(domains);
  const lonelyStratum = new Int32Array(domains).fill(-1);
  const total = scores.kind === "totals" ? scores.total : new Float64Array(0);
  const byDomain = cellsByDomain({ domain: cells.second, total: total.subarray(0, cells.size) }, domains);
  const units = unitsByStratum(design);
  byDomain.forEach((own, domain) => {
    const found = stagedDomain(design, { units, own: own.map((cell) => [cells.first[cell] as number, total[cell] as number]) });
    if (found.lonelyStratum >= 0) lonelyStratum[domain] = found.lonelyStratum;
    else variance[domain] = found.variance;
  });
  return { variance, lonelyStratum };
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

type Design = SampleErrors["design"];

/** Second-stage units by stratum of their PSU. */
function unitsByStratum({ units, drawn }: Design): readonly (readonly number[])[] {
  const members = Array.from(drawn, (): number[] => []);
  for (let unit = 0; unit < units.ssus.size; unit += 1)
    members[units.home[units.ssus.first[unit] as number] as number]?.push(unit);
  return members;
}

interface DomainUnits {
  readonly units: readonly (readonly number[])[];
  /** Second-stage units of the domain with the totals of their scores. */
  readonly own: readonly (readonly [unit: number, total: number])[];
}

function stagedDomain(design: Design, { units, own }: DomainUnits): { variance: number; lonelyStratum: number } {
  const { ssus, home } = design.units;
  const stratumOf = (unit: number): number => home[ssus.first[unit] as number] as number;
  const strata = [...new Set(own.map(([unit]) => stratumOf(unit)))];
  const rows = strata.flatMap((stratum) => units[stratum] ?? []);
  if (rows.length === 0) return { variance: 0, lonelyStratum: -1 };
  const totals = new Map(own);
  const scores = Float64Array.from(rows, (unit) => totals.get(unit) ?? 0);
  const found = stagedVariance({ scores, stages: stagesOf(design, rows), singletonPsu: design.singletonPsu });
  if (found.ok) return { variance: found.variance, lonelyStratum: -1 };
  return { variance: 0, lonelyStratum: stratumOf(rows[found.row] as number) };
}

function stagesOf({ units, populationSize, ssuPopulation }: Design, rows: readonly number[]) {
  const psu = Int32Array.from(rows, (unit) => units.ssus.first[unit] as number);
  const stratum = psu.map((code) => units.home[code] as number);
  return [
    { unit: psu, stratum, population: populationSize && Float64Array.from(stratum, (code) => populationSize[code] as number) },
    {
      unit: Int32Array.from(rows, (unit) => units.ssus.second[unit] as number),
      population: ssuPopulation && Float64Array.from(psu, (code) => ssuPopulation[code] as number),
    },
  ];
}
