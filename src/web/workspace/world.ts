import type { RouterContextProvider } from "react-router";
import type { Effects } from "../../actions/effects.ts";
import { type ActionName, actionNames, may } from "../../survey/people/permissions.ts";
import { type World, worldContext } from "../context.ts";

export interface PageWorld extends World {
  readonly effects: Effects;
}

/** What a staff page gets of the world: the effects of whoever asks. */
export const worldOf = (context: Readonly<RouterContextProvider>): PageWorld => {
  const world = context.get(worldContext);
  return { ...world, effects: world.effectsFor(world.actor) };
};

/** Names of what the one who asks may do (in the round), so that a page offers nothing that would be refused. */
export const allowedActions = ({ actor }: World, round?: string): readonly ActionName[] =>
  actionNames.filter((name) => may(actor, name, { round }));

/** “Nguyễn Văn A · Phòng Nội vụ”. */
export const nameOf = ({ actor }: World): string => (actor.kind === "account" ? `${actor.name} · ${actor.body}` : actor.name);
