import { formatDate } from "../date.ts";
import type { PersonRecord } from "../frame/person-record.ts";
import type { Respondent } from "../instrument/questionnaire.ts";

/** A sampled person or reserve, to be visited. */
export interface ContactEntry {
  readonly code: string;
  readonly role: "sample" | "reserve";
  /** Order within agency, field and role, from 1. */
  readonly position: number;
  /** Which form the person gets. */
  readonly respondent: Respondent;
  readonly agency: Place;
  readonly field: Place;
  /** ISO date of the result of the dossier. */
  readonly completedOn: string | null;
  readonly person: Pick<PersonRecord, "name" | "birth" | "phone" | "address" | "procedure" | "owner">;
}

interface Place {
  readonly name: string;
  /** Place in the plan. */
  readonly order: number;
}

/** The list that interviewers take along: agency by agency and field by field as the plan names them, reserves after the sample. */
export const orderContacts = (entries: readonly ContactEntry[]): readonly ContactEntry[] =>
  entries.toSorted(
    (a, b) =>
      a.agency.order - b.agency.order ||
      a.field.order - b.field.order ||
      Number(a.role === "reserve") - Number(b.role === "reserve") ||
      a.position - b.position,
  );

/** The forms as those who hand them out call them. */
export const formNames: Readonly<Record<Respondent, string>> = { citizen: "Phiếu công dân", organisation: "Phiếu tổ chức" };

export const contactColumns = [
  "Mã phiếu",
  "Vai trò",
  "Phiếu",
  "Đơn vị",
  "Lĩnh vực",
  "Họ và tên",
  "Chủ hồ sơ",
  "Năm sinh",
  "Điện thoại",
  "Địa chỉ",
  "Thủ tục",
  "Ngày trả kết quả",
] as const;

/** The cells of a person under `contactColumns`; what the file of transactions did not say is empty. */
export const contactLine = ({ person, ...entry }: ContactEntry): readonly string[] => [
  entry.code,
  roleWords(entry),
  formNames[entry.respondent],
  entry.agency.name,
  entry.field.name,
  person.name,
  person.owner ?? "",
  person.birth?.slice(0, 4) ?? "",
  person.phone,
  person.address,
  person.procedure,
  entry.completedOn === null ? "" : formatDate(entry.completedOn, "vi"),
];

/** Reserves are called in their order within agency and field, no other way. */
const roleWords = ({ role, position }: Pick<ContactEntry, "role" | "position">): string =>
  role === "sample" ? "Mẫu" : `Dự phòng thứ ${position}`;
