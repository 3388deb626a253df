import { sql } from "kysely";
import type { Db } from "./db.ts";

/** Contacts of the persons of a round's frames. */
export const contactsStore = (db: Db) => ({
  /** Deletes who the persons of a round are, and cuts every case's link to them; answers and figures stay. */
  deleteRoundContacts: async ({ province, id }: { readonly province: string; readonly id: string }): Promise<number> => {
    const parts = sql`select part.id from survey.parts as part where part.province = ${province} and part.round_id = ${id}`;
    await sql`update survey.sample_cases set frame_unit_id = null
      where province = ${province} and part_id in (${parts}) and frame_unit_id is not null`.execute(db);
    const frames = sql`select frame.id from survey.frames as frame where frame.province = ${province} and frame.part_id in (${parts})`;
    await sql`delete from contact.rejected_rows where province = ${province} and frame_id in (${frames})`.execute(db);
    const { numAffectedRows = 0n } = await sql`delete from contact.persons as person
      where person.province = ${province} and person.frame_id in (${frames})`.execute(db);
    return Number(numAffectedRows);
  },
});
