import type { Outcome } from "../stats/estimates/estimate.ts";
import { parseArguments } from "./arguments.ts";
import { estimateOptions, planFromValues } from "./estimate-options.ts";
import { type Estimates, estimateFile } from "./estimate-passes.ts";
import { printProblems } from "./print.ts";
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
và không tính vào mẫu số. DATA.csv có thể nén gzip (.csv.gz); dấu - là đọc từ stdin. Khoảng tin cậy 95 %, bậc tự do = số đơn vị chọn bậc một (PSU) − số tầng.

Tham số:
  --mean a,b           trung bình của các cột a và b
  --total a            tổng của cột a trong tổng thể
  --ratio a/b          tỷ số tổng a trên tổng b
  --proportion a       tỷ lệ của giá trị 1 (cột 0/1) hoặc của từng giá trị trong cột a
  --strata c           cột tầng
  --psu c[,c2]         cột đơn vị chọn bậc một (cụm), và cột đơn vị chọn bậc hai trong cụm; không có thì mỗi dòng là một đơn vị
  --weights c          cột trọng số; không có mà có --population thì trọng số là N/n của tầng (nhân M/m của cụm nếu có hai bậc)
  --population c[,c2]  cột số đơn vị (PSU) của tổng thể trong tầng, và số đơn vị bậc hai trong cụm, để hiệu chỉnh tổng thể hữu hạn;
                       không có thì sai số chỉ tính theo bậc một
  --by c[,c2]          tính riêng cho từng giá trị của các cột này
  --singleton fail     tầng chỉ có một PSU (hoặc PSU chỉ có một đơn vị bậc hai): fail (báo lỗi, mặc định), certainty, adjust hoặc average
  --interval t         t (mặc định) hoặc logit (chỉ cho --proportion; nên dùng khi tỷ lệ gần 0 hoặc 1)
  --json, --csv        kết quả cho máy đọc, không làm tròn

Ví dụ:
  sipas estimate phieu.csv --mean diem --strata xa --weights trong_so --population N --by linh_vuc
  sipas estimate phieu.csv --proportion hai_long --interval logit --by xa --csv
  sipas estimate phieu.csv.gz --mean diem --psu xa,thon --population so_xa,so_thon`,
    en: `
Usage: sipas estimate DATA.csv --mean a,b | --total a | --ratio a/b | --proportion a [options]

Each row of the output: the columns of --by, then variable, n, estimate, se, df, ci_low, ci_high, deff. An empty cell is a missing
answer and leaves the denominator. DATA.csv may be packed with gzip (.csv.gz); - reads stdin. Intervals are at 95 %, with df = PSUs − strata.

Options:
  --mean a,b           means of the columns a and b
  --total a            total of column a over the population
  --ratio a/b          ratio of the totals of a and b
  --proportion a       share of the value 1 (a column of 0 and 1), or of each value of column a
  --strata c           column of strata
  --psu c[,c2]         column of primary sampling units, and of second-stage units within them; without it each row is a PSU
  --weights c          column of weights; without it, a --population makes them N/n of the stratum (times M/m of the PSU in two stages)
  --population c[,c2]  columns with the PSUs in the population of the stratum, and the second-stage units in that of the PSU, for the
                       finite population corrections; without them errors count the first stage only
  --by c[,c2]          apart for each value of these columns
  --singleton fail     a stratum with one PSU (or a PSU with one second-stage unit): fail (an error, unless given), certainty, adjust or average
  --interval t         t (unless given) or logit (for --proportion only; better for shares near 0 or 1)
  --json, --csv        output for machines, not rounded

Examples:
  sipas estimate answers.csv --mean score --strata commune --weights weight --population N --by field
  sipas estimate answers.csv --proportion satisfied --interval logit --by commune --csv
  sipas estimate answers.csv.gz --mean score --psu commune,village --population communes,villages`,
  },
  run: async (args, world) => {
    const parsed = parseArguments(args, { verb: "estimate", options: estimateOptions, operands: ["DATA.csv"] });
    if (!parsed.ok) return printProblems(parsed, world);
    const plan = planFromValues(parsed.value.values);
    if (!plan.ok) return printProblems(plan, world);
    const estimates = await estimateFile(parsed.value.positionals[0] as string, plan.value, world);
    if (!estimates.ok) return printProblems(estimates, world);
    const table = { columns: columnsOf(plan.value.by), rows: rowsOf(estimates.value) };
    printTable(table, parsed.value.values, world);
    printGaps(table, world);
    return 0;
  },
};

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

const columnsOf = (by: readonly string[]): Table["columns"] => [
  ...by.map((id) => ({ id, label: { vi: id, en: id } })),
  ...resultColumns,
];

const rowsOf = ({ domains, variables }: Estimates): Cell[][] =>
  domains.flatMap(({ code, texts }) =>
    variables.map(({ name, outcomes }) => [...texts, name, ...cellsOf(outcomes[code] as Outcome)]),
  );

/** n, estimate, se, df, interval, deff; nothing where there is none. */
function cellsOf(outcome: Outcome): Cell[] {
  if (outcome.ok) return [outcome.n, outcome.value, outcome.se, outcome.df, outcome.ciLow, outcome.ciHigh, outcome.deff];
  const { n } = outcome;
  return outcome.reason === "no-interval"
    ? [n, outcome.value, outcome.se, null, null, null, null]
    : [n, null, null, null, null, null, null];
}
