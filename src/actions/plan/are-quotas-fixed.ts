import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";

/** Sizes were published, or forms numbered: nobody may change them behind. */
export const areQuotasFixed = async (store: Store, part: Part): Promise<boolean> =>
  (await store.findDrawInto(part)) !== undefined || (await store.countCases(part)).size > 0;
