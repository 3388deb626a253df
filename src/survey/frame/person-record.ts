import type { Transaction } from "./transaction.ts";

/** Who a unit of the frame is: what is sealed, and opened only to reach the person. */
export type PersonRecord = Pick<
  Transaction,
  "dossier" | "name" | "identity" | "birth" | "phone" | "address" | "procedure" | "receivedOn"
> & {
  /** Whose dossier it is, where that is somebody else than who filed it. */
  readonly owner?: string;
};

export const personRecord = (transaction: Transaction): PersonRecord => {
  const { dossier, name, identity, birth, phone, address, procedure, receivedOn, owner, filedForOthers } = transaction;
  const record = { dossier, name, identity, birth, phone, address, procedure, receivedOn };
  return filedForOthers ? { ...record, owner } : record;
};

/** The seal of a person is bound to the unit, so that one cannot be put in the place of another. */
export const personContext = (frameUnitId: string): string => `person:${frameUnitId}`;

/** A row of the file that was refused: the problem and its cells, sealed. */
export interface RejectedRecord {
  readonly details: Readonly<Record<string, string | number>>;
  readonly cells: readonly string[];
}

/** Rows of the first file and of no sheet by name are sealed as they were when a frame had one file. */
export const rejectedContext = (
  frameId: string,
  { fileNumber, sheet, rowNumber }: { readonly fileNumber: number; readonly sheet: string; readonly rowNumber: number },
): string =>
  fileNumber === 1 && sheet === ""
    ? `rejected:${frameId}:${rowNumber}`
    : `rejected:${frameId}:${fileNumber}:${sheet}:${rowNumber}`;
