import type { Actor } from "../survey/people/actor.ts";
import type { Effects } from "./effects.ts";

export interface FoundSession {
  readonly actor: Extract<Actor, { kind: "account" }>;
  readonly mustChange: boolean;
}

/** Who this token belongs to; null when it is unknown, idle for 60 minutes, 12 hours old, or the account was disabled. */
export const findSession = async (_input: { readonly token: string }, _effects: Effects): Promise<FoundSession | null> => {
  throw new Error("findSession is not written yet");
};
