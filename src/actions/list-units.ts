import type { Result } from "../survey/result.ts";
import type { UnitsView } from "../survey/units/units-view.ts";
import { action } from "./action.ts";

export interface ListUnitsInput {
  readonly round?: never;
}

/** The register of agencies. */
export const listUnits = action("listUnits", async (_input: ListUnitsInput): Promise<Result<UnitsView>> => {
  throw new Error("listUnits is not written yet");
});
