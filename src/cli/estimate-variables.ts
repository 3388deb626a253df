import type { ColumnTable } from "../formats/column-table.ts";
import type { SampleChunk, StreamedStatistic } from "../stats/design/sample-chunk.ts";
import type { Target } from "./estimate-options.ts";
import { textOrder } from "./text-order.ts";

/** What is estimated, as the columns of a file give it. */
export interface Variables {
  readonly statistics: readonly StreamedStatistic[];
  /** The variables of a chunk's rows. */
  readonly columnsOf: (table: ColumnTable) => Pick<SampleChunk, "numbers" | "categories">;
  /** The variables that a statistic makes, once all chunks were seen: one, but for shares of texts one for each of them. */
  readonly namesOf: (statistic: number) => readonly VariableName[];
}

export interface VariableName {
  readonly name: string;
  /** Of shares; 0 otherwise. */
  readonly category: number;
}

export function openVariables(targets: readonly Target[]): Variables {
  const isMixed = new Set(targets.map(({ statistic }) => statistic)).size > 1;
  const numbers = columnsOf(targets.filter(({ statistic }) => statistic !== "proportion"));
  const texts = columnsOf(targets.filter(({ statistic }) => statistic === "proportion"));
  const categories = texts.map(openCategories);
  return {
    statistics: targets.map((target) => statisticOf(target, { numbers, texts })),
    columnsOf: (table) => ({
      numbers: numbers.map((column) => table.number(column).values),
      categories: categories.map(({ codesOf }) => codesOf(table)),
    }),
    namesOf: (at) => {
      const { statistic, columns } = targets[at] as Target;
      const name = (column: string): string => (isMixed ? `${statistic}(${column})` : column);
      if (statistic !== "proportion") return [{ name: name(columns.join("/")), category: 0 }];
      const [column] = columns;
      const shares = categories[texts.indexOf(column)]?.shares() ?? [];
      return shares.map(({ text, category }) => ({ name: name(text === undefined ? column : `${column}=${text}`), category }));
    },
  };
}

const columnsOf = (targets: readonly Target[]): readonly string[] => [...new Set(targets.flatMap(({ columns }) => columns))];

interface Columns {
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}

function statisticOf({ statistic, columns }: Target, { numbers, texts }: Columns): StreamedStatistic {
  const [first, second = first] = columns;
  if (statistic === "proportion") return { kind: "shares", categories: texts.indexOf(first) };
  if (statistic === "ratio") return { kind: "ratio", values: numbers.indexOf(first), below: numbers.indexOf(second) };
  return { kind: statistic, values: numbers.indexOf(first) };
}

/** The texts of a column as categories: −1 where the cell is empty; the text 1 is category 0, whether it occurs or not. */
interface Categories {
  readonly codesOf: (table: ColumnTable) => Int32Array;
  /** What to show: the share of 1 alone where there are only 0 and 1 (without a text then), otherwise that of each text, sorted. */
  readonly shares: () => readonly { readonly text: string | undefined; readonly category: number }[];
}

function openCategories(column: string): Categories {
  const categories = new Map([["1", 0]]);
  const byCode: number[] = [];
  let labels: readonly string[] = [];
  return {
    codesOf: (table) => {
      const { codes, labels: known } = table.code(column);
      labels = known;
      for (const label of known.slice(byCode.length)) {
        const category = label === "" ? -1 : (categories.get(label) ?? categories.size);
        if (category >= 0) categories.set(label, category);
        byCode.push(category);
      }
      return codes.map((code) => byCode[code] as number);
    },
    shares: () => {
      const texts = labels.filter((label) => label !== "").sort(textOrder);
      if (texts.every((text) => text === "0" || text === "1")) return [{ text: undefined, category: 0 }];
      return texts.map((text) => ({ text, category: categories.get(text) as number }));
    },
  };
}
