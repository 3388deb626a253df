import { createContext, type RouterContext } from "react-router";
import type { Effects } from "../actions/effects.ts";
import type { Language } from "../survey/language.ts";
import type { Actor } from "../survey/people/actor.ts";

/** A form as it was sent, for telling whether it was sent before. */
export interface SentForm {
  /** Every field, with the rendering that it was filled in on. */
  readonly whole: string;
  /** What was typed and chosen, on whichever rendering. */
  readonly content: string;
}

/** What a page gets of the world: who asks, in which language, and the effects that actions take as their last argument. */
export interface World {
  readonly actor: Actor;
  readonly effectsFor: (actor: Actor) => Effects;
  readonly language: Language;
  /** Hidden field `csrf` of every form that posts; empty where nobody is signed in. */
  readonly csrfToken: string;
  /** When the session ends if nothing more is heard of it; absent where nobody is signed in. */
  readonly sessionEnds?: Date;
  /** Where the first sending of the same form led; null when this is the first. Absent where nobody is signed in. */
  readonly once?: (form: SentForm) => Promise<string | null>;
  /** Name of the provider that people may sign in by; null: none. */
  readonly provider: string | null;
}

/**
 * The server sets this on the `RouterContextProvider` of each request; loaders read it with `context.get(worldContext)`.
 * The built pages carry a second copy of this module, so the key is kept once for the whole process.
 */
const slot = Symbol.for("opensipas.worldContext");
const registry = globalThis as { [slot]?: RouterContext<World> };
registry[slot] ??= createContext<World>();

export const worldContext: RouterContext<World> = registry[slot];
