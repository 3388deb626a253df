import { verifyAudit } from "../actions/audit/verify-audit.ts";
import type { AuditCheck } from "../survey/audit/audit-view.ts";
import type { Bilingual } from "../survey/language.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

const usage = { verb: "audit", options: { json: { type: "boolean" } }, operands: ["verify"] } as const;

export const verb: Verb = {
  summary: { vi: "Kiểm tra chuỗi nhật ký thao tác", en: "Check the chain of the audit log" },
  help: {
    vi: `
Cách dùng: sipas audit verify [--json]

Tính lại mã băm của từng mục nhật ký theo thứ tự và nêu mục đầu tiên bị sửa, bị mất hoặc không nối với mục trước.
Mã thoát 0: chuỗi liền mạch; 1: chuỗi bị đứt.

Ví dụ:
  sipas audit verify
  sipas audit verify --json`,
    en: `
Usage: sipas audit verify [--json]

Computes the hash of every entry again, in order, and names the first that was changed, is missing or does not follow.
Exit code 0: the chain is unbroken; 1: it is broken.

Examples:
  sipas audit verify
  sipas audit verify --json`,
  },
  run: async (args, world) => {
    const format = readFormat(args);
    if (!format.ok) return printProblems(format, world);
    const checked = await check(world);
    return checked.ok ? print(checked.value, format.value, world) : printProblems(checked, world);
  },
};

const readFormat = (args: readonly string[]): Result<{ readonly json: boolean }> => {
  const parsed = parseArguments(args, usage);
  if (!parsed.ok) return parsed;
  const [operand = ""] = parsed.value.positionals;
  if (operand !== "verify") return fail(problem("E-SYSTEM-106", { option: "audit", value: operand, expected: "verify" }));
  return ok({ json: parsed.value.values.json === true });
};

const check = async (world: VerbWorld): Promise<Result<AuditCheck>> => {
  if (world.openEffects === undefined) throw new Error("this world has no database");
  const opened = await world.openEffects();
  if (!opened.ok) return opened;
  return verifyAudit({}, opened.value.effects).finally(opened.value.close);
};

const faults = {
  changed: { vi: "bị sửa", en: "was changed" },
  "not-linked": { vi: "không nối với mục trước", en: "does not follow from the one before" },
  missing: { vi: "bị mất", en: "is missing" },
} as const;

const describe = (found: AuditCheck): Bilingual => {
  if (found.intact)
    return {
      vi: `Nhật ký liền mạch: ${found.entries} mục, mã băm cuối ${found.lastHash}`,
      en: `The log is unbroken: ${found.entries} entries, last hash ${found.lastHash}`,
    };
  const fault = faults[found.reason];
  return {
    vi: `Nhật ký bị đứt: mục ${found.firstBroken} ${fault.vi}. Đối chiếu với bản sao lưu gần nhất trước mục này.`,
    en: `The log is broken: entry ${found.firstBroken} ${fault.en}. Compare with the last backup made before it.`,
  };
};

const print = (found: AuditCheck, { json }: { readonly json: boolean }, world: VerbWorld): ExitCode => {
  world.stdout.write(`${json ? JSON.stringify(found) : describe(found)[world.language]}\n`);
  return found.intact ? 0 : 1;
};
