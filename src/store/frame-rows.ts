import { sql } from "kysely";
import type { Respondent } from "../survey/instrument/questionnaire.ts";
import { CopyRows } from "./copy-rows.ts";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";

/** A row of the file that was taken: its place in the frame, and who it is, sealed. */
export interface StagedUnit {
  readonly id: string;
  readonly agencyId: string;
  /** Where it was handed in, when that is an agency of the part. */
  readonly receivedAgencyId: string | null;
  /** Beginning of the unit's code; the number is given when all rows are in. */
  readonly prefix: string;
  readonly fieldCode: string;
  readonly stratum: string;
  readonly completedOn: string | null;
  readonly exclusion: string | null;
  readonly respondent: Respondent;
  /** Whoever transacted is not whose dossier it is. */
  readonly filedForOthers: boolean;
  readonly cipher: Uint8Array;
  readonly dossierHash: Uint8Array;
  readonly identityHash: Uint8Array | null;
  readonly phoneHash: Uint8Array | null;
  readonly nameBirthHash: Uint8Array | null;
}

export interface StoredRejectedRow {
  readonly rowNumber: number;
  readonly code: string;
  readonly columnName: string;
  readonly cipher: Uint8Array;
}

/** For sorting the staged rows of this transaction: half a million fit. */
const sortMemory = "160MB";

type FrameKey = Pick<Frame, "province" | "id">;

const binary = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One person: the same identity number or, without one, the same name, birth and telephone. */
const personMark = ({ identityHash, nameBirthHash, phoneHash }: StagedUnit): Uint8Array | null => {
  if (identityHash !== null) return identityHash;
  if (!nameBirthHash || !phoneHash) return null;
  return nameBirthHash.map((byte, at) => byte ^ (phoneHash[at] ?? 0));
};

/** Half of a keyed hash tells millions apart as surely, and sorts in half the memory. */
const shortMark = (mark: Uint8Array | null): Uint8Array | null => mark?.subarray(0, 16) ?? null;

const stagedRows = (units: readonly StagedUnit[]): CopyRows => {
  const rows = new CopyRows();
  for (const unit of units)
    rows
      .row(12)
      .uuid(unit.id)
      .text(unit.agencyId)
      .text(unit.receivedAgencyId)
      .text(unit.prefix)
      .text(unit.fieldCode)
      .text(unit.stratum)
      .date(unit.completedOn)
      .text(unit.exclusion)
      .text(unit.respondent)
      .boolean(unit.filedForOthers)
      .bytes(shortMark(unit.dossierHash))
      .bytes(shortMark(personMark(unit)));
  return rows;
};

const personRows = (units: readonly StagedUnit[], { province, id }: FrameKey): CopyRows => {
  const rows = new CopyRows();
  for (const unit of units)
    rows
      .row(8)
      .text(province)
      .uuid(unit.id)
      .uuid(id)
      .bytes(unit.cipher)
      .bytes(unit.dossierHash)
      .bytes(unit.identityHash)
      .bytes(unit.phoneHash)
      .bytes(unit.nameBirthHash);
  return rows;
};

/**
 * Bulk: persons go by COPY straight to where they stay, while the file is still being read; what their units need goes through a
 * temporary table, because the numbers of units are given when all rows are in.
 */
export const frameRowsStore = (db: Db) => ({
  /** A temporary table of this transaction; it vanishes at its end. */
  openFrameStaging: async (): Promise<void> => {
    await sql`drop table if exists pg_temp.frame_staging`.execute(db);
    await sql`create temporary table frame_staging (
      id uuid, agency_id text, received_agency_id text, prefix text, field_code text, stratum text, completed_on date,
      exclusion text, respondent text, filed_for_others boolean, dossier uuid, person uuid
    ) on commit drop`.execute(db);
  },

  /** The persons of these rows, and what becomes of their units. */
  insertStagedUnits: async (frame: FrameKey, units: readonly StagedUnit[]): Promise<void> => {
    if (units.length === 0) return;
    await sql`copy frame_staging from stdin (format binary) ${stagedRows(units)}`.execute(db);
    await sql`copy contact.persons (province, frame_unit_id, frame_id, cipher, dossier_hash, identity_hash, phone_hash,
      name_birth_hash) from stdin (format binary) ${personRows(units, frame)}`.execute(db);
  },

  /**
   * Numbers the units of each agency in the order of their keyed hashes, which tells nothing of the file's order, and lets of
   * several dossiers of one person only the newest stay eligible. The rows come in the order of their codes, as the index on them
   * wants them: in the order of their ids they take twice as long.
   */
  insertFrameUnits: async ({ province, id }: FrameKey): Promise<void> => {
    await sql`set local work_mem = ${sql.lit(sortMemory)}`.execute(db);
    await sql`set local jit = off`.execute(db);
    await sql`
      with turned as (
        select *,
          row_number() over (partition by exclusion is null, person order by completed_on desc nulls last, dossier) as turn,
          count(*) over (partition by exclusion is null, person) as together
        from frame_staging
      ), numbered as (
        select *, row_number() over (partition by prefix order by dossier)::text as number from turned
      )
      insert into survey.frame_units
        (province, id, frame_id, unit_id, agency_id, received_agency_id, field_code, stratum, completed_on, exclusion, dossiers,
         respondent, filed_for_others)
      select ${province}, id, ${id}::uuid, prefix || '-' || lpad(number, greatest(5, length(number)), '0'),
        agency_id, received_agency_id, field_code, stratum, completed_on,
        case when exclusion is null and person is not null and turn > 1 then 'same-person' else exclusion end,
        case when exclusion is null and person is not null and turn = 1 then together else 1 end,
        respondent, filed_for_others
      from numbered`.execute(db);
  },

  insertRejectedRows: async ({ province, id }: FrameKey, rows: readonly StoredRejectedRow[]): Promise<void> => {
    if (rows.length === 0) return;
    await sql`insert into contact.rejected_rows (province, frame_id, row_number, code, column_name, cipher)
      select ${province}, ${id}::uuid, * from unnest(
        ${rows.map((row) => row.rowNumber)}::integer[], ${rows.map((row) => row.code)}::text[],
        ${rows.map((row) => row.columnName)}::text[], ${rows.map((row) => binary(row.cipher))}::bytea[])`.execute(db);
  },

  /** The first row of each kind of fault, and how many rows have it; the most frequent kind first. */
  listRejectedKinds: async ({ province, id }: FrameKey): Promise<(StoredRejectedRow & { readonly count: number })[]> => {
    const { rows } = await sql<StoredRejectedRow & { readonly count: number }>`
      select first.row_number, first.code, first.column_name, first.cipher, kind.count
      from (
        select code, min(row_number) as row_number, count(*)::integer as count
        from contact.rejected_rows where province = ${province} and frame_id = ${id}::uuid group by code
      ) as kind
      join contact.rejected_rows as first
        on first.province = ${province} and first.frame_id = ${id}::uuid and first.row_number = kind.row_number
      order by kind.count desc, kind.code`.execute(db);
    return rows;
  },

  listRejectedRows: ({ province, id }: FrameKey): Promise<StoredRejectedRow[]> =>
    db
      .selectFrom("contact.rejectedRows")
      .select(["rowNumber", "code", "columnName", "cipher"])
      .where("province", "=", province)
      .where("frameId", "=", id)
      .orderBy("rowNumber")
      .execute(),
});
