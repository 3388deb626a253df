import { sql } from "kysely";
import { dossierKey } from "../survey/frame/dossier-key.ts";
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
  /** The list that it came from. */
  readonly fileNumber: number;
  readonly respondent: Respondent;
  /** Whoever transacted is not whose dossier it is. */
  readonly filedForOthers: boolean;
  readonly cipher: Uint8Array;
  readonly dossierHash: Uint8Array;
  readonly identityHash: Uint8Array | null;
  readonly phoneHash: Uint8Array | null;
  readonly nameBirthHash: Uint8Array | null;
}

/**
 * What a row is that made no unit: `rejected` for a fault, `passed` over because it is no dossier (its code is a PassedKind), `overlap`: its
 * dossier came with another file.
 */
export type RefusedKind = "rejected" | "passed" | "overlap";

/** Where a row stands: the number of its file in the frame, its sheet where several were read, its row. */
export interface RowPlace {
  readonly fileNumber: number;
  readonly sheet: string;
  readonly rowNumber: number;
}

export interface StoredRejectedRow extends RowPlace {
  readonly kind: RefusedKind;
  readonly code: string;
  readonly columnName: string;
  readonly cipher: Uint8Array;
}

export interface RefusedCount {
  readonly fileNumber: number;
  readonly kind: RefusedKind;
  readonly count: number;
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
      .row(13)
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
      .integer(unit.fileNumber)
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

/** Rows that were just imported have no statistics yet. */
const joinByHash = (db: Db) => sql`set local enable_nestloop = off`.execute(db);

/** Eight bytes of the mark that is made of name, birth and telephone: personMark in the words of the database. */
const halfMark = (from: 1 | 9) => sql`lpad(to_hex(
  ('x' || encode(substring(person.name_birth_hash from ${sql.lit(from)} for 8), 'hex'))::bit(64)::bigint
  # ('x' || encode(substring(person.phone_hash from ${sql.lit(from)} for 8), 'hex'))::bit(64)::bigint), 16, '0')`;

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
      exclusion text, respondent text, filed_for_others boolean, file_number integer, dossier uuid, person uuid
    ) on commit drop`.execute(db);
  },

  /**
   * Takes the units of a frame back into the staging, as they were before the dossiers of one person were put together: more are coming.
   * Records that somebody judged to be two persons under one number stay two.
   */
  restageUnits: async ({ province, id }: FrameKey): Promise<void> => {
    await joinByHash(db);
    await sql`insert into frame_staging
      select unit.id, unit.agency_id, unit.received_agency_id, regexp_replace(unit.unit_id, '-\\d+$', ''), unit.field_code, unit.stratum,
        unit.completed_on, nullif(unit.exclusion, 'same-person'), unit.respondent, unit.filed_for_others, unit.file_number,
        encode(substring(person.dossier_hash from 1 for 16), 'hex')::uuid,
        case when apart.id is not null then unit.id
          when person.identity_hash is not null then encode(substring(person.identity_hash from 1 for 16), 'hex')::uuid
          when person.name_birth_hash is not null and person.phone_hash is not null then (
            ${halfMark(1)} || ${halfMark(9)})::uuid end
      from survey.frame_units as unit
      join contact.persons as person on person.province = unit.province and person.frame_unit_id = unit.id
      left join survey.frame_pairs as apart on apart.province = unit.province and apart.frame_id = unit.frame_id
        and apart.second_unit_id = unit.id and apart.kind = 'identity-name' and apart.verdict = 'different'
      where unit.province = ${province} and unit.frame_id = ${id}::uuid`.execute(db);
    await sql`delete from survey.frame_units where province = ${province} and frame_id = ${id}::uuid`.execute(db);
    await sql`drop table if exists pg_temp.known_dossiers`.execute(db);
    await sql`create temporary table known_dossiers on commit drop as
      select dossier, min(file_number) as file_number from frame_staging group by dossier`.execute(db);
    await sql`create unique index on known_dossiers (dossier)`.execute(db);
  },

  /** Which of these dossiers the frame has already, by the beginning of their hashes in hex, and from which file. */
  findKnownDossiers: async (hashes: readonly Uint8Array[]): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await sql<{ dossier: string; fileNumber: number }>`
      select replace(dossier::text, '-', '') as dossier, file_number from known_dossiers
      where dossier = any(${hashes.map(dossierKey)}::uuid[])`.execute(db);
    return new Map(rows.map(({ dossier, fileNumber }) => [dossier, fileNumber]));
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
         respondent, filed_for_others, file_number)
      select ${province}, id, ${id}::uuid, prefix || '-' || lpad(number, greatest(5, length(number)), '0'),
        agency_id, received_agency_id, field_code, stratum, completed_on,
        case when exclusion is null and person is not null and turn > 1 then 'same-person' else exclusion end,
        case when exclusion is null and person is not null and turn = 1 then together else 1 end,
        respondent, filed_for_others, file_number
      from numbered`.execute(db);
  },

  /** A row that was refused before and is again is written over. */
  insertRejectedRows: async ({ province, id }: FrameKey, rows: readonly StoredRejectedRow[]): Promise<void> => {
    if (rows.length === 0) return;
    await sql`insert into contact.rejected_rows
        (province, frame_id, file_number, sheet, row_number, kind, code, column_name, cipher)
      select ${province}, ${id}::uuid, * from unnest(
        ${rows.map((row) => row.fileNumber)}::integer[], ${rows.map((row) => row.sheet)}::text[],
        ${rows.map((row) => row.rowNumber)}::integer[], ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.code)}::text[],
        ${rows.map((row) => row.columnName)}::text[], ${rows.map((row) => binary(row.cipher))}::bytea[])
      on conflict (province, frame_id, file_number, sheet, row_number)
        do update set kind = excluded.kind, code = excluded.code, column_name = excluded.column_name, cipher = excluded.cipher`.execute(
      db,
    );
  },

  /** Rows that are mended now. */
  deleteRejectedRows: async ({ province, id }: FrameKey, rows: readonly RowPlace[]): Promise<void> => {
    if (rows.length === 0) return;
    await sql`delete from contact.rejected_rows as refused using unnest(
        ${rows.map((row) => row.fileNumber)}::integer[], ${rows.map((row) => row.sheet)}::text[],
        ${rows.map((row) => row.rowNumber)}::integer[]) as mended (file_number, sheet, row_number)
      where refused.province = ${province} and refused.frame_id = ${id}::uuid and refused.file_number = mended.file_number
        and refused.sheet = mended.sheet and refused.row_number = mended.row_number`.execute(db);
  },

  /** The first row of each kind of fault, and how many rows have it; the most frequent kind first. */
  listRejectedKinds: async ({ province, id }: FrameKey): Promise<(StoredRejectedRow & { readonly count: number })[]> => {
    const { rows } = await sql<StoredRejectedRow & { readonly count: number }>`
      select first.file_number, first.sheet, first.row_number, first.kind, first.code, first.column_name, first.cipher, found.count
      from (
        select code, count(*)::integer as count,
          min(array[lpad(file_number::text, 6, '0'), sheet, lpad(row_number::text, 9, '0')]) as place
        from contact.rejected_rows
        where province = ${province} and frame_id = ${id}::uuid and kind = 'rejected' group by code
      ) as found
      join contact.rejected_rows as first on first.province = ${province} and first.frame_id = ${id}::uuid
        and first.file_number = found.place[1]::integer and first.sheet = found.place[2] and first.row_number = found.place[3]::integer
      order by found.count desc, found.code`.execute(db);
    return rows;
  },

  /** Of one file, in its order. */
  listRejectedRows: async ({ province, id }: FrameKey, file: number): Promise<readonly StoredRejectedRow[]> => {
    const rows = await db
      .selectFrom("contact.rejectedRows")
      .select(["fileNumber", "sheet", "rowNumber", "kind", "code", "columnName", "cipher"])
      .where("province", "=", province)
      .where("frameId", "=", id)
      .where("fileNumber", "=", file)
      .orderBy("sheet")
      .orderBy("rowNumber")
      .execute();
    return rows as readonly StoredRejectedRow[];
  },

  /** Where the refused rows of a file stand. */
  listRejectedPlaces: ({ province, id }: FrameKey, file: number): Promise<readonly RowPlace[]> =>
    db
      .selectFrom("contact.rejectedRows")
      .select(["fileNumber", "sheet", "rowNumber"])
      .where("province", "=", province)
      .where("frameId", "=", id)
      .where("fileNumber", "=", file)
      .where("kind", "=", "rejected")
      .execute(),

  /** How many rows of each file are kept aside. */
  countRefusedRows: async ({ province, id }: FrameKey): Promise<readonly RefusedCount[]> => {
    const { rows } = await sql<RefusedCount>`
      select file_number, kind, count(*)::integer as count from contact.rejected_rows
      where province = ${province} and frame_id = ${id}::uuid group by file_number, kind`.execute(db);
    return rows;
  },
});
