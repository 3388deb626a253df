import { readMethod } from "../formats/method-file.ts";
import type { IndexNode } from "../survey/indicator/index-nodes.ts";
import type { IndexInterval } from "../survey/indicator/interval.ts";
import type { Method, Scoring } from "../survey/instrument/method.ts";
import { methodIds } from "../survey/instrument/method-ids.ts";
import type { Bilingual, Language } from "../survey/language.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { columnNames } from "./column-names.ts";
import { designFromValues } from "./design-columns.ts";
import { type IndexFileRequest, indexFile } from "./index-passes.ts";
import { oneOf } from "./numbers.ts";
import { printProblems } from "./print.ts";
import { type Cell, type Column, printTable, type TableFormat, tableOptions } from "./table.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

export const verb: Verb = {
  summary: {
    vi: "Tính chỉ số hài lòng từ tệp câu trả lời theo một phương pháp",
    en: "Compute the satisfaction index of a file of answers by a method",
  },
  help: {
    vi: `
Cách dùng: sipas index RESPONSES.csv --method MÃ|TỆP [tham số]

RESPONSES.csv có một dòng một phiếu; cột là mã tiêu chí của phương pháp (I.1, I.2 …), ô là mức trả lời, để trống nếu không trả lời.
Tệp có thể nén gzip (.csv.gz); dấu - là đọc từ stdin. Kết quả có một dòng cho mỗi tiêu chí, yếu tố, nội dung và chỉ số chung, kèm sai
số chuẩn và khoảng tin cậy 95 %.

Tham số:
  --method MÃ|TỆP      ${methodIds.join(", ")} hoặc tệp JSON của phương pháp
  --scoring A/B        cách tính, ví dụ top2/item-mean; không ghi thì lấy cách thứ nhất của phương pháp
  --by cột[,cột2]      tính riêng cho từng giá trị của các cột này; phiếu có ô trống ở đó không thuộc giá trị nào
  --strata cột         tầng
  --psu cột[,cột2]     đơn vị mẫu bậc một (tên chỉ cần khác nhau trong tầng), và đơn vị bậc hai trong đó; không có thì mỗi dòng là một đơn vị
  --weights cột        quyền số; không có mà có --population thì quyền số là N/n của tầng (nhân M/m của đơn vị bậc một nếu có hai bậc)
  --population cột[,cột2]  số đơn vị trong tổng thể của tầng, và số đơn vị bậc hai trong đơn vị bậc một (hiệu chỉnh tổng thể hữu hạn);
                       không có thì sai số chỉ tính theo bậc một
  --singleton adjust   tầng (hoặc đơn vị bậc một) chỉ có một đơn vị mẫu: fail, certainty, adjust (mặc định), average
  --interval korn-graubard  khoảng tin cậy: korn-graubard (mặc định) hoặc t
  --csv, --json        kết quả cho máy đọc, không làm tròn

Ví dụ:
  sipas index tra-loi.csv --method bnv-2640-2017
  sipas index tra-loi.csv --method bnv-2640-2017 --by co_quan --strata tang --weights quyen_so --population tong_the --csv`,
    en: `
Usage: sipas index RESPONSES.csv --method ID|FILE [options]

RESPONSES.csv has a row a form; its columns are the criteria of the method (I.1, I.2 …), a cell is the point of the scale, empty if
unanswered. The file may be packed with gzip (.csv.gz); - reads stdin. The result has a row for each criterion, factor, content and the
whole, with standard error and 95 % interval.

Options:
  --method ID|FILE     ${methodIds.join(", ")} or the JSON file of a method
  --scoring A/B        how to score, for example top2/item-mean; the method's first unless given
  --by c[,c2]          a result for each value of these columns; a form with an empty cell there is of none
  --strata c           strata
  --psu c[,c2]         first-stage units (their names need to differ within a stratum only), and second-stage units in them; without it
                       each row is a unit
  --weights c          weights; without it, a --population makes them N/n of the stratum (times M/m of the unit in two stages)
  --population c[,c2]  units in the population of the stratum, and second-stage units in that of the first-stage unit (finite population
                       corrections); without them errors count the first stage only
  --singleton adjust   a stratum (or first-stage unit) with one sampled unit: fail, certainty, adjust (unless given), average
  --interval korn-graubard  95 % interval: korn-graubard (unless given) or t
  --csv, --json        for machines, not rounded

Examples:
  sipas index answers.csv --method bnv-2640-2017
  sipas index answers.csv --method bnv-2640-2017 --by agency --strata stratum --weights weight --population population --csv`,
  },
  run: index,
};

const options = {
  ...tableOptions,
  method: { type: "string" },
  scoring: { type: "string" },
  by: { type: "string" },
  strata: { type: "string" },
  psu: { type: "string" },
  weights: { type: "string" },
  population: { type: "string" },
  singleton: { type: "string" },
  interval: { type: "string" },
} as const;

