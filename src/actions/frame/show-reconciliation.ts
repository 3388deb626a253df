import { reconcile } from "../../survey/frame/reconciliation.ts";
import type { ReconciliationView } from "../../survey/frame/reconciliation-view.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, roundHead } from "../plan/find-round.ts";
import { compareCounts } from "./compared-counts.ts";

export interface ShowReconciliationInput {
  readonly round: string;
  readonly part: string;
}

/** The frame of a part beside the official counts; a measured agency sees its own rows. */
export const showReconciliation = action(
  "showFrame",
  async (input: ShowReconciliationInput, effects): Promise<Result<ReconciliationView>> => {
    const { store, actor } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const [frame, agencies, fields] = await Promise.all([
      store.findFrame(part),
      store.listPartAgencies(part),
      store.listPartFields(part),
    ]);
    const compared = frame ? await compareCounts(effects, part, frame) : null;
    const signed = await store.findReconciliation(part);
    const units = unitsSeen(actor, "showFrame", input);
    return ok({
      round: await roundHead(store, round),
      part: { code: part.code, title: part.title, source: part.source },
      agencies: seenRows(agencies, units, ({ id }) => id).map(({ id, name, shortName }) => ({ id, name, shortName })),
      fields: fields.map(({ code, name }) => ({ code, name })),
      compared:
        compared && (units === null ? compared : reconcile(seenRows(compared.cells, units, ({ agencyId }) => agencyId))),
      isEmpty: compared !== null && compared.missing === compared.cells.length,
      frozen: frame?.frameHash != null,
      sha256: compared?.sha256 ?? "",
      signature: signed
        ? {
            ...{ by: signed.signedBy, body: signed.signedBody, at: signed.signedAt.toISOString() },
            holds: signed.sha256 === compared?.sha256,
          }
        : null,
    });
  },
);
