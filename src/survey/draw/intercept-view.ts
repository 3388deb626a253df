import type { RoundHead } from "../plan/overview.ts";
import type { InterceptRule, InterceptSession } from "./intercept.ts";

/** The page of the rule by which people are asked on the spot. */
export interface InterceptView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** null: none has been set. */
  readonly rule: InterceptRule | null;
  readonly setBy: string;
  readonly setAt: string | null;
  /** What a first rule is offered with. */
  readonly offered: Pick<InterceptRule, "from" | "to">;
  /** Answers are in: the rule no longer changes. */
  readonly fixed: boolean;
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly quota: number }[];
  /** By agency, then in order of time. */
  readonly sessions: readonly InterceptSession[];
}
