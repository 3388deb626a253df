import type { Effects, Log } from "../actions/effects.ts";
import type { Actor } from "../survey/people/actor.ts";
import type { Provider } from "./provider.ts";

/** What the server is given; main.ts makes it. */
export interface World {
  /** The effects of one request, bound to who asks. */
  readonly effectsFor: (actor: Actor) => Effects;
  /** Folder that `react-router build` fills: `client/` and `server/index.js`. */
  readonly buildDirectory: string;
  /** Behind HTTPS: the session cookie travels encrypted only. */
  readonly secureCookie: boolean;
  /** Signing in by OpenID Connect; absent where it is not configured. */
  readonly provider?: Provider | undefined;
  /** Administrators, leads and publishers work only with a second factor. */
  readonly secondFactorRequired?: boolean;
  readonly log: Log;
}
