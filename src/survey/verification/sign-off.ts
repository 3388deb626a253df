import type { SupervisingBody } from "../people/role.ts";
import { supervisingBodies } from "../people/role.ts";
import type { CheckCounts } from "./check-list.ts";

/** The stages that a supervising body signs or refuses. */
export const signedStages = ["plan", "frame", "draw"] as const;

export type SignedStage = (typeof signedStages)[number];

export const isSignedStage = (word: string): word is SignedStage => (signedStages as readonly string[]).includes(word);

/** As the log tells them, in the language of the plan. */
export const signedStageNames: Readonly<Record<SignedStage, string>> = {
  plan: "Kế hoạch",
  frame: "Dàn mẫu",
  draw: "Chọn mẫu",
};

/** A word of a body under a stage; one that was withdrawn or replaced stays, with when and why. */
export interface SignOff {
  readonly id: string;
  readonly state: "signed" | "refused";
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** How the check-list of the body stood for this stage. */
  readonly checks: CheckCounts;
  /** Whether what was signed still stands as it was. */
  readonly holds: boolean;
  readonly ended: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** One body under one stage. */
export interface BodySignOff {
  readonly body: SupervisingBody;
  readonly name: string;
  readonly standing: SignOff | null;
  /** The newest first. */
  readonly former: readonly SignOff[];
}

/** A stage (of a part) with what may be signed of it. */
export interface SignPlace {
  readonly stage: SignedStage;
  readonly part: { readonly code: string; readonly title: string } | null;
  /** Number of the plan's version, frame hash or sample hash; null while there is nothing to sign. */
  readonly subject: string | null;
  readonly bodies: readonly BodySignOff[];
}

/** What is kept of a word under a stage. */
export interface KeptSignOff {
  readonly id: string;
  readonly supervises: SupervisingBody | null;
  readonly body: string;
  readonly state: "signed" | "refused";
  readonly reason: string;
  readonly subject: string;
  readonly checks: unknown;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** The two bodies under a stage, from what is kept of it in the order of signing. */
export const composeSignPlace = (
  place: Omit<SignPlace, "bodies">,
  kept: readonly KeptSignOff[],
  names: Readonly<Record<SupervisingBody, string>>,
): SignPlace => ({
  ...place,
  bodies: supervisingBodies.map((body) => {
    const own = kept.filter(({ supervises }) => supervises === body).map((one) => signOffOf(one, place.subject));
    const standing = own.find(({ ended }) => ended === null) ?? null;
    const name = kept.findLast(({ supervises, endedAt }) => supervises === body && endedAt === null)?.body ?? names[body];
    return { body, name, standing, former: own.filter(({ ended }) => ended !== null).toReversed() };
  }),
});

const signOffOf = (kept: KeptSignOff, subject: string | null): SignOff => {
  const { id, state, reason, signedBy, signedAt, endedAt, endedBy, endReason } = kept;
  return {
    ...{ id, state, reason, by: signedBy, at: signedAt.toISOString(), checks: kept.checks as CheckCounts },
    holds: kept.subject === subject,
    ended: endedAt && { by: endedBy ?? "", at: endedAt.toISOString(), reason: endReason ?? "" },
  };
};
