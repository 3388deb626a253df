import {
  type Calibration,
  calibrate,
  calibratedScores,
  indicatorColumns,
  nonResponseCells,
  postStratify,
  rake,
  trimWeights,
  weightsFromPopulation,
} from "../index.ts";
import { domainFigures, type Figures } from "./domain-figures.testing.ts";
import { categories, codesOf, designOf, numbersOf, type RandomSample } from "./random-sample.testing.ts";

type Margin = { readonly cell: Int32Array; readonly populationSize: Float64Array };

const bothMargins = (...margins: readonly Margin[]) => ({
  columns: margins.flatMap(({ cell, populationSize }) => indicatorColumns({ cell, cells: populationSize.length })),
  totals: Float64Array.from(margins.flatMap(({ populationSize }) => [...populationSize])),
});

/** Estimates by domain after each adjustment of the weights. */
export function calibratedFigures(sample: RandomSample): Figures {
  const { weight: _, ...design } = designOf(sample);
  return Object.fromEntries(
    Object.entries(calibrationsOf(sample)).flatMap(([name, calibration]): (readonly [string, unknown])[] => {
      if (!calibration.ok) return [[name, calibration]];
      const figures = domainFigures(sample, { ...design, calibrations: [calibration] });
      return Object.entries(figures).map(([figure, outcome]) => [`${name} ${figure}`, outcome]);
    }),
  );
}

/** Every public adjustment of the weights, row by row. */
export function weightFigures(sample: RandomSample): Figures {
  const weight = numbersOf(sample, "weight");
  const groups = { cell: codesOf(sample, "category"), cells: categories };
  const responded = Uint8Array.from(numbersOf(sample, "has"), (has) => (has === 1 ? 1 : 0));
  const adjusted = Object.entries(calibrationsOf(sample)).map(([name, outcome]) => {
    if (!outcome.ok) return [name, outcome];
    const scores = weight.map((value, row) => value * row);
    return [name, { ...outcome, regression: undefined, residuals: calibratedScores(scores, [outcome]) }];
  });
  return {
    ...Object.fromEntries(adjusted),
    "non-response": nonResponseCells({ weight, responded, ...groups }),
    trimmed: weight.some((value) => value > 0) ? trimWeights({ weight, limit: { timesMedian: 1.5 }, groups }) : undefined,
    "by population": weightsFromPopulation(designOf(sample)),
  };
}

/** The weights fitted to round population figures. */
function calibrationsOf(sample: RandomSample): Readonly<Record<string, Calibration | { readonly ok: false }>> {
  const weight = numbersOf(sample, "weight");
  const margin = { cell: codesOf(sample, "category"), populationSize: Float64Array.of(50, 30, 20) };
  const other = { cell: codesOf(sample, "stratum"), populationSize: Float64Array.of(40, 40, 20) };
  const columns = indicatorColumns({ cell: margin.cell, cells: categories });
  return {
    "post-stratified": postStratify({ weight, ...margin, partial: true }),
    raked: rake({ weight, margins: [margin, other], tolerance: 1e-12 }),
    calibrated: calibrate({ weight, columns, totals: margin.populationSize }),
    "by the raking distance": calibrate({ weight, ...bothMargins(margin, other), distance: "raking", tolerance: 1e-12 }),
  };
}
