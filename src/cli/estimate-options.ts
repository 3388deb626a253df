import type { ColumnKinds } from "../formats/column-table.ts";
import type { Interval } from "../stats/estimates/interval-ends.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { columnKinds, columnNames } from "./column-names.ts";
import { type DesignColumns, designFromValues, numbersOfDesign, textsOfDesign } from "./design-columns.ts";
import { oneOf } from "./numbers.ts";
import { tableOptions } from "./table.ts";

export const estimateOptions = {
  mean: { type: "string", multiple: true },
  total: { type: "string", multiple: true },
  ratio: { type: "string", multiple: true },
  proportion: { type: "string", multiple: true },
  strata: { type: "string" },
  psu: { type: "string" },
  weights: { type: "string" },
  population: { type: "string" },
  by: { type: "string" },
  singleton: { type: "string", default: "fail" },
  interval: { type: "string", default: "t" },
  ...tableOptions,
} as const;

export interface EstimateValues {
  readonly mean?: readonly string[] | undefined;
  readonly total?: readonly string[] | undefined;
  readonly ratio?: readonly string[] | undefined;
  readonly proportion?: readonly string[] | undefined;
  readonly strata?: string | undefined;
  readonly psu?: string | undefined;
  readonly weights?: string | undefined;
  readonly population?: string | undefined;
  readonly by?: string | undefined;
  readonly singleton: string;
  readonly interval: string;
}

const statistics = ["mean", "total", "ratio", "proportion"] as const;

/** One thing to estimate; a ratio has two columns, the others one. */
export interface Target {
  readonly statistic: (typeof statistics)[number];
  readonly columns: readonly [string] | readonly [string, string];
}

export interface EstimatePlan {
  readonly targets: readonly Target[];
  readonly design: DesignColumns;
  readonly by: readonly string[];
  readonly interval: Interval;
  /** What each column of the file is read as. */
  readonly kinds: ColumnKinds;
}

/** What the options ask for; a column that would have to be both a number and a text is refused. */
export function planFromValues(values: EstimateValues): Result<EstimatePlan> {
  const design = designFromValues(values);
  if (!design.ok) return design;
  const interval = oneOf("--interval", values.interval, ["t", "logit"]);
  if (!interval.ok) return interval;
  const targets = targetsFrom(values);
  if (!targets.ok) return targets;
  if (interval.value === "logit" && !targets.value.some(({ statistic }) => statistic === "proportion"))
    return fail(problem("E-SYSTEM-106", { option: "--interval", value: "logit", expected: "t, logit + --proportion" }));
  const by = columnNames(values.by);
  const kinds = columnKinds(
    [...by, ...textsOfDesign(design.value), ...columnsOf(targets.value, true)],
    [...numbersOfDesign(design.value), ...columnsOf(targets.value, false)],
  );
  if (!kinds.ok) return kinds;
  return ok({ targets: targets.value, design: design.value, by, interval: interval.value, kinds: kinds.value });
}

/** Proportions are of texts, everything else of numbers. */
const columnsOf = (targets: readonly Target[], areTexts: boolean): string[] =>
  targets.filter(({ statistic }) => (statistic === "proportion") === areTexts).flatMap(({ columns }) => columns);

function targetsFrom(values: EstimateValues): Result<readonly Target[]> {
  const targets: Target[] = [];
  for (const statistic of statistics)
    for (const name of (values[statistic] ?? []).flatMap(columnNames)) {
      const [above = "", below = "", ...more] = name.split("/");
      const isWhole = statistic === "ratio" ? above !== "" && below !== "" && more.length === 0 : name !== "";
      if (!isWhole)
        return fail(
          problem("E-SYSTEM-106", { option: `--${statistic}`, value: name, expected: statistic === "ratio" ? "a/b" : "a,b" }),
        );
      targets.push({ statistic, columns: statistic === "ratio" ? [above, below] : [name] });
    }
  const all = statistics.map((statistic) => `--${statistic}`).join(", ");
  return targets.length > 0 ? ok(targets) : fail(problem("E-SYSTEM-104", { what: all, verb: "estimate" }));
}
