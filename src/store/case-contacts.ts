import type { Respondent } from "../survey/instrument/questionnaire.ts";
import type { Db } from "./db.ts";

/** A drawn case with its person, still sealed. */
export interface CaseContact {
  readonly code: string;
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly role: string;
  readonly respondent: Respondent;
  /** Order within stratum and role, from 1. */
  readonly position: number;
  readonly stratum: string;
  /** Of a draw in stages. */
  readonly psu: string | null;
  /** ISO date of the result of the dossier. */
  readonly completedOn: string | null;
  /** What the seal is bound to. */
  readonly frameUnitId: string;
  readonly cipher: Buffer;
}

/** Cases with the persons behind them, while the link exists. */
export const caseContactsStore = (db: Db) => ({
  listCaseContacts: (part: { readonly province: string; readonly id: string }): Promise<CaseContact[]> =>
    db
      .selectFrom("survey.sampleCases as drawn")
      .innerJoin("survey.frameUnits as unit", (join) =>
        join.onRef("unit.province", "=", "drawn.province").onRef("unit.id", "=", "drawn.frameUnitId"),
      )
      .innerJoin("contact.persons as person", (join) =>
        join.onRef("person.province", "=", "drawn.province").onRef("person.frameUnitId", "=", "unit.id"),
      )
      .select([
        "drawn.code",
        "drawn.agencyId",
        "drawn.fieldCode",
        "drawn.role",
        "drawn.position",
        "drawn.stratum",
        "drawn.psu",
        "drawn.respondent",
        "unit.completedOn",
        "person.frameUnitId",
        "person.cipher",
      ])
      .where("drawn.province", "=", part.province)
      .where("drawn.partId", "=", part.id)
      .execute(),
});
