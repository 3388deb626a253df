import type { Db } from "./db.ts";

/** A drawn case and the keyed hash of the dossier that brought its person into the frame. */
export interface CaseDossier {
  readonly code: string;
  readonly dossierHash: Buffer;
}

/** The link from cases to dossiers, while it exists; it tells no name. */
export const caseDossiersStore = (db: Db) => ({
  listCaseDossiers: (part: { readonly province: string; readonly id: string }): Promise<CaseDossier[]> =>
    db
      .selectFrom("survey.sampleCases as drawn")
      .innerJoin("contact.persons as person", (join) =>
        join.onRef("person.province", "=", "drawn.province").onRef("person.frameUnitId", "=", "drawn.frameUnitId"),
      )
      .select(["drawn.code", "person.dossierHash"])
      .where("drawn.province", "=", part.province)
      .where("drawn.partId", "=", part.id)
      .execute(),
});
