import { type Outcome, type PreparedSample, preparedSample } from "../stats/estimate.ts";
import { domainMeans } from "../stats/mean.ts";
import { domainProportions } from "../stats/proportion.ts";
import { domainRatios } from "../stats/ratio.ts";
import { domainTotals } from "../stats/total.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { type Domains, domainsOf } from "./domains.ts";
import { type EstimatePlan, estimateOptions, planFromValues, type Target } from "./estimate-options.ts";
import { readCsvColumns } from "./files.ts";
import { printProblems } from "./print.ts";
import { designFromColumns, type NamedTable } from "./sample-columns.ts";
import { type Cell, printTable, type Table } from "./table.ts";
import type { Verb, VerbWorld } from "./verb.ts";

export const verb: Verb = {
  summary: {
    vi: "Ước lượng trung bình, tổng, tỷ lệ, tỷ số kèm sai số chọn mẫu",
    en: "Estimate means, totals, proportions and ratios with their sampling errors",
  },
  help: {
    vi: `
Cách dùng: sipas estimate DATA.csv --mean a,b | --total a | --ratio a/b | --proportion a [tham số]

Mỗi dòng kết quả: các cột của --by, rồi variable, n, estimate, se, df, ci_low, ci_high, deff. Ô trống là không trả lời
và không tính vào mẫu số. Khoảng tin cậy 95 %, bậc tự do = số đơn vị chọn bậc một (PSU) − số tầng.

Tham số:
  --mean a,b           trung bình của các cột a và b
  --total a            tổng của cột a trong tổng thể
  --ratio a/b          tỷ số tổng a trên tổng b
  --proportion a       tỷ lệ của giá trị 1 (cột 0/1) hoặc của từng giá trị trong cột a
  --strata c           cột tầng
  --psu c              cột đơn vị chọn bậc một (cụm); không có thì mỗi dòng là một đơn vị
  --weights c          cột trọng số; không có mà có --population thì trọng số là N/n của tầng
  --population c       cột số đơn vị (PSU) của tổng thể trong tầng, để hiệu chỉnh tổng thể hữu hạn
  --by c[,c2]          tính riêng cho từng giá trị của các cột này
  --singleton fail     tầng chỉ có một PSU: fail (báo lỗi, mặc định), certainty, adjust hoặc average
  --interval t         t (mặc định) hoặc logit (chỉ cho --proportion)
  --json, --csv        kết quả cho máy đọc, không làm tròn

Ví dụ:
  sipas estimate phieu.csv --mean diem --strata xa --weights trong_so --population N --by linh_vuc
  sipas estimate phieu.csv --proportion hai_long --interval logit --by xa --csv`,
    en: `
Usage: sipas estimate DATA.csv --mean a,b | --total a | --ratio a/b | --proportion a [options]

Each row of the output: the columns of --by, then variable, n, estimate, se, df, ci_low, ci_high, deff. An empty cell is a missing
answer and leaves the denominator. Intervals are at 95 %, with df = PSUs − strata.

Options:
  --mean a,b           means of the columns a and b
  --total a            total of column a over the population
  --ratio a/b          ratio of the totals of a and b
  --proportion a       share of the value 1 (a column of 0 and 1), or of each value of column a
  --strata c           column of strata
  --psu c              column of primary sampling units; without it each row is one
  --weights c          column of weights; without it, a --population makes them N/n of the stratum
  --population c       column with the PSUs in the population of the stratum, for the finite population correction
  --by c[,c2]          apart for each value of these columns
  --singleton fail     a stratum with one PSU: fail (an error, unless given), certainty, adjust or average
  --interval t         t (unless given) or logit (for --proportion only)
  --json, --csv        output for machines, not rounded

Examples:
  sipas estimate answers.csv --mean score --strata commune --weights weight --population N --by field
  sipas estimate answers.csv --proportion satisfied --interval logit --by commune --csv`,
  },
  run: async (args, world) => {
    const parsed = parseArguments(args, { verb: "estimate", options: estimateOptions, operands: ["DATA.csv"] });
    if (!parsed.ok) return printProblems(parsed, world);
    const plan = planFromValues(parsed.value.values);
    if (!plan.ok) return printProblems(plan, world);
    const table = await estimateTable(parsed.value.positionals[0] as string, plan.value, world);
    if (!table.ok) return printProblems(table, world);
    printTable(table.value, parsed.value.values, world);
    printGaps(table.value, world);
    return 0;
  },
};

async function estimateTable(file: string, plan: EstimatePlan, world: VerbWorld): Promise<Result<Table>> {
  const read = await readCsvColumns({ file, columns: plan.kinds }, world);
  if (!read.ok) return read;
  if (read.value.rows === 0) return fail(problem("E-DATASET-106", { file }));
  const source = { file, table: read.value };
  const design = designFromColumns(source, plan.design);
  if (!design.ok) return design;
  const domains = domainsOf(read.value, plan.by);
  const sample = preparedSample({ design: design.value, domain: domains.codes, domains: domains.labels.length });
  const variables = plan.targets.flatMap((target) => variablesOf(target, { source, sample, plan }));
  const lonely = variables
    .flatMap(({ outcomes }) => outcomes)
    .find((outcome) => !outcome.ok && outcome.reason === "singleton-psu");
  if (lonely !== undefined && !lonely.ok && lonely.reason === "singleton-psu")
    return fail(problem("E-DATASET-107", { file, stratum: stratumName(source, plan, lonely.stratum) }));
  return ok({
    columns: [...plan.by.map((id) => ({ id, label: { vi: id, en: id } })), ...resultColumns],
    rows: rowsOf(domains, variables),
  });
}

