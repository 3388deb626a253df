import { drawnPsus } from "../../stats/design/design.ts";
import type { SingletonPsu } from "../../stats/design/singleton-psu.ts";
import type { Method } from "../instrument/method.ts";
import { type Problem, problem } from "../problem.ts";

/** The answers of a part in columns, one row a form, with the design of the sample. */
export interface Responses {
  /** By criterion id: the point of the scale, 0 where there is no valid answer (not asked, not applicable, blank, refused). */
  readonly items: Readonly<Record<string, Int8Array>>;
  /** Code of the row's stratum, counted from 0; all 0 for a sample without strata. */
  readonly stratum: Int32Array;
  /** Names of the strata by code, for messages. */
  readonly stratumNames?: readonly string[] | undefined;
  /** Code of the row's first-stage unit; absent when each form is one. */
  readonly psu?: Int32Array | undefined;
  /** Design weight of the form; absent when every form counts alike. */
  readonly weight?: Float64Array | undefined;
  /** People (first-stage units) in the population by stratum code; absent means no finite population correction. */
  readonly populationSize?: Float64Array | undefined;
  /** What to do where a stratum has one unit: `adjust` unless said otherwise. */
  readonly singletonPsu?: SingletonPsu | undefined;
}

/** Items of a method in the order of its factors. */
export const criterionIds = (method: Method): readonly string[] =>
  method.factors.flatMap(({ criteria }) => criteria.map(({ id }) => id));

export const stratumName = ({ stratumNames }: Responses, code: number): string => stratumNames?.[code] ?? String(code);

/** What keeps these answers from being measured by this method; empty when nothing does. */
export function responseProblems(method: Method, responses: Responses): readonly Problem[] {
  const ids = criterionIds(method);
  const absent = ids.filter((id) => responses.items[id] === undefined);
  if (absent.length > 0) return [problem("E-INDICATOR-002", { items: absent.join(", "), method: method.id })];
  return [...offScale(method, responses), ...overdrawn(responses)];
}

/** The first answer of each item that is no point of the scale. */
function offScale(method: Method, { items }: Responses): readonly Problem[] {
  const points = method.scale.points.map(({ value }) => value);
  const isAllowed = Uint8Array.from({ length: 256 }, (_, code) => (code === 0 || points.includes(code) ? 1 : 0));
  return criterionIds(method).flatMap((column) => {
    const codes = items[column] ?? new Int8Array();
    const row = codes.findIndex((code) => isAllowed[code & 255] === 0);
    if (row === -1) return [];
    return [problem("E-INDICATOR-005", { row: row + 1, column, value: codes[row] ?? "", scale: points.join(", ") })];
  });
}

function overdrawn(responses: Responses): readonly Problem[] {
  const { stratum, psu, populationSize } = responses;
  if (populationSize === undefined) return [];
  return tooSmall(drawnPsus(stratum, psu), { populationSize, stratumName: (code) => stratumName(responses, code) });
}

interface StratumSizes {
  readonly populationSize: Float64Array;
  readonly stratumName: (code: number) => string;
}

/** The strata whose population is smaller than their sample; units drawn by stratum code. */
export const tooSmall = (drawn: Int32Array, { populationSize, stratumName: name }: StratumSizes): readonly Problem[] =>
  Array.from(drawn).flatMap((sampled, code) => {
    const population = populationSize[code] ?? 0;
    const isOver = sampled > 0 && !(population >= sampled);
    return isOver ? [problem("E-INDICATOR-004", { stratum: name(code), sampled, population: String(population) })] : [];
  });