async function index(args: readonly string[], world: VerbWorld): Promise<ExitCode> {
  const asked = await readRequest(args);
  if (!asked.ok) return printProblems(asked, world);
  const { format, ...request } = asked.value;
  const { file, method, scoring, by } = request;
  const computed = await indexFile(request, world);
  if (!computed.ok) return printProblems(computed, world, namesFile(computed) ? undefined : file);
  const isForMachine = format.csv === true || format.json === true;
  const labelOf = isForMachine ? ({ label }: IndexNode) => label : shortLabels(method);
  const rows = computed.value.flatMap(({ texts, nodes }) =>
    nodes.map((node) => [...texts, ...cellsOf(node, labelOf(node)[world.language])]),
  );
  const byColumns = by.map((id) => ({ id, label: { vi: id, en: id } }));
  printTable({ columns: [...byColumns, ...columns], rows }, format, world);
  const how = howText({ method, scoring, nodes: computed.value.flatMap(({ nodes }) => nodes) }, world.language);
  (isForMachine ? world.stderr : world.stdout).write(how);
  return 0;
}

const namesFile = ({ problems }: Failure): boolean => problems.some(({ details }) => "file" in details);

async function readRequest(args: readonly string[]): Promise<Result<IndexFileRequest & { readonly format: TableFormat }>> {
  const parsed = parseArguments(args, { verb: "index", options, operands: ["RESPONSES.csv"] });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.method === undefined) return fail(problem("E-SYSTEM-104", { what: "--method ID|FILE", verb: "index" }));
  const read = await readMethod(values.method);
  if (!read.ok) return isUnread(read) ? unknownMethod(values.method) : read;
  const { method } = read.value;
  const scoring = chosenScoring(values.scoring, method);
  if (!scoring.ok) return scoring;
  const interval = oneOf("--interval", values.interval ?? "korn-graubard", intervals);
  if (!interval.ok) return interval;
  const design = designFromValues({ ...values, singleton: values.singleton ?? "adjust" });
  if (!design.ok) return design;
  const { csv, json } = values;
  const request = { file: positionals[0] ?? "", method, scoring: scoring.value, by: columnNames(values.by) };
  return ok({ ...request, design: design.value, interval: interval.value, format: { csv, json } });
}

const isUnread = ({ problems }: Failure): boolean => problems.some(({ code }) => code === "E-SYSTEM-001");

const unknownMethod = (value: string): Failure =>
  fail(problem("E-SYSTEM-106", { option: "--method", value, expected: `${methodIds.join(", ")}, METHOD.json` }));

const intervals: readonly IndexInterval[] = ["korn-graubard", "t"];

const scoringName = ({ item, aggregate }: Scoring): string => `${item}/${aggregate}`;

function chosenScoring(name: string | undefined, { scorings }: Method): Result<Scoring> {
  if (name === undefined) return ok(scorings[0]);
  const known = scorings.find((scoring) => scoringName(scoring) === name);
  if (known !== undefined) return ok(known);
  const [item = "", aggregate = "", ...rest] = name.split("/");
  const items = oneOf("--scoring", item, ["top2", "mean-over-max", "min-max"]);
  const aggregates = oneOf("--scoring", rest.length > 0 ? name : aggregate, [
    "item-mean",
    "child-mean",
    "pooled",
    "all-satisfied",
  ]);
  if (!items.ok) return items;
  return aggregates.ok ? ok({ item: items.value, aggregate: aggregates.value }) : aggregates;
}

const columns: readonly Column[] = [
  { id: "node", label: { vi: "Cấp", en: "Node" } },
  { id: "id", label: { vi: "Mã", en: "Id" } },
  { id: "label", label: { vi: "Tên", en: "Label" } },
  { id: "n", label: { vi: "Phiếu", en: "Forms" } },
  { id: "valid", label: { vi: "Lượt trả lời", en: "Answers" } },
  { id: "index", label: { vi: "Chỉ số, %", en: "Index, %" }, digits: 2 },
  { id: "se", label: { vi: "Sai số", en: "SE" }, digits: 2 },
  { id: "ci_low", label: { vi: "Từ", en: "From" }, digits: 2 },
  { id: "ci_high", label: { vi: "Đến", en: "To" }, digits: 2 },
  { id: "flag", label: { vi: "Ghi chú", en: "Flag" } },
];

/** Short names, so that a table fits a terminal. */
function shortLabels({ factors }: Method): (node: IndexNode) => Bilingual {
  const items = factors.flatMap(({ criteria }) => criteria.map(({ id, shortText }) => [id, shortText] as const));
  const labels = new Map([...factors.map(({ id, shortTitle }) => [id, shortTitle] as const), ...items]);
  return ({ id, label, node }) => (node === "item" || node === "factor" ? (labels.get(id) ?? label) : label);
}

const cellsOf = (node: IndexNode, label: string): readonly Cell[] => [
  node.node,
  node.id,
  label,
  node.n,
  node.valid,
  node.index,
  node.se,
  node.ciLow,
  node.ciHigh,
  node.flag,
];

interface How {
  readonly method: Method;
  readonly scoring: Scoring;
  readonly nodes: readonly IndexNode[];
}

/** The method and the scoring, which stand under every table. */
function howText({ method, scoring, nodes }: How, language: Language): string {
  const [methodWord, scoringWord] = language === "vi" ? ["Phương pháp", "cách tính"] : ["Method", "scoring"];
  const how = `${methodWord}: ${method.id} ${method.version}; ${scoringWord}: ${scoringName(scoring)}\n`;
  return nodes.some(({ singletonStrata }) => singletonStrata > 0) ? `${how}${singletonText[language]}\n` : how;
}

const singletonText = {
  vi: "Có tầng chỉ có một đơn vị mẫu; sai số của tầng đó tính theo --singleton.",
  en: "Some strata have one sampled unit; their error is judged by --singleton.",
};
