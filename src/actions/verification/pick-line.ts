import type { Part } from "../../store/parts.ts";
import type { Pick, PickedUnit } from "../../store/picks.ts";
import { discrepancyOf } from "../../survey/verification/discrepancy.ts";
import type { PickLine } from "../../survey/verification/verification-view.ts";

/** What a pick names: the parts of the round with their agencies and fields. */
export interface PartWords {
  readonly part: Part;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

export const pickLine = (pick: Pick, units: readonly PickedUnit[], parts: readonly PartWords[]): PickLine => {
  const words = parts.find(({ part }) => part.id === pick.partId);
  const { id, body, source, sourceHash, seedText, seed, wanted, available, agencyId, fieldCode } = pick;
  return {
    ...{ id, body, source, sourceHash, seedText, seed, wanted, available },
    part: { code: words?.part.code ?? "", title: words?.part.title ?? "" },
    agency: agencyId === null ? null : (words?.agencies.find((one) => one.id === agencyId)?.name ?? agencyId),
    field: fieldCode === null ? null : (words?.fields.find(({ code }) => code === fieldCode)?.name ?? fieldCode),
    ...{ by: pick.pickedBy, at: pick.pickedAt.toISOString() },
    found: discrepancyOf(units.filter(({ pickId }) => pickId === id)),
  };
};
