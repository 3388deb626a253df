import { sql } from "kysely";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";

/** A row of the file that was taken: its place in the frame, and who it is, sealed. */
export interface StagedUnit {
  readonly id: string;
  readonly agencyId: string;
  /** Beginning of the unit's code; the number is given when all rows are in. */
  readonly prefix: string;
  readonly fieldCode: string;
  readonly stratum: string;
  readonly completedOn: string | null;
  readonly exclusion: string | null;
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

const binary = (bytes: Uint8Array | null): Buffer | null =>
  bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bulk: rows of a file go through a temporary table, then into the frame in two statements. */
export const frameRowsStore = (db: Db) => ({
  /** A temporary table of this transaction; it vanishes at its end. */
  openFrameStaging: async (): Promise<void> => {
    await sql`drop table if exists pg_temp.frame_staging`.execute(db);
    await sql`create temporary table frame_staging (
      id uuid, agency_id text, prefix text, field_code text, stratum text, completed_on date, exclusion text,
      cipher bytea, dossier_hash bytea, identity_hash bytea, phone_hash bytea, name_birth_hash bytea
    ) on commit drop`.execute(db);
  },

  insertStagedUnits: async (units: readonly StagedUnit[]): Promise<void> => {
    const column = <Key extends keyof StagedUnit>(key: Key) => units.map((unit) => unit[key]);
    const bytes = (key: "cipher" | "dossierHash" | "identityHash" | "phoneHash" | "nameBirthHash") =>
      units.map((unit) => binary(unit[key]));
    await sql`insert into frame_staging select * from unnest(
      ${column("id")}::uuid[], ${column("agencyId")}::text[], ${column("prefix")}::text[], ${column("fieldCode")}::text[],
      ${column("stratum")}::text[], ${column("completedOn")}::date[], ${column("exclusion")}::text[],
      ${bytes("cipher")}::bytea[], ${bytes("dossierHash")}::bytea[], ${bytes("identityHash")}::bytea[],
      ${bytes("phoneHash")}::bytea[], ${bytes("nameBirthHash")}::bytea[])`.execute(db);
  },

  /**
   * Numbers the units of each agency in the order of their keyed hashes, which tells nothing of the file's order, and lets of
   * several dossiers of one person only the newest stay eligible. One person: the same identity number or, without one, the same
   * name, birth and telephone.
   */
  insertFrameUnits: async ({ province, id }: FrameKey): Promise<void> => {
    await sql`set local work_mem = ${sql.lit(sortMemory)}`.execute(db);
    await sql`
      with person as (
        select *, coalesce(identity_hash, name_birth_hash || phone_hash) as person from frame_staging
      ), ranked as (
        select *,
          row_number() over (partition by prefix order by dossier_hash)::text as number,
          row_number() over (partition by exclusion is null, person order by completed_on desc nulls last, dossier_hash) as turn
        from person
      )
      insert into survey.frame_units
        (province, id, frame_id, unit_id, agency_id, field_code, stratum, completed_on, exclusion)
      select ${province}, id, ${id}::uuid, prefix || '-' || lpad(number, greatest(5, length(number)), '0'),
        agency_id, field_code, stratum, completed_on,
        case when exclusion is null and person is not null and turn > 1 then 'same-person' else exclusion end
      from ranked`.execute(db);
    await sql`
      insert into contact.persons (province, frame_unit_id, cipher, dossier_hash, identity_hash, phone_hash, name_birth_hash)
      select ${province}, id, cipher, dossier_hash, identity_hash, phone_hash, name_birth_hash from frame_staging`.execute(db);
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
      select * from (
        select distinct on (code) row_number, code, column_name, cipher,
          (count(*) over (partition by code))::integer as count
        from contact.rejected_rows where province = ${province} and frame_id = ${id}::uuid order by code, row_number
      ) as kinds order by count desc, code`.execute(db);
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
