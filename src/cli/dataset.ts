import { downloadDataset } from "../actions/dataset/download-dataset.ts";
import { freezeDataset } from "../actions/dataset/freeze-dataset.ts";
import { computeIndex } from "../actions/indicator/compute-index.ts";
import { parseArguments } from "./arguments.ts";
import { downloadTask } from "./download.ts";
import { printProblems } from "./print.ts";
import { printTable, tableOptions } from "./table.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const freeze = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const options = { reason: { type: "string" } } as const;
  const parsed = parseArguments(args, { verb: "dataset freeze", options, operands: ["ROUND", "PART"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = ""] = parsed.value.positionals;
  const { reason } = parsed.value.values;
  const input = { round, part, ...(reason !== undefined && { reason }) };
  const frozen = await withEffects(world, (effects) => freezeDataset(input, effects));
  if (!frozen.ok) return printProblems(frozen, world);
  world.stdout.write(`${frozen.value.sha256}\n`);
  return 0;
};

const index = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "dataset index", options: tableOptions, operands: ["ROUND", "PART"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = ""] = parsed.value.positionals;
  const computed = await withEffects(world, (effects) => computeIndex({ round, part }, effects));
  if (!computed.ok) return printProblems(computed, world);
  const { version, value, ciLow, ciHigh } = computed.value;
  const columns = [
    { id: "version", label: { vi: "Bản số liệu", en: "Data set version" } },
    { id: "index", label: { vi: "Chỉ số chung (%)", en: "Overall index (%)" }, digits: 2 },
    { id: "ci_low", label: { vi: "Cận dưới 95 %", en: "95 % low" }, digits: 2 },
    { id: "ci_high", label: { vi: "Cận trên 95 %", en: "95 % high" }, digits: 2 },
  ];
  printTable({ columns, rows: [[version, value, ciLow, ciHigh]] }, parsed.value.values, world);
  return 0;
};

export const verb: Verb = {
  summary: { vi: "Chốt số liệu và tính chỉ số", en: "Freeze the data and compute the index" },
  help: {
    vi: `
Cách dùng:
  sipas dataset freeze ĐỢT PHẦN [--reason LÝ_DO]   chốt số liệu; in mã băm SHA-256; từ bản 2 phải có lý do
  sipas dataset index ĐỢT PHẦN [--json|--csv]      tính chỉ số từ bản mới nhất theo mọi cách tính của phương pháp
  sipas dataset export ĐỢT PHẦN [-o TỆP.csv]       tệp số liệu đã chốt, đúng từng byte

Ví dụ:
  sipas dataset freeze van-ninh-2023 ubnd-xa
  sipas dataset export van-ninh-2023 ubnd-xa -o so-lieu.csv
  sipas index so-lieu.csv --method bnv-2640-2017 --strata stratum --weights weight --population population`,
    en: `
Usage:
  sipas dataset freeze ROUND PART [--reason TEXT]  freeze the data; prints the SHA-256; from version 2 on with a reason
  sipas dataset index ROUND PART [--json|--csv]    compute the index of the newest version by every scoring of the method
  sipas dataset export ROUND PART [-o FILE.csv]    the frozen data set, byte for byte

Examples:
  sipas dataset freeze van-ninh-2023 ubnd-xa
  sipas dataset export van-ninh-2023 ubnd-xa -o data.csv
  sipas index data.csv --method bnv-2640-2017 --strata stratum --weights weight --population population`,
  },
  run: runTask("dataset", { freeze, index, export: downloadTask("dataset export", downloadDataset) }),
};
