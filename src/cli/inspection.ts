import type { Effects } from "../actions/effects.ts";
import type { FolderFacts } from "../store/inspect.ts";
import type { Result } from "../survey/result.ts";

/** What `sipas doctor` looks at; main.ts gathers it. */
export interface Inspection {
  /** Version of the Node that runs this, like 24.21.0. */
  readonly node: string;
  readonly folder: FolderFacts;
  readonly database: Result<DatabaseFacts>;
  readonly close: () => Promise<void>;
}

export interface DatabaseFacts {
  readonly version: string;
  readonly kind: "embedded" | "external";
  /** Names of the migrations that have not run. */
  readonly waiting: Result<readonly string[]>;
  readonly effects: Effects;
}
