import { sql } from "kysely";
import { addToCells } from "./case-cells.ts";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";

type FrameKey = Pick<Frame, "province" | "id">;

/** A person of a list below units drawn before: place and code in clear, who it is sealed. */
export interface ListedUnit {
  readonly id: string;
  readonly unitId: string;
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly stratum: string;
  readonly cipher: Uint8Array;
  readonly mark: Uint8Array;
  readonly identityHash: Uint8Array | null;
  readonly phoneHash: Uint8Array | null;
}

/** A drawn person, with where in the stages it was drawn. */
export interface ListedCase {
  readonly id: string;
  readonly code: string;
  /** As the list has it. */
  readonly listed: string;
  /** As it was drawn: with the stages between. */
  readonly unitId: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve";
  readonly position: number;
  readonly probability: number;
  readonly psu: string;
  readonly designStratum: string;
}

const buffer = (bytes: Uint8Array | null): Buffer | null => bytes && Buffer.from(bytes);

/** Lists of persons of a draw that goes on. They stand where those of a frame stand, so that they are kept and deleted alike. */
export const listedUnitsStore = (db: Db) => ({
  insertListedUnits: async ({ province, id }: FrameKey, units: readonly ListedUnit[]): Promise<void> => {
    const ids = units.map((unit) => unit.id);
    await sql`
      insert into survey.frame_units (province, id, frame_id, unit_id, agency_id, field_code, stratum)
      select ${province}, given.id, ${id}::uuid, given.unit_id, given.agency_id, given.field_code, given.stratum
      from unnest(${ids}::uuid[], ${units.map(({ unitId }) => unitId)}::text[], ${units.map(({ agencyId }) => agencyId)}::text[],
        ${units.map(({ fieldCode }) => fieldCode)}::text[], ${units.map(({ stratum }) => stratum)}::text[])
        as given (id, unit_id, agency_id, field_code, stratum)`.execute(db);
    await sql`
      insert into contact.persons (province, frame_unit_id, frame_id, cipher, dossier_hash, identity_hash, phone_hash)
      select ${province}, given.id, ${id}::uuid, given.cipher, given.mark, given.identity_hash, given.phone_hash
      from unnest(${ids}::uuid[], ${units.map(({ cipher }) => buffer(cipher))}::bytea[],
        ${units.map(({ mark }) => buffer(mark))}::bytea[], ${units.map(({ identityHash }) => buffer(identityHash))}::bytea[],
        ${units.map(({ phoneHash }) => buffer(phoneHash))}::bytea[]) as given (id, cipher, mark, identity_hash, phone_hash)`.execute(
      db,
    );
  },

  insertListedCases: async (
    { province, partId, frameId }: { readonly province: string; readonly partId: string; readonly frameId: string },
    cases: readonly ListedCase[],
  ): Promise<void> => {
    const texts = (pick: (one: ListedCase) => string): string[] => cases.map(pick);
    await sql`with inserted as (
      insert into survey.sample_cases
        (province, id, part_id, code, agency_id, field_code, stratum, role, position, unit_id, frame_unit_id, probability, psu,
        design_stratum)
      select ${province}, drawn.id, ${partId}::uuid, drawn.code, unit.agency_id, unit.field_code, drawn.stratum, drawn.role,
        drawn.position, drawn.unit_id, unit.id, drawn.probability, drawn.psu, drawn.design_stratum
      from unnest(${texts(({ id }) => id)}::uuid[], ${texts(({ code }) => code)}::text[], ${texts(({ listed }) => listed)}::text[],
        ${texts(({ unitId }) => unitId)}::text[], ${texts(({ stratum }) => stratum)}::text[], ${texts(({ role }) => role)}::text[],
        ${cases.map(({ position }) => position)}::integer[], ${cases.map(({ probability }) => probability)}::double precision[],
        ${texts(({ psu }) => psu)}::text[], ${texts(({ designStratum }) => designStratum)}::text[])
        as drawn (id, code, listed, unit_id, stratum, role, position, probability, psu, design_stratum)
      join survey.frame_units as unit
        on unit.province = ${province} and unit.frame_id = ${frameId}::uuid and unit.unit_id = drawn.listed
      returning agency_id, role, outcome
    ) ${addToCells({ province, id: partId }, sql`select agency_id, role, outcome, 1 as cases from inserted`)}`.execute(db);
  },
});
