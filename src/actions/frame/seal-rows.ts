import type { RefusedKind, RowPlace, StagedUnit, StoredRejectedRow } from "../../store/frame-rows.ts";
import { stratumOf } from "../../survey/draw/sizes.ts";
import { exclusionOf, type FramePeriod } from "../../survey/frame/exclusion.ts";
import { normalisePhone, personMarks } from "../../survey/frame/identity.ts";
import { personContext, personRecord, type RejectedRecord, rejectedContext } from "../../survey/frame/person-record.ts";
import type { Transaction } from "../../survey/frame/transaction.ts";
import type { Effects } from "../effects.ts";

export interface SealContext {
  readonly period: FramePeriod;
  /** Beginning of the units' codes by agency. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly effects: Pick<Effects, "newId" | "contacts">;
  /** Number of the list that the rows belong to. */
  readonly fileNumber: number;
}

/** A dossier as the store takes it: place in the frame in clear, who it is sealed. */
export const sealUnit = (transaction: Transaction, { period, prefixes, effects, fileNumber }: SealContext): StagedUnit => {
  const { contacts, newId } = effects;
  const { agencyId, receivedAgencyId, field, completedOn, birth, status, respondent, filedForOthers } = transaction;
  const id = newId();
  const marks = personMarks(transaction);
  const print = (mark: string | null) => (mark === null ? null : contacts.fingerprint(mark));
  const hasContact = normalisePhone(transaction.phone) !== "" || transaction.address !== "";
  return {
    id,
    agencyId,
    receivedAgencyId,
    prefix: prefixes.get(agencyId) ?? agencyId,
    fieldCode: field.code,
    stratum: stratumOf(agencyId, field.code),
    completedOn,
    exclusion: exclusionOf({ completedOn, birth, status, hasContact }, period),
    respondent,
    filedForOthers,
    fileNumber,
    cipher: contacts.seal(JSON.stringify(personRecord(transaction)), personContext(id)),
    dossierHash: contacts.fingerprint(marks.dossier),
    identityHash: print(marks.identity),
    phoneHash: print(marks.phone),
    nameBirthHash: print(marks.nameBirth),
  };
};

interface KeptRow {
  readonly kind: RefusedKind;
  readonly row: { readonly number: number; readonly sheet?: string; readonly cells: readonly string[] };
  /** Of what is wrong, or the kind of what is none of the list. */
  readonly code: string;
  readonly details: RejectedRecord["details"];
}

/** A row that made no unit, as the store takes it. */
export const sealKeptRow = (
  { kind, row, code, details }: KeptRow,
  {
    frameId,
    fileNumber,
    contacts,
  }: { readonly frameId: string; readonly fileNumber: number; readonly contacts: Effects["contacts"] },
): StoredRejectedRow => {
  const record: RejectedRecord = { details, cells: row.cells };
  const place: RowPlace = { fileNumber, sheet: row.sheet ?? "", rowNumber: row.number };
  const cipher = contacts.seal(JSON.stringify(record), rejectedContext(frameId, place));
  return { ...place, kind, code, columnName: String(details.column ?? ""), cipher };
};
