import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";

/** How far the work on a part has come; each step fixes a little more of what the plan says of it. */
export interface PartUse {
  /** Its questionnaire is published: the method stands. */
  readonly questionnaire: boolean;
  /** Its frame is frozen: agencies, fields and the unit rated stand. */
  readonly frozen: boolean;
  /** Something rests on it: it cannot be taken out of the plan. */
  readonly begun: boolean;
  /** Its draw is committed or its forms are open: the quotas stand. */
  readonly drawn: boolean;
}

export const findPartUse = async (store: Store, part: Part): Promise<PartUse> => {
  const [questionnaire, frame, draw, cases] = await Promise.all([
    store.findQuestionnaire(part),
    store.findFrame(part),
    store.findDrawInto(part),
    store.countCases(part),
  ]);
  const drawn = draw !== undefined || cases.size > 0;
  return {
    questionnaire: questionnaire !== undefined,
    frozen: drawn || (frame !== undefined && frame.frozenAt !== null),
    begun: drawn || questionnaire !== undefined || frame !== undefined,
    drawn,
  };
};
