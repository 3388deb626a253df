import type { DocumentAppendix, DocumentIssuer, DocumentReference, DocumentSection, PartySignature } from "./document.ts";

/** Minutes (biên bản) of something that several parties did together: when and where, who was there, what happened, who signs. */
export interface Minutes {
  readonly simulated: boolean;
  readonly issuer: DocumentIssuer;
  readonly reference: DocumentReference;
  /** What about: «Chọn mẫu điều tra xã hội học đo lường sự hài lòng năm 2023». */
  readonly subject: string;
  /** Legal bases, each without its closing sign; may be empty. */
  readonly bases: readonly string[];
  /** ISO moments; written as hours and days in Vietnam. */
  readonly startedAt: string;
  /** Left open while it is not over. */
  readonly endedAt: string | null;
  /** Where: «Phòng họp số 2, Sở Nội vụ». */
  readonly venue: string;
  readonly attending: readonly AttendingBody[];
  /** What happened, in order; each section is a heading with its paragraphs, lists and tables. */
  readonly course: readonly DocumentSection[];
  /** What all agreed on, in sentences; may be empty. */
  readonly conclusions: readonly string[];
  /** How many copies are made; one for each party if left out. */
  readonly copies?: number;
  readonly parties: readonly PartySignature[];
  /** Each without dash and closing sign; may be empty. */
  readonly recipients: readonly string[];
  readonly appendices: readonly DocumentAppendix[];
}

export interface AttendingBody {
  /** «Hội Cựu chiến binh tỉnh». */
  readonly body: string;
  /** What it is here for: «chủ trì», «giám sát». */
  readonly part?: string;
  /** Who came for it; nobody while names are written in by hand. */
  readonly people: readonly AttendingPerson[];
}

export interface AttendingPerson {
  /** With the form of address: «Ông Nguyễn Văn A». */
  readonly name: string;
  readonly position?: string;
}
