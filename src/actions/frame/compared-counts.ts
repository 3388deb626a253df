import type { Frame } from "../../store/frames.ts";
import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { type KnownCell, type Reconciliation, reconcile, signedText } from "../../survey/frame/reconciliation.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";

/** The counts of a part as they stand now: every agency with every field. */
export const knownCells = async (
  store: Store,
  part: Pick<Part, "province" | "id">,
  frame: Frame,
): Promise<readonly KnownCell[]> => {
  const [agencies, fields, counted, official] = await Promise.all([
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.countDossiers(frame),
    store.listOfficialCounts(part),
  ]);
  const key = (agency: string, field: string): string => `${agency}\n${field}`;
  const inFile = new Map(counted.map(({ agencyId, fieldCode, file }) => [key(agencyId, fieldCode), Number(file)]));
  const given = new Map(official.map((row) => [key(row.agencyId, row.fieldCode), row]));
  return agencies.flatMap(({ id: agencyId }) =>
    fields.map(({ code: fieldCode }): KnownCell => {
      const row = given.get(key(agencyId, fieldCode));
      return {
        ...{ agencyId, fieldCode, file: inFile.get(key(agencyId, fieldCode)) ?? 0, official: row?.dossiers ?? null },
        ...{ explanation: row?.explanation ?? "", explainedDifference: row?.explainedDifference ?? null },
      };
    }),
  );
};

export interface ComparedCounts extends Reconciliation {
  /** SHA-256 of what a signature stands for. */
  readonly sha256: string;
}

export const compareCounts = async (
  { store, sha256 }: Pick<Effects, "store" | "sha256">,
  part: Part,
  frame: Frame,
): Promise<ComparedCounts> => {
  const cells = await knownCells(store, part, frame);
  return { ...reconcile(cells), sha256: sha256Hex({ sha256 }, signedText(cells)) };
};
