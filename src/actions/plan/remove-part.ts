import type { PartUser } from "../../store/parts.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findPart } from "./find-round.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface RemovePartInput extends PlanChange {
  /** Its code. */
  readonly part: string;
}

const useNames: Readonly<Record<PartUser, string>> = {
  ...{ questionnaires: "phiếu (kể cả bản nháp)", frameUploads: "tệp dàn mẫu", frames: "dàn mẫu" },
  ...{ officialCounts: "số liệu chính thức", reconciliations: "biên bản đối chiếu", draws: "mẫu", sampleCases: "mẫu" },
  ...{ interceptRules: "quy tắc khảo sát tại chỗ", picks: "lượt chọn giám sát", signOffs: "chữ ký giám sát" },
};

/** Takes a part out of the plan while nothing rests on it. */
export const removePart = action(
  "editPlan",
  async (input: RemovePartInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "removePart", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store }) => {
        const found = await findPart(store, input);
        if (!found.ok) return found;
        const { part } = found.value;
        await store.lockPart(part);
        const uses = await store.listPartUses(part);
        if (uses.length > 0) {
          const what = [...new Set(uses.map((use) => useNames[use]))].join(", ");
          return fail(problem("E-PLAN-017", { part: part.title, what, change: "việc bỏ cả phần" }));
        }
        await store.deletePart(part);
        return ok({ title: part.title });
      }),
    ),
);
