import type { Draw } from "../../store/draws.ts";
import type { Store } from "../../store/store.ts";
import { cancelledAfter } from "../../survey/draw/draw-clock.ts";
import type { CancelledDrawView } from "../../survey/draw/draw-view.ts";

/** The draws of a part or list that were called off, as everyone sees them: no name of a person. */
export const showCancelled = async (
  of: Pick<Draw, "province" | "partId" | "stagedId">,
  store: Store,
): Promise<readonly CancelledDrawView[]> =>
  Promise.all((await store.listCancelledDraws(of)).map((draw) => cancelledView(draw, store)));

const cancelledView = async (draw: Draw, store: Store): Promise<CancelledDrawView> => {
  const parties = await store.listDrawParties(draw);
  const { number, eventName, eventAt, committedAt, frameHash, cancelledAt, cancelReason } = draw;
  const at = cancelledAt ?? committedAt;
  return {
    ...{ number, eventName, frameHash, reason: cancelReason ?? "" },
    ...{ eventAt: eventAt?.toISOString() ?? null, committedAt: committedAt.toISOString(), cancelledAt: at.toISOString() },
    parties: parties.map(({ party, commitment }) => ({ party, commitment })),
    after: cancelledAfter({ ...draw, cancelledAt: at, revealed: parties.some(({ reveal }) => reveal !== null) }),
  };
};
