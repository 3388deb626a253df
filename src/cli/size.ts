import { fractionFromText, yamaneSize } from "../stats/size/size.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { oneOf, wholeNumber } from "./numbers.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

const usage = {
  verb: "size",
  options: {
    population: { type: "string" },
    margin: { type: "string", default: "0.05" },
    rounding: { type: "string", default: "half-up" },
    ...tableOptions,
  },
} as const;

export const verb: Verb = {
  summary: { vi: "Tính cỡ mẫu theo công thức Yamane", en: "Sample size by Yamane's formula" },
  help: {
    vi: `
Cách dùng: sipas size --population N [--margin 0.05] [--rounding half-up|ceil] [--json|--csv]

Cỡ mẫu n = N / (1 + N·e²), tính bằng số nguyên, không vượt quá N.

Tham số:
  --population N        số giao dịch (người) trong dàn mẫu
  --margin 0.05         sai số cho phép e; viết 0.05 hoặc 0,05 (mặc định 0.05)
  --rounding half-up    làm tròn: half-up (từ nửa trở lên, mặc định) hoặc ceil (luôn lên)
  --json, --csv         kết quả cho máy đọc

Ví dụ:
  sipas size --population 268763
  sipas size --population 50 --margin 0.05 --rounding ceil --json`,
    en: `
Usage: sipas size --population N [--margin 0.05] [--rounding half-up|ceil] [--json|--csv]

Sample size n = N / (1 + N·e²), in integer arithmetic, never above N.

Options:
  --population N        transactions (persons) in the frame
  --margin 0.05         margin of error e; 0.05 or 0,05 (0.05 unless given)
  --rounding half-up    half-up (unless given) or ceil (always up)
  --json, --csv         output for machines

Examples:
  sipas size --population 268763
  sipas size --population 50 --margin 0.05 --rounding ceil --json`,
  },
  run: async (args, world) => {
    const table = sizeTable(args);
    return table.ok ? print(table.value, world) : printProblems(table, world);
  },
};

interface SizeAnswer {
  readonly table: Table;
  readonly format: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined };
}

const print = ({ table, format }: SizeAnswer, world: VerbWorld): ExitCode => {
  printTable(table, format, world);
  return 0;
};

function sizeTable(args: readonly string[]): Result<SizeAnswer> {
  const parsed = parseArguments(args, usage);
  if (!parsed.ok) return parsed;
  const { population, margin, rounding, ...format } = parsed.value.values;
  if (population === undefined) return fail(problem("E-SYSTEM-104", { what: "--population", verb: usage.verb }));
  const units = wholeNumber("--population", population, 1);
  const way = oneOf("--rounding", rounding, ["half-up", "ceil"]);
  const fraction = marginFromText(margin);
  if (!units.ok || !way.ok || !fraction.ok)
    return fail(...[units, way, fraction].flatMap((one) => (one.ok ? [] : one.problems)));
  const size = yamaneSize({ population: units.value, margin: fraction.value, rounding: way.value });
  return ok({ table: tableOf([units.value, Number(margin.replace(",", ".")), way.value, size]), format });
}

/** A margin above 0 and below 1, as an exact fraction. */
export function marginFromText(text: string, option = "--margin") {
  const fraction = fractionFromText(text);
  if (fraction !== undefined && fraction.numerator > 0n && fraction.numerator < fraction.denominator) return ok(fraction);
  return fail(problem("E-SYSTEM-106", { option, value: text, expected: "0.05 (0 < e < 1)" }));
}

const tableOf = (row: readonly (string | number)[]): Table => ({
  columns: [
    { id: "population", label: { vi: "Tổng thể N", en: "Population N" } },
    { id: "margin", label: { vi: "Sai số e", en: "Margin e" }, digits: 3 },
    { id: "rounding", label: { vi: "Làm tròn", en: "Rounding" } },
    { id: "size", label: { vi: "Cỡ mẫu n", en: "Sample size n" } },
  ],
  rows: [row],
});