/** Says on stderr what could not be estimated, so that an empty cell is no riddle. */
function printGaps({ columns, rows }: Table, world: VerbWorld): void {
  const at = columns.findIndex(({ id }) => id === "variable");
  for (const row of rows) {
    const [n, estimate, , df] = row.slice(at + 1);
    if (df !== null) continue;
    const why = n === 0 ? "empty" : estimate === null ? "zero" : "interval";
    world.stderr.write(`${row.slice(0, at + 1).join(", ")}: ${gaps[why][world.language]}\n`);
  }
}

const gaps = {
  empty: { vi: "không có câu trả lời nào", en: "no answers" },
  zero: { vi: "mẫu số bằng 0, không có tỷ số", en: "the denominator is 0, there is no ratio" },
  interval: {
    vi: "không có khoảng tin cậy (không còn bậc tự do, hoặc tỷ lệ đúng bằng 0 hay 1)",
    en: "no interval (no degrees of freedom, or a proportion of exactly 0 or 1)",
  },
};

const stratumName = ({ table }: NamedTable, { design }: EstimatePlan, code: number): string =>
  design.strata === undefined ? "–" : (table.code(design.strata).labels[code] ?? "–");

interface Variable {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

interface Context {
  readonly source: NamedTable;
  readonly sample: PreparedSample;
  readonly plan: EstimatePlan;
}

/** A target makes one variable, but for the proportion of a column of texts, which makes one for each of them. */
function variablesOf({ statistic, columns }: Target, { source, sample, plan }: Context): Variable[] {
  const [first, second] = columns;
  const isMixed = new Set(plan.targets.map((target) => target.statistic)).size > 1;
  const name = (column: string): string => (isMixed ? `${statistic}(${column})` : column);
  const numbers = (column: string): Float64Array => source.table.number(column).values;
  if (statistic === "mean") return [{ name: name(first), outcomes: domainMeans(sample, numbers(first)) }];
  if (statistic === "total") return [{ name: name(first), outcomes: domainTotals(sample, numbers(first)) }];
  if (statistic === "proportion")
    return indicators(source, first).map(({ label, values }) => ({
      name: name(label),
      outcomes: domainProportions(sample, values, plan.interval),
    }));
  const ratio = { numerator: numbers(first), denominator: numbers(second ?? first) };
  return [{ name: name(`${first}/${second}`), outcomes: domainRatios(sample, ratio) }];
}

interface Indicator {
  readonly label: string;
  readonly values: Float64Array;
}

/** 1 where the cell is the text, 0 where it is another, missing where it is empty. */
function indicators({ table }: NamedTable, column: string): Indicator[] {
  const { codes, labels } = table.code(column);
  const texts = labels.filter((label) => label !== "").sort(new Intl.Collator("vi", { numeric: true }).compare);
  const values = (text: string): Float64Array => {
    const byCode = Float64Array.from(labels, (label) => (label === "" ? Number.NaN : label === text ? 1 : 0));
    return Float64Array.from(codes, (code) => byCode[code] as number);
  };
  if (texts.every((text) => text === "0" || text === "1")) return [{ label: column, values: values("1") }];
  return texts.map((text) => ({ label: `${column}=${text}`, values: values(text) }));
}

const resultColumns: Table["columns"] = [
  { id: "variable", label: { vi: "Biến", en: "Variable" } },
  { id: "n", label: { vi: "n", en: "n" } },
  { id: "estimate", label: { vi: "Ước lượng", en: "Estimate" }, digits: 4 },
  { id: "se", label: { vi: "Sai số chuẩn", en: "SE" }, digits: 4 },
  { id: "df", label: { vi: "Bậc tự do", en: "df" } },
  { id: "ci_low", label: { vi: "KTC 95 % dưới", en: "95 % low" }, digits: 4 },
  { id: "ci_high", label: { vi: "KTC 95 % trên", en: "95 % high" }, digits: 4 },
  { id: "deff", label: { vi: "Hiệu ứng thiết kế", en: "Design effect" }, digits: 2 },
];

const rowsOf = ({ labels }: Domains, variables: readonly Variable[]): Cell[][] =>
  labels.flatMap((texts, domain) =>
    variables.map(({ name, outcomes }) => [...texts, name, ...cellsOf(outcomes[domain] as Outcome)]),
  );

/** n, estimate, se, df, interval, deff; nothing where there is none. */
function cellsOf(outcome: Outcome): Cell[] {
  if (outcome.ok) return [outcome.n, outcome.value, outcome.se, outcome.df, outcome.ciLow, outcome.ciHigh, outcome.deff];
  const { n } = outcome;
  return outcome.reason === "no-interval"
    ? [n, outcome.value, outcome.se, null, null, null, null]
    : [n, null, null, null, null, null, null];
}
