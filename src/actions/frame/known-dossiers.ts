import type { Store } from "../../store/store.ts";
import { dossierKey } from "../../survey/frame/dossier-key.ts";

/** A dossier that the frame has, and the name of the file that brought it. */
export interface KnownDossier {
  readonly file: string;
}

export interface KnownDossiers {
  /** For each hash the dossier that the frame has already, or undefined. */
  readonly find: (hashes: readonly Uint8Array[]) => Promise<readonly (KnownDossier | undefined)[]>;
}

/** The dossiers that a frame had before more rows come, once its units are in the staging again. */
export const knownDossiers = (store: Store, fileNames: ReadonlyMap<number, string>): KnownDossiers => ({
  find: async (hashes) => {
    if (hashes.length === 0) return [];
    const known = await store.findKnownDossiers(hashes);
    return hashes.map((hash) => {
      const number = known.get(dossierKey(hash));
      return number === undefined ? undefined : { file: fileNames.get(number) ?? "" };
    });
  },
});
