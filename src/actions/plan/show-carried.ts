import type { CarriedAgency, CarriedView } from "../../survey/plan/carried.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findRound } from "./find-round.ts";

/** What became of the agencies of the earlier round that a round was made like. */
export const showCarried = action(
  "showRound",
  async (input: { readonly round: string }, { store }): Promise<Result<CarriedView>> => {
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const { code, shortTitle } = found.value;
    const origin = await store.findPlanOrigin(found.value);
    return ok({
      round: { code, shortTitle },
      origin: origin
        ? {
            ...{ code: origin.code, shortTitle: origin.shortTitle, day: origin.day, withQuotas: origin.withQuotas },
            agencies: origin.agencies as readonly CarriedAgency[],
          }
        : null,
    });
  },
);
