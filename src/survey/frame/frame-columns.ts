/** What a file of transactions tells of a dossier; the names are those of the pages and of the rejected-rows file. */
export const frameFields = [
  "dossier",
  "name",
  "owner",
  "respondent",
  "identity",
  "birth",
  "phone",
  "address",
  "field",
  "procedure",
  "receivedAt",
  "agency",
  "receivedOn",
  "completedOn",
  "status",
] as const;

export type FrameField = (typeof frameFields)[number];

/** A column of the file and what it became; `field` null: not used. */
export interface MappedColumn {
  readonly column: string;
  readonly field: FrameField | null;
  /** How it was recognised: by its heading, or not at all. */
  readonly recognised: "heading" | "unused";
  /** Number of different values for columns with few of them (agency, field, status); null elsewhere. */
  readonly distinct: number | null;
}
