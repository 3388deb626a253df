import { type ColumnMapping, mappedPlaces } from "../../survey/frame/column-mapping.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { queueWork } from "../work/queue-work.ts";
import { write } from "../write.ts";
import { findUpload } from "./find-upload.ts";

export interface StartFrameImportInput {
  readonly round: string;
  readonly part: string;
  /** Replaces a frame that was imported before and is not frozen. */
  readonly replace?: boolean;
}

/** Lets the waiting file be imported in the background; asked twice, it is imported once. Gives the id of the work. */
export const startFrameImport = action(
  "importFrame",
  async ({ round, part, replace = false }: StartFrameImportInput, effects): Promise<Result<{ readonly id: string }>> => {
    const entry = { act: "startFrameImport", round, object: part, detail: ({ id }: { id: string }) => ({ work: id }) };
    return write(effects, entry, async (store) => {
      const found = await findOpenPart(store, { round, part });
      if (!found.ok) return found;
      const upload = await findUpload(store, found.value);
      if (!upload.ok) return upload;
      const { header, mapping, fileName } = upload.value;
      const { ratedUnit } = found.value.part;
      const places = mappedPlaces(header as readonly string[], mapping as ColumnMapping, { file: fileName, ratedUnit });
      if (!places.ok) return places;
      const frame = await store.findFrame(found.value.part);
      if (frame?.frameHash) return fail(problem("E-FRAME-107", { part, hash: frame.frameHash }));
      if (frame && !replace) return fail(problem("E-FRAME-106", { part, file: frame.fileName }));
      const job = {
        name: "importKeptFrame",
        input: { round, part, replace },
        key: `importKeptFrame:${round}:${part}`,
      } as const;
      const { id } = await queueWork(job, { ...effects, store });
      return ok({ id });
    });
  },
);
