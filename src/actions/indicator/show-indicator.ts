import type { DatasetHead } from "../../store/datasets.ts";
import type { ComputedIndicator, IndicatorView } from "../../survey/indicator/indicator-view.ts";
import { factorFigures } from "../../survey/indicator/scoring-figures.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { staffView } from "../../survey/report/staff-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, roundHead } from "../plan/find-round.ts";
import { findPartFigures, type PartFigures } from "./part-figures.ts";

export interface ShowIndicatorInput {
  readonly round: string;
  readonly part: string;
}

/** The index of a part for the staff: everything, and what the public pages will withhold. */
export const showIndicator = action(
  "showIndicator",
  async (input: ShowIndicatorInput, { store }: Effects): Promise<Result<IndicatorView>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const [head, [dataset], figures] = await Promise.all([
      roundHead(store, round),
      store.listDatasets(part),
      findPartFigures(store, part),
    ]);
    return ok({
      round: head,
      part: { code: part.code, title: part.title, source: part.source },
      dataset: dataset ? describeDataset(dataset) : null,
      computed: figures ? describeFigures(figures) : null,
    });
  },
);

const describeDataset = ({ version, rows, sha256, weights, frozenAt }: DatasetHead): IndicatorView["dataset"] => ({
  ...{ version, rows, sha256, weights },
  frozenOn: civilDay(frozenAt),
});

const describeFigures = ({ part, results, computedBy, computedAt }: PartFigures): ComputedIndicator => {
  const { method, scoring, scale, minimumValid, publicMinimumValid, pairs } = part;
  return {
    ...{ scoring, scale, minimumValid, publicMinimumValid, pairs, computedBy },
    ...staffView(part),
    method: { id: method.id, version: method.version, title: method.title },
    computedAt: computedAt.toISOString(),
    scorings: results.map((result) => factorFigures(result)),
  };
};
