import { cancelledAfter, type DrawMoment } from "../../survey/draw/draw-clock.ts";
import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, type DrawPlace, findOpenDrawing } from "./find-drawing.ts";

export interface CancelDrawInput extends DrawPlace {
  /** Public, with the draw. */
  readonly reason: string;
}

export interface CancelledDraw {
  readonly number: number;
  readonly after: DrawMoment;
  readonly reason: string;
}

const shortest = 20;

/** Calls off a draw before its sample is drawn. It stays in the public list with its number, codes and reason; another may be committed. */
export const cancelDraw = action("commitDraw", async (input: CancelDrawInput, effects): Promise<Result<CancelledDraw>> => {
  const reason = input.reason.normalize("NFC").trim();
  if (reason.length < shortest) return fail(problem("E-DRAW-044", { least: shortest }));
  const long = longTexts({ text: reason, field: "Lý do", as: "note" });
  if (long.length > 0) return fail(...long);
  const entry = { act: "cancelDraw", round: input.round, object: input.part } as const;
  return write(effects, { ...entry, detail: (cancelled) => ({ ...cancelled }) }, async (store) => {
    const found = await findOpenDrawing(store, input);
    return found.ok ? cancel(found.value, reason, { ...effects, store }) : found;
  });
});

const cancel = async (found: Drawing, reason: string, effects: Effects): Promise<Result<CancelledDraw>> => {
  const { store, actor, clock } = effects;
  const committed = await findCommitted(store, found);
  if (!committed.ok) return committed;
  const { value: draw } = committed;
  const parties = await store.listDrawParties(draw);
  const after = cancelledAfter({ ...draw, cancelledAt: clock(), revealed: parties.some(({ reveal }) => reveal !== null) });
  await store.updateCancelled(draw, { cancelledAt: clock(), cancelledBy: actor.name, cancelReason: reason });
  if (found.staged?.partId) await store.reopenFrame({ province: draw.province, partId: found.staged.partId });
  return ok({ number: draw.number, after, reason });
};
