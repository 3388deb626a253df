import type { Draw } from "../../store/draws.ts";
import type { Store } from "../../store/store.ts";

/** The number of the next draw of a part or list: those that were called off keep theirs. */
export const nextNumber = async (of: Pick<Draw, "province" | "partId" | "stagedId">, store: Store): Promise<number> =>
  ((await store.listCancelledDraws(of)).at(-1)?.number ?? 0) + 1;
