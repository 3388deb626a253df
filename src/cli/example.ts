import { type ExampleListItem, listExamples } from "../actions/example/list-examples.ts";
import { loadExample } from "../actions/example/load-example.ts";
import type { Language } from "../survey/language.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const listTheExamples = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "example list", options: tableOptions });
  if (!parsed.ok) return printProblems(parsed, world);
  const examples = await withEffects(world, (effects) => listExamples({}, effects));
  if (!examples.ok) return printProblems(examples, world);
  const { json, csv } = parsed.value.values;
  const word = json || csv ? codes : words[world.language];
  printTable(tableOf(examples.value, word, world.language), parsed.value.values, world);
  return 0;
};

const words = {
  vi: { draw: "đến mẫu đã chọn", report: "đến báo cáo công bố", loaded: "đã nạp", absent: "chưa nạp" },
  en: { draw: "to the drawn sample", report: "to the published report", loaded: "loaded", absent: "not loaded" },
} as const;

const codes = { draw: "draw", report: "report", loaded: "true", absent: "false" } as const;

const tableOf = (
  examples: readonly ExampleListItem[],
  word: Readonly<Record<keyof typeof codes, string>>,
  language: Language,
): Table => ({
  columns: [
    { id: "code", label: { vi: "Mã", en: "Code" } },
    { id: "title", label: { vi: "Tên", en: "Title" } },
    { id: "until", label: { vi: "Đi đến", en: "Goes to" } },
    { id: "loaded", label: { vi: "Tình trạng", en: "State" } },
    { id: "shows", label: { vi: "Cho thấy", en: "Shows" } },
  ],
  rows: examples.map(({ code, title, until, loaded, shows }) => [
    ...[code, title, word[until], loaded ? word.loaded : word.absent],
    shows[language],
  ]),
});

const loadTheExample = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "example load", options: {}, operands: ["EXAMPLE"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const example = parsed.value.positionals[0] ?? "";
  const done = await withEffects(world, (effects) => loadExample({ example }, effects));
  if (!done.ok) return printProblems(done, world);
  world.stderr.write(`${said[world.language][done.value.loaded ? "loaded" : "there"](example)}\n`);
  return 0;
};

const said = {
  vi: {
    loaded: (code: string) => `Đã nạp đợt minh họa ${code}.`,
    there: (code: string) => `Đợt ${code} đã có sẵn; không làm gì.`,
  },
  en: {
    loaded: (code: string) => `The example round ${code} was loaded.`,
    there: (code: string) => `The round ${code} stands already; nothing was done.`,
  },
};

export const verb: Verb = {
  summary: { vi: "Các đợt minh họa, số liệu mô phỏng", en: "Example rounds of simulated data" },
  help: {
    vi: `
Cách dùng:
  sipas example list [--json | --csv]   các đợt minh họa đi kèm OpenSIPAS
  sipas example load VÍ_DỤ              nạp cả đợt, bằng đúng các thao tác mà người dùng làm

Ví dụ:
  sipas example load hau-giang-2021     tỉnh ba cấp: sở, huyện, xã; đến mẫu đã chọn
  sipas example load can-tho-2026       thành phố hai cấp: sở và 103 xã, phường; đến mẫu đã chọn`,
    en: `
Usage:
  sipas example list [--json | --csv]   the example rounds that come with OpenSIPAS
  sipas example load EXAMPLE            loads a whole round, by the acts that a person does

Examples:
  sipas example load hau-giang-2021     a province of three levels: departments, districts, communes; to the drawn sample
  sipas example load can-tho-2026       a city of two levels: departments and 103 communes; to the drawn sample`,
  },
  run: runTask("example", { list: listTheExamples, load: loadTheExample }),
};
