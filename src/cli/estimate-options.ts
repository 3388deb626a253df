import type { ColumnKind } from "../formats/column-sink.ts";
import type { Interval } from "../stats/estimates/interval-ends.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { checkStages, type DesignColumns } from "./design-columns.ts";
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
  readonly kinds: Readonly<Record<string, ColumnKind>>;
}

/** What the options ask for; a column that would have to be both a number and a text is refused. */
export function planFromValues(values: EstimateValues): Result<EstimatePlan> {
  const singletonPsu = oneOf("--singleton", values.singleton, ["fail", "certainty", "adjust", "average"]);
  if (!singletonPsu.ok) return singletonPsu;
  const interval = oneOf("--interval", values.interval, ["t", "logit"]);
  if (!interval.ok) return interval;
  const targets = targetsFrom(values);
  if (!targets.ok) return targets;
  if (interval.value === "logit" && !targets.value.some(({ statistic }) => statistic === "proportion"))
    return fail(problem("E-SYSTEM-106", { option: "--interval", value: "logit", expected: "t, logit + --proportion" }));
  const [strata, weights] = [values.strata?.normalize("NFC"), values.weights?.normalize("NFC")];
  const [by, units, populations] = [names(values.by), names(values.psu), names(values.population)];
  const stages = checkStages({ units, populations });
  if (!stages.ok) return stages;
  const texts = [...by, ...units, ...columnsOf(targets.value, true), ...(strata === undefined ? [] : [strata])];
  const numbers = [...populations, ...columnsOf(targets.value, false), ...(weights === undefined ? [] : [weights])];
  const both = numbers.find((name) => texts.includes(name));
  if (both !== undefined) return fail(problem("E-SYSTEM-111", { column: both }));
  const kinds = Object.fromEntries([...texts.map((name) => [name, "code"]), ...numbers.map((name) => [name, "number"])]);
  const design = { strata, units, populations, weights, singletonPsu: singletonPsu.value };
  return ok({ targets: targets.value, design, by, interval: interval.value, kinds });
}

const names = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(",").map((name) => name.trim().normalize("NFC"));

/** Proportions are of texts, everything else of numbers. */
const columnsOf = (targets: readonly Target[], areTexts: boolean): string[] =>
  targets.filter(({ statistic }) => (statistic === "proportion") === areTexts).flatMap(({ columns }) => columns);

function targetsFrom(values: EstimateValues): Result<readonly Target[]> {
  const targets: Target[] = [];
  for (const statistic of statistics)
    for (const name of (values[statistic] ?? []).flatMap(names)) {
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
