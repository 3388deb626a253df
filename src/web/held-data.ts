import { createContext, type RouterContext } from "react-router";

/** What pages are drawn from, by the id of their route. */
export type HeldData = Map<string, unknown>;

/**
 * React Router writes the data of a page a second time, for its scripts to read: of a long list that takes longer than all the rest, and a
 * page without scripts has nobody to read it. So its loader's answer is held here and given to the page as it is drawn. Null: nothing is
 * held. The built pages carry a second copy of this module, so the key is kept once for the whole process.
 */
const slot = Symbol.for("opensipas.heldData");
const registry = globalThis as { [slot]?: RouterContext<HeldData | null> };
registry[slot] ??= createContext<HeldData | null>(null);

export const heldData: RouterContext<HeldData | null> = registry[slot];
