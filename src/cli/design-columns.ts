import type { SingletonPsu } from "../stats/design/singleton-psu.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

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

/** More than two stages, or more populations than stages, are refused; rows are the units of a design without a column of them. */
export function checkStages({ units, populations }: Pick<DesignColumns, "units" | "populations">): Result<null> {
  if (units.length > 2) return fail(problem("E-DATASET-108", { stages: units.length, columns: units.join(", ") }));
  const stages = Math.max(1, units.length);
  if (populations.length <= stages) return ok(null);
  return fail(problem("E-DATASET-109", { populations: populations.length, columns: populations.join(", "), stages }));
}
