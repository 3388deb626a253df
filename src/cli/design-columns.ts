import type { SingletonPsu } from "../stats/design/singleton-psu.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnNames } from "./column-names.ts";
import { oneOf } from "./numbers.ts";

/** Names of the columns that say how the rows were drawn. */
export interface DesignColumns {
  readonly strata?: string | undefined;
  /** By stage: none, PSUs, or PSUs and second-stage units. */
  readonly units: readonly string[];
  /** How many units there are in the population, by stage: in the stratum, in the PSU. */
  readonly populations: readonly string[];
  readonly weights?: string | undefined;
  readonly singletonPsu: SingletonPsu;
}

/** The options of a design, as they were given. */
export interface DesignValues {
  readonly strata?: string | undefined;
  readonly psu?: string | undefined;
  readonly weights?: string | undefined;
  readonly population?: string | undefined;
  readonly singleton: string;
}

/** The columns that the options name. */
export function designFromValues(values: DesignValues): Result<DesignColumns> {
  const singleton = oneOf("--singleton", values.singleton, ["fail", "certainty", "adjust", "average"]);
  if (!singleton.ok) return singleton;
  const [units, populations] = [columnNames(values.psu), columnNames(values.population)];
  const stages = checkStages({ units, populations });
  if (!stages.ok) return stages;
  const [strata, weights] = [values.strata, values.weights].map((name) => name?.trim().normalize("NFC"));
  return ok({ strata, units, populations, weights, singletonPsu: singleton.value });
}

/** The texts and the numbers among the columns of a design. */
export const textsOfDesign = ({ strata, units }: DesignColumns): readonly string[] =>
  strata === undefined ? units : [strata, ...units];

export const numbersOfDesign = ({ weights, populations }: DesignColumns): readonly string[] =>
  weights === undefined ? populations : [weights, ...populations];

/** More than two stages, or more populations than stages, are refused; rows are the units of a design without a column of them. */
function checkStages({ units, populations }: Pick<DesignColumns, "units" | "populations">): Result<null> {
  if (units.length > 2) return fail(problem("E-DATASET-108", { stages: units.length, columns: units.join(", ") }));
  const stages = Math.max(1, units.length);
  if (populations.length <= stages) return ok(null);
  return fail(problem("E-DATASET-109", { populations: populations.length, columns: populations.join(", "), stages }));
}
