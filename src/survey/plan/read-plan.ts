import * as v from "valibot";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { stages } from "../stage.ts";
import { agencyKinds, type RoundPlan, ratedUnits } from "./plan.ts";
import { planFaults } from "./plan-faults.ts";

/** What a database and a document can hold: no NUL, no half of a surrogate pair. */
const writable = v.pipe(
  v.string(),
  v.check((value) => !value.includes("\0") && value.isWellFormed(), "có ký tự không ghi được"),
);
const line = v.pipe(
  writable,
  v.transform((value) => value.normalize("NFC").trim()),
);
const text = v.pipe(line, v.nonEmpty("không được để trống"));
const code = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "chữ thường không dấu, chữ số, gạch nối"),
  v.maxLength(64, "dài nhất 64 ký tự"),
);
/** Pages across the rounds stand beside those of a round: none may have their name. */
const roundCode = v.pipe(
  code,
  v.notValues(["new", "account", "units", "people", "audit", "download"], "tên này dành cho trang chung"),
);
const date = v.pipe(
  v.string(),
  v.isoDate("ngày dạng năm-tháng-ngày"),
  v.check((value) => new Date(`${value}T00:00:00Z`).toISOString().startsWith(value), "ngày không có trong lịch"),
  v.minValue("1900-01-01", "từ năm 1900"),
);
const size = v.pipe(v.number(), v.integer("số nguyên"), v.minValue(0, "số không âm"), v.maxValue(100_000_000, "đến 100000000"));

const agency = v.strictObject({
  id: code,
  name: text,
  shortName: text,
  kind: v.picklist(agencyKinds),
  level: v.picklist(["province", "district", "commune"]),
  parentId: v.optional(code),
  officialCode: v.optional(text),
  validFrom: v.optional(date),
  validTo: v.optional(date),
});

const field = v.strictObject({
  code,
  name: text,
  aliases: v.optional(v.array(text)),
  takesOthers: v.optional(v.boolean()),
});

const part = v.strictObject({
  code,
  title: text,
  source: v.picklist(["frame", "on-site"]),
  methodId: code,
  ratedUnit: v.optional(v.picklist(ratedUnits)),
  fields: v.array(field),
  agencies: v.array(v.strictObject({ id: code, quota: v.union([size, v.record(code, size)]) })),
});

const task = v.strictObject({
  stage: v.picklist(stages),
  title: text,
  lead: text,
  support: v.optional(writable),
  product: v.optional(writable),
  starts: v.optional(date),
  due: date,
});

const supervision = v.strictObject({ body: text, watches: text, from: date, to: date });

const planShape = v.strictObject({
  code: roundCode,
  title: text,
  shortTitle: text,
  area: text,
  province: v.pipe(v.string(), v.regex(/^\d{2}$/, "mã tỉnh gồm hai chữ số")),
  year: v.pipe(v.number(), v.integer("số nguyên"), v.minValue(2000, "từ 2000"), v.maxValue(2100, "đến 2100")),
  leadBody: text,
  issuingBody: text,
  planNumber: writable,
  planDate: v.nullable(date),
  periodFrom: date,
  periodTo: date,
  reverificationShare: v.pipe(v.number(), v.minValue(0, "từ 0"), v.maxValue(1, "đến 1")),
  simulated: v.boolean(),
  legalBases: v.array(text),
  purposes: v.array(text),
  recipients: v.array(text),
  signatory: v.strictObject({ authority: text, position: text, name: line }),
  supervisors: v.array(text),
  supervision: v.optional(v.array(supervision)),
  agencies: v.array(agency),
  parts: v.array(part),
  tasks: v.array(task),
});

const shown = (input: unknown): string => (JSON.stringify(input) ?? "").slice(0, 60);

const shapeProblem = (file: string, issue: v.BaseIssue<unknown>): Problem =>
  problem("E-PLAN-002", { file, path: v.getDotPath(issue) ?? "/", value: shown(issue.input), reason: reasonOf(issue) });

/** A key that is missing or unknown is named by its path already. */
const reasonOf = ({ expected, message }: v.BaseIssue<unknown>): string => {
  if (!message.startsWith("Invalid key")) return message;
  return expected === "never" ? "mục không có trong kế hoạch" : "thiếu mục này";
};

/** Reads a plan from the value of its JSON; every fault is named with its place and value (E-PLAN-002). */
export const readPlan = (value: unknown, file: string): Result<RoundPlan> => {
  const read = v.safeParse(planShape, value);
  if (!read.success) return fail(...read.issues.map((issue) => shapeProblem(file, issue)));
  const faults = planFaults(read.output).map((fault) => problem("E-PLAN-002", { file, ...fault }));
  return faults.length > 0 ? fail(...faults) : ok(read.output);
};
