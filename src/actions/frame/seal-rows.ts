import type { StagedUnit, StoredRejectedRow } from "../../store/frame-rows.ts";
import { stratumOf } from "../../survey/draw/sizes.ts";
import { exclusionOf, type FramePeriod } from "../../survey/frame/exclusion.ts";
import { normalisePhone, personMarks } from "../../survey/frame/identity.ts";
import { personContext, personRecord, type RejectedRecord, rejectedContext } from "../../survey/frame/person-record.ts";
import type { Transaction } from "../../survey/frame/transaction.ts";
import type { Problem } from "../../survey/problem.ts";
import type { Effects } from "../effects.ts";

export interface SealContext {
  readonly period: FramePeriod;
  /** Beginning of the units' codes by agency. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly effects: Pick<Effects, "newId" | "contacts">;
}

/** A dossier as the store takes it: place in the frame in clear, who it is sealed. */
export const sealUnit = (transaction: Transaction, { period, prefixes, effects }: SealContext): StagedUnit => {
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
    cipher: contacts.seal(JSON.stringify(personRecord(transaction)), personContext(id)),
    dossierHash: contacts.fingerprint(marks.dossier),
    identityHash: print(marks.identity),
    phoneHash: print(marks.phone),
    nameBirthHash: print(marks.nameBirth),
  };
};

/** A refused row as the store takes it. */
export const sealRejected = (
  { code, details }: Problem,
  row: { readonly number: number; readonly cells: readonly string[] },
  { frameId, contacts }: { readonly frameId: string; readonly contacts: Effects["contacts"] },
): StoredRejectedRow => {
  const record: RejectedRecord = { details, cells: row.cells };
  return {
    rowNumber: row.number,
    code,
    columnName: String(details.column ?? ""),
    cipher: contacts.seal(JSON.stringify(record), rejectedContext(frameId, row.number)),
  };
};
