import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>;

/** How a verb is called: its options as `parseArgs` of Node takes them, and the names of its operands, in order. */
export interface Usage<Options extends ParseArgsOptionsConfig> {
  readonly verb: string;
  readonly options: Options;
  readonly operands?: readonly string[];
}

/**
 * The words after a verb, checked: an unknown option, a missing value, a missing or needless operand is a problem that names it. A
 * number below 0 after an option is its value, which whoever reads the option may refuse.
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  usage: Usage<Options>,
): Result<Parsed<Options>> {
  const args = withNegativeValues(words, usage.options);
  const { tokens } = parseArgs({
    args,
    options: usage.options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const wrong = wrongOption(token, usage);
    if (wrong !== undefined) return fail(wrong);
  }
  const parsed = parseArgs({ args, options: usage.options, allowPositionals: true }) as Parsed<Options>;
  return checkOperands(parsed, usage);
}

/** `--size -5` as `--size=-5`: Node takes the first for an option whose value was forgotten. */
function withNegativeValues(words: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const end = words.indexOf("--");
  const isNegative = (at: number): boolean => {
    const name = words[at - 1]?.match(/^--([^=]+)$/)?.[1];
    return (
      name !== undefined && options[name]?.type === "string" && /^-[\d.,]/.test(words[at] ?? "") && (end === -1 || at < end)
    );
  };
  return words.flatMap((word, at) => (isNegative(at) ? [] : isNegative(at + 1) ? [`${word}=${words[at + 1]}`] : [word]));
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongOption(token: OptionToken, { verb, options }: Usage<ParseArgsOptionsConfig>) {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) return problem("E-SYSTEM-101", { option: token.rawName, verb });
  if (option.type === "boolean" && token.inlineValue === true)
    return problem("E-SYSTEM-107", { option: token.rawName, value: token.value ?? "", verb });
  if (option.type === "boolean") return undefined;
  const isMissing =
    token.value === undefined || (token.inlineValue !== true && token.value.startsWith("-") && token.value !== "-");
  return isMissing ? problem("E-SYSTEM-102", { option: token.rawName, verb }) : undefined;
}

function checkOperands<Options extends ParseArgsOptionsConfig>(
  parsed: Parsed<Options>,
  usage: Usage<Options>,
): Result<Parsed<Options>> {
  const operands = usage.operands ?? [];
  const missing = operands[parsed.positionals.length];
  if (missing !== undefined) return fail(problem("E-SYSTEM-104", { what: missing, verb: usage.verb }));
  const extra = parsed.positionals[operands.length];
  if (extra !== undefined) return fail(problem("E-SYSTEM-105", { value: extra, verb: usage.verb }));
  return ok(parsed);
}
