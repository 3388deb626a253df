import type { ListedCase } from "../../store/listed-units.ts";
import type { Round } from "../../store/rounds.ts";
import type { StagedRecord } from "../../store/staged-draws.ts";
import { caseCode } from "../../survey/draw/case-codes.ts";
import { firstStageOf, listedPath } from "../../survey/draw/person-list.ts";
import type { DrawnStage } from "../../survey/draw/staged-draw.ts";
import type { Effects } from "../effects.ts";
import { findContinued, stagesOf } from "./above-of.ts";

interface Drawn {
  readonly round: Round;
  readonly staged: StagedRecord;
  /** The last stage. */
  readonly drawn: DrawnStage;
}

const batchSize = 5_000;

/** A case for each drawn person: the sampled first, then the reserves, with its probability over all stages and its first-stage unit. */
export const openListedCases = async ({ round, staged, drawn }: Drawn, { store, newId }: Effects): Promise<void> => {
  const part = (await store.listParts(round)).find(({ id }) => id === staged.partId);
  const frame = part && (await store.findFrame(part));
  const continued = await findContinued(store, staged);
  if (!part || !frame || !continued) throw new Error("a list of persons has lost its part");
  const above = stagesOf(continued);
  const designs = [...above, ...stagesOf(staged)].map(({ design }) => design);
  const inOrder = ["sample", "reserve"].flatMap((role) => drawn.sample.filter((unit) => unit.role === role));
  const cases = inOrder.map(({ unitId, stratum, role, order }, at): ListedCase => {
    const first = firstStageOf(unitId, designs);
    return {
      ...{ id: newId(), code: caseCode(round, part, at + 1), unitId, stratum, role, position: order },
      ...{ listed: listedPath(unitId, above.length), probability: Math.min(1, drawn.chances.get(unitId) ?? 0) },
      ...{ psu: first.psu, designStratum: first.stratum },
    };
  });
  const place = { province: part.province, partId: part.id, frameId: frame.id };
  for (let at = 0; at < cases.length; at += batchSize) await store.insertListedCases(place, cases.slice(at, at + batchSize));
};
