import { verifyAudit } from "../actions/audit/verify-audit.ts";
import type { AuditCheck } from "../survey/audit/audit-view.ts";
import type { ChainPlace } from "../survey/audit/chain.ts";
import type { Bilingual } from "../survey/language.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

const usage = {
  verb: "audit",
  options: { json: { type: "boolean" }, noted: { type: "string" } },
  operands: ["verify"],
} as const;

export const verb: Verb = {
  summary: { vi: "Kiểm tra chuỗi nhật ký thao tác", en: "Check the chain of the audit log" },
  help: {
    vi: `
Cách dùng: sipas audit verify [--noted SỐ:MÃ] [--json]

Tính lại mã băm của từng mục nhật ký theo thứ tự và nêu mục đầu tiên bị sửa, bị mất hoặc không nối với mục trước.
Riêng chuỗi thì không cho biết các mục cuối có bị cắt hay không. Ghi số mục và mã băm cuối ra ngoài cơ sở dữ liệu
(biên bản, sổ), lần sau đưa vào --noted: mục ấy phải còn nguyên.
Mã thoát 0: chuỗi liền mạch; 1: chuỗi bị đứt.

Ví dụ:
  sipas audit verify
  sipas audit verify --json
  sipas audit verify --noted 1042:6c1f…  (đủ 64 chữ số của mã băm)`,
    en: `
Usage: sipas audit verify [--noted NUMBER:HASH] [--json]

Computes the hash of every entry again, in order, and names the first that was changed, is missing or does not follow.
The chain alone cannot tell whether its last entries were cut off. Note the number of entries and the last hash
outside the database (minutes, a book) and give them as --noted next time: that entry must still stand.
Exit code 0: the chain is unbroken; 1: it is broken.

Examples:
  sipas audit verify
  sipas audit verify --json
  sipas audit verify --noted 1042:6c1f…  (all 64 digits of the hash)`,
  },
  run: async (args, world) => {
    const asked = readAsked(args);
    if (!asked.ok) return printProblems(asked, world);
    const checked = await check(asked.value, world);
    return checked.ok ? print(checked.value, asked.value, world) : printProblems(checked, world);
  },
};

interface Asked {
  readonly json: boolean;
  readonly noted?: ChainPlace;
}

const readAsked = (args: readonly string[]): Result<Asked> => {
  const parsed = parseArguments(args, usage);
  if (!parsed.ok) return parsed;
  const [operand = ""] = parsed.value.positionals;
  if (operand !== "verify") return fail(problem("E-SYSTEM-106", { option: "audit", value: operand, expected: "verify" }));
  const { json = false, noted } = parsed.value.values;
  if (noted === undefined) return ok({ json });
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(noted.trim().toLowerCase()) ?? [];
  if (seq === undefined || hash === undefined)
    return fail(problem("E-SYSTEM-106", { option: "--noted", value: noted, expected: `1042:${"6c1f".repeat(16)}` }));
  return ok({ json, noted: { seq: Number(seq), hash } });
};

const check = async ({ noted }: Asked, world: VerbWorld): Promise<Result<AuditCheck>> => {
  if (world.openEffects === undefined) throw new Error("this world has no database");
  const opened = await world.openEffects();
  if (!opened.ok) return opened;
  return verifyAudit(noted ? { noted } : {}, opened.value.effects).finally(opened.value.close);
};

const faults = {
  changed: { vi: "bị sửa", en: "was changed" },
  "not-linked": { vi: "không nối với mục trước", en: "does not follow from the one before" },
  missing: { vi: "bị mất", en: "is missing" },
  "cut-off": { vi: "trở đi đã bị cắt", en: "and what followed were cut off" },
  replaced: { vi: "khác với mục đã ghi lại", en: "is another than the one that was noted" },
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

const print = (found: AuditCheck, { json }: Asked, world: VerbWorld): ExitCode => {
  world.stdout.write(`${json ? JSON.stringify(found) : describe(found)[world.language]}\n`);
  return found.intact ? 0 : 1;
};
