import { type ColumnMapping, mappedPlaces } from "../../survey/frame/column-mapping.ts";
import { markOf } from "../../survey/mark-of.ts";
import { problem } from "../../survey/problem.ts";
import { replacesUnseen } from "../../survey/replaces-unseen.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { findUpload } from "./find-upload.ts";
import { profileName } from "./profile-name.ts";

export interface MapFrameColumnsInput {
  readonly round: string;
  readonly part: string;
  readonly mapping: ColumnMapping;
  /** The mapping is kept under this name when the import went well; empty: not kept. */
  readonly profile: string;
  /** Mark of the mapping that the page showed (survey/mark-of.ts); another that was set since is not replaced. Absent: replaced. */
  readonly seen?: string;
}

/** Sets what the columns and names of the waiting file mean. A mapping without a needed column is refused, and nothing changes. */
export const mapFrameColumns = action("importFrame", async (input: MapFrameColumnsInput, effects): Promise<Result<null>> => {
  const entry = { act: "mapFrameColumns", round: input.round, object: input.part, detail: { columns: input.mapping?.columns } };
  return write(effects, entry, async (store) => {
    const found = await findOpenPart(store, input);
    if (!found.ok) return found;
    const upload = await findUpload(store, found.value);
    if (!upload.ok) return upload;
    if (replacesUnseen({ seen: input.seen, known: markOf(upload.value.mapping), wanted: markOf(input.mapping) })) {
      const now = Object.values((upload.value.mapping as ColumnMapping).columns).join(", ");
      const who = await lastAct(store, { round: input.round, object: input.part, acts: ["mapFrameColumns"] });
      return fail(problem("E-WEB-015", { what: "Cách ghép cột", now, who }));
    }
    const name = input.profile === "" ? ok(null) : profileName(input.profile);
    if (!name.ok) return name;
    const { ratedUnit } = found.value.part;
    const places = mappedPlaces(upload.value.header as readonly string[], input.mapping, {
      file: upload.value.fileName,
      ratedUnit,
    });
    if (!places.ok) return places;
    await store.updateFrameUpload(upload.value, { mapping: JSON.stringify(input.mapping), profile: name.value });
    return ok(null);
  });
});

/** Takes the waiting file away without importing it. */
export const dropFrameFile = action(
  "importFrame",
  async (input: { readonly round: string; readonly part: string }, effects): Promise<Result<null>> => {
    let file: string | undefined;
    const entry = { act: "dropFrameFile", round: input.round, object: input.part, detail: {} };
    const dropped = await write(effects, entry, async (store) => {
      const found = await findOpenPart(store, input);
      if (!found.ok) return found;
      const upload = await store.findFrameUpload(found.value.part);
      if (!upload) return fail(problem("E-FRAME-111", { part: input.part }));
      await store.deleteFrameUpload(upload);
      file = upload.id;
      return ok(null);
    });
    if (dropped.ok && file !== undefined) await effects.uploads.remove(file);
    return dropped;
  },
);
