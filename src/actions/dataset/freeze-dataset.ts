import type { Part } from "../../store/parts.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";
import { composePartDataset, type WrittenDataset } from "./pending-dataset.ts";

export interface FreezeDatasetInput {
  readonly round: string;
  readonly part: string;
  /** Wanted from version 2 on. */
  readonly reason?: string;
}

export interface FrozenVersion {
  readonly version: number;
  readonly rows: number;
  readonly sha256: string;
}

const shortestReason = 10;

/** Freezes the answers of a part as a data set that never changes; a later correction is a new version with its reason. */
export const freezeDataset = action(
  "freezeDataset",
  async (input: FreezeDatasetInput, effects: Effects): Promise<Result<FrozenVersion>> => {
    const entry = { act: "freezeDataset", round: input.round, object: input.part };
    return write(effects, { ...entry, detail: (frozen) => ({ ...frozen }) }, async (store) => {
      const found = await findOpenPart(store, input);
      if (!found.ok) return found;
      const { part } = found.value;
      const written = await composePartDataset(store, part);
      if (!written) return fail(problem("E-DATASET-001", {}));
      const version = await nextVersion({ ...effects, store }, { part, written, reason: input.reason?.trim() ?? "" });
      return version.ok ? insert({ ...effects, store }, version.value) : version;
    });
  },
);

interface NewVersion {
  readonly part: Part;
  readonly written: WrittenDataset;
  readonly reason: string;
}

const nextVersion = async (
  effects: Effects,
  { part, written, reason }: NewVersion,
): Promise<Result<NewVersion & { readonly version: number; readonly sha256: string }>> => {
  const [last] = await effects.store.listDatasets(part);
  const sha256 = sha256Hex(effects, written.csv);
  const version = (last?.version ?? 0) + 1;
  const place = { part: part.code, version: last?.version ?? 0 };
  if (last?.sha256 === sha256) return fail(problem("E-DATASET-003", { ...place, sha256 }));
  if (last && reason.length < shortestReason) return fail(problem("E-DATASET-002", { ...place, next: version }));
  return ok({ part, written, reason, version, sha256 });
};

const insert = async (
  { store, newId, actor, clock }: Effects,
  { part, written, reason, version, sha256 }: NewVersion & { readonly version: number; readonly sha256: string },
): Promise<Result<FrozenVersion>> => {
  const rows = written.dataset.rows.length;
  await store.insertDataset({
    province: part.province,
    id: newId(),
    partId: part.id,
    version,
    rows,
    weights: part.source === "frame" ? "design" : "none",
    csv: Buffer.from(written.csv),
    sha256,
    reason,
    frozenBy: actor.name,
    frozenAt: clock(),
  });
  return ok({ version, rows, sha256 });
};
