import type { NamedParty } from "../../survey/draw/commitment-terms.ts";
import type { CommittedDraw } from "../../survey/draw/committed-draw.ts";
import { readMoment } from "../../survey/draw/draw-clock.ts";
import type { ExpectedStage } from "../../survey/draw/expect-stages.ts";
import { hex } from "../../survey/draw/hash.ts";
import { drawAlgorithm } from "../../survey/draw/protocol.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { readStagedTable, stagedBytes, stagedTable } from "../../survey/draw/staged-file.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { aboveOf } from "./above-of.ts";
import { type DrawPlace, findOpenStaged } from "./find-drawing.ts";
import { nextNumber } from "./next-number.ts";
import { partyEntry } from "./party-entry.ts";

interface Terms extends DrawPlace {
  readonly eventName: string;
  readonly eventAt?: string;
  readonly parties: readonly NamedParty[];
  readonly version?: number;
}

/** Publishes the file of units (its used columns alone, which are kept from now on) and the stages, before the event. */
export const commitStages = async (input: Terms, effects: Effects): Promise<Result<CommittedDraw>> => {
  const { store, sha256, newId, actor, clock } = effects;
  const found = await findOpenStaged(store, input, { approved: true });
  if (!found.ok) return found;
  const { round, staged } = found.value;
  if (input.version !== undefined && input.version !== staged.version)
    return fail(problem("E-DRAW-126", { title: staged.title }));
  if (staged.stages === null) return fail(problem("E-DRAW-127", { title: staged.title }));
  const above = (await aboveOf(store, staged))?.names;
  const plan = { stages: staged.stages as readonly DrawStage[], sizeColumn: staged.sizeColumn, above };
  const text = new TextDecoder().decode(await store.readStagedFile(staged));
  const rows = readStagedTable(stagedTable(text, staged.fileName), plan);
  if (!rows.ok) return rows;
  const file = stagedBytes(rows.value, plan);
  const frameHash = hex(sha256(file));
  await store.updateStaged(staged, { file: Buffer.from(file) });
  const frame = staged.partId === null ? undefined : await store.findFrame({ province: staged.province, id: staged.partId });
  if (frame) await store.updateFrame(frame, { frameHash, frozenAt: clock(), frozenBy: actor.name });
  await store.insertDraw(
    {
      ...{ province: staged.province, id: newId(), stagedId: staged.id, frameHash, design: "staged", sizes: "[]" },
      ...{ reserves: staged.reserves, eventName: input.eventName, algorithm: drawAlgorithm },
      eventAt: readMoment(input.eventAt ?? ""),
      number: await nextNumber({ province: staged.province, partId: null, stagedId: staged.id }, store),
      ...{ committedBy: actor.name, committedAt: clock() },
    },
    input.parties.map((party) => partyEntry(party, round, effects)),
  );
  const expected = (staged.expected as readonly ExpectedStage[] | null) ?? [];
  return ok({ strata: plan.stages.length, size: Math.round(expected.at(-1)?.expected ?? 0), frameHash });
};
