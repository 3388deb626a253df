import * as v from "valibot";
import { supervisionShape } from "../../survey/plan/plan-shape.ts";
import { supervisionLabels, supervisionNames } from "../../survey/plan/supervision-names.ts";
import { typedValue } from "../../survey/plan/typed-value.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { textsOf } from "./find-round.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface EditSupervisionInput extends PlanChange {
  /** Of the round, as the form was shown. */
  readonly version: number;
  /** The whole programme, line by line. */
  readonly supervision: readonly {
    readonly body: string;
    readonly watches: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Sets the supervision programme: who watches what, and when. */
export const editSupervision = action(
  "editPlan",
  async (input: EditSupervisionInput, effects): Promise<Result<{ readonly lines: number }>> => {
    const read = typedValue(v.array(supervisionShape), input.supervision, supervisionLabels(input.supervision.length));
    if (!read.ok) return read;
    const turned = read.value.flatMap(({ from, to }, line) =>
      from <= to
        ? []
        : [
            problem("E-PLAN-016", {
              field: `Dòng ${line + 1}, ${supervisionNames.to}`,
              value: to,
              reason: `phải từ ${from} trở đi`,
            }),
          ],
    );
    if (turned.length > 0) return fail(...turned);
    return write(
      effects,
      { act: "editSupervision", round: input.round, object: input.round, detail: { supervision: read.value } },
      planChange(effects, input, async ({ store, round }) => {
        const { supervision: now = [], ...texts } = textsOf(round);
        if (round.version !== input.version)
          return fail(
            problem("E-PLAN-010", { fields: now.map(({ body, watches }) => `«${body}: ${watches}»`).join("; ") || "–" }),
          );
        await store.updateRound(round, { texts: JSON.stringify({ ...texts, supervision: read.value }) });
        return ok({ lines: read.value.length });
      }),
    );
  },
);
