import { type Language, languages } from "../survey/language.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail } from "../survey/result.ts";
import { printProblems } from "./print.ts";
import type { CliWorld, ExitCode, VerbWorld } from "./verb.ts";
import { verbs } from "./verbs.ts";

/**
 * The whole command line: finds the verb, gives it the rest of the words, answers with the exit code.
 * `sipas --help` and `sipas <verb> --help` print help; `--lang vi|en` (or SIPAS_LANG) goes with every verb.
 */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<ExitCode> {
  const { language, rest } = splitLanguage(argv, world.environment.SIPAS_LANG);
  const chosen = languages.find((known) => known === language);
  const spoken: VerbWorld = { ...world, language: chosen ?? "vi" };
  if (chosen === undefined) return printProblems(unknownLanguage(language), spoken);
  const [name, ...args] = rest;
  if (name === undefined || isHelp(name)) return printHelp(args[0], name === undefined, spoken);
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) return printProblems(fail(problem("E-SYSTEM-103", { verb: name })), spoken);
  if (args.some(isHelp)) return printHelp(name, false, spoken);
  const { verb } = await load();
  return verb.run(args, spoken);
}

const isHelp = (word: string): boolean => word === "--help" || word === "-h" || word === "help";

const unknownLanguage = (language: string): Failure =>
  fail(problem("E-SYSTEM-106", { option: "--lang", value: language, expected: languages.join(", ") }));

/** Takes `--lang x` or `--lang=x` out of the words, wherever it stands. */
function splitLanguage(
  argv: readonly string[],
  fromEnvironment: string | undefined,
): { language: string; rest: readonly string[] } {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (at === -1) return { language: fromEnvironment || "vi", rest: argv };
  const word = argv[at] as string;
  const inline = word.startsWith("--lang=");
  const language = inline ? word.slice("--lang=".length) : (argv[at + 1] ?? "");
  return { language, rest: argv.toSpliced(at, inline ? 1 : 2) };
}

async function printHelp(name: string | undefined, isMistake: boolean, world: VerbWorld): Promise<ExitCode> {
  const load = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  const text = load === undefined ? await overview(world.language) : (await load()).verb.help[world.language];
  (isMistake ? world.stderr : world.stdout).write(`${text.trim()}\n`);
  return isMistake ? 2 : 0;
}

const frame: Record<Language, { usage: string; after: string }> = {
  vi: {
    usage: "sipas – đo lường sự hài lòng về phục vụ hành chính công\n\nCách dùng: sipas <lệnh> [tham số]\n\nCác lệnh:",
    after:
      "Xem một lệnh: sipas <lệnh> --help\nTiếng Anh: --lang en hoặc SIPAS_LANG=en\nMã thoát: 0 xong, 1 kiểm tra không đạt, 2 dùng sai hoặc dữ liệu vào sai",
  },
  en: {
    usage: "sipas – measuring satisfaction with public administrative services\n\nUsage: sipas <verb> [options]\n\nVerbs:",
    after:
      "One verb: sipas <verb> --help\nVietnamese: --lang vi or SIPAS_LANG=vi\nExit codes: 0 done, 1 a check failed, 2 wrong usage or bad input",
  },
};

async function overview(language: Language): Promise<string> {
  const loaded = await Promise.all(Object.entries(verbs).map(async ([name, load]) => ({ name, verb: (await load()).verb })));
  const width = Math.max(...loaded.map(({ name }) => name.length));
  const lines = loaded.map(({ name, verb }) => `  ${name.padEnd(width)}  ${verb.summary[language]}`);
  return `${frame[language].usage}\n${lines.join("\n")}\n\n${frame[language].after}`;
}
