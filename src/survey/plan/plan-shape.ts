import * as v from "valibot";
import { isDay } from "../date.ts";
import { stages } from "../stage.ts";
import { agencyKinds, ratedUnits } from "./plan.ts";

/** What a database and a document can hold: no NUL, no half of a surrogate pair. */
const writable = v.pipe(
  v.string(),
  v.check((value) => !value.includes("\0") && value.isWellFormed(), "có ký tự không ghi được"),
);
const line = v.pipe(
  writable,
  v.transform((value) => value.normalize("NFC").trim()),
);
const text = v.pipe(line, v.nonEmpty("không được để trống"), v.maxLength(2_000, "dài nhất 2.000 ký tự"));
const code = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "chữ thường không dấu, chữ số, gạch nối"),
  v.maxLength(64, "dài nhất 64 ký tự"),
);
/** Names of the pages across the rounds. */
const pageNames = ["new", "account", "units", "people", "audit", "kept", "mail", "reminders", "work", "download"];

/** Pages across the rounds stand beside those of a round: none may have their name. */
export const roundCode = v.pipe(code, v.notValues(pageNames, "tên này dành cho trang chung"));

const date = v.pipe(
  v.string(),
  v.isoDate("ngày dạng năm-tháng-ngày"),
  v.check((value) => !/^\d{4}-\d\d-\d\d$/.test(value) || isDay(value), "ngày không có trong lịch"),
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

/** A field of a part. */
export const fieldShape = v.strictObject({
  code,
  name: text,
  aliases: v.optional(v.array(text)),
  takesOthers: v.optional(v.boolean()),
});

/** What a part is, without its agencies. */
export const partShape = v.strictObject({
  code,
  title: text,
  source: v.picklist(["frame", "on-site"]),
  methodId: code,
  ratedUnit: v.optional(v.picklist(ratedUnits)),
  fields: v.array(fieldShape),
});

const part = v.strictObject({
  ...partShape.entries,
  agencies: v.array(v.strictObject({ id: code, quota: v.union([size, v.record(code, size)]) })),
});

/** A task. */
export const taskShape = v.strictObject({
  stage: v.picklist(stages),
  title: text,
  lead: text,
  support: v.optional(writable),
  product: v.optional(writable),
  starts: v.optional(date),
  due: date,
});

/** A line of the supervision programme. */
export const supervisionShape = v.strictObject({ body: text, watches: text, from: date, to: date });

/** Head and prose: what the page of that name edits. */
export const headShape = v.strictObject({
  title: text,
  shortTitle: text,
  area: text,
  leadBody: text,
  issuingBody: text,
  planNumber: writable,
  planDate: v.nullable(date),
  periodFrom: date,
  periodTo: date,
  reverificationShare: v.pipe(v.number(), v.minValue(0, "từ 0"), v.maxValue(1, "đến 1")),
  legalBases: v.array(text),
  purposes: v.array(text),
  recipients: v.array(text),
  signatory: v.strictObject({ authority: text, position: text, name: line }),
  supervisors: v.array(text),
});

const province = v.pipe(v.string(), v.regex(/^\d{2}$/, "mã tỉnh gồm hai chữ số"));
const year = v.pipe(v.number(), v.integer("số nguyên"), v.minValue(2000, "từ 2000"), v.maxValue(2100, "đến 2100"));

/** What a new round is asked for. */
export const newRoundShape = v.strictObject({
  ...{ code: roundCode, shortTitle: text, area: line, province, year, leadBody: line },
});

/** The whole plan. */
export const planShape = v.strictObject({
  code: roundCode,
  ...{ province, year },
  simulated: v.boolean(),
  ...headShape.entries,
  supervision: v.optional(v.array(supervisionShape)),
  agencies: v.array(agency),
  parts: v.array(part),
  tasks: v.array(taskShape),
});
