import type { ReactNode } from "react";

interface SignOffProps {
  readonly state: "signed" | "refused" | "waiting" | "ended";
  /** The state in words. */
  readonly word: string;
  readonly body: string;
  readonly reason?: string | undefined;
  /** Time and person. */
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
}

const looks = { signed: "sign", refused: "sign sign-bad", waiting: "sign wait", ended: "sign wait" } as const;
const tones = { signed: "good", refused: "bad-word", waiting: "mut", ended: "mut" } as const;

/** Body, state, time: solid border signed, dashed waiting or withdrawn, red refused with its reason. */
export const SignOffBlock = ({ state, word, body, reason = "", detail, children }: SignOffProps) => (
  <div className={looks[state]}>
    <span className={tones[state]}>{state === "signed" ? `✓ ${word}` : word}</span>
    <b>{body}</b>
    {reason !== "" && <span>{reason}</span>}
    {detail && <span className="mut">{detail}</span>}
    {children}
  </div>
);
