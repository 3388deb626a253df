import type { DrawCommitment, DrawParty } from "../../../survey/draw/draw-view.ts";
import type { CeremonyView } from "../../../survey/draw/staged-view.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { HowToCommit } from "./how-to-commit.tsx";

interface DepositsProps {
  readonly commitment: DrawCommitment;
  /** Nobody has typed the outcome of the event yet. */
  readonly open: boolean;
  readonly refusal: Refusal | undefined;
}

/** Whether codes may still be handed in: before the announced moment, and before anybody has typed the outcome. */
export const depositsOpen = ({ ceremony, commitment }: Pick<CeremonyView, "ceremony" | "commitment">): boolean =>
  ceremony?.next === "event" && ceremony.entries.length === 0 && commitment?.clock !== "after";

/** Parties that were named without a code, and the form for whoever may hand it in. */
export const Deposits = ({ commitment: { parties }, open, refusal }: DepositsProps) => {
  const text = useText(drawCeremonyText);
  const waiting = parties.map((party, at) => ({ party, position: at + 1 })).filter(({ party }) => party.commitment === null);
  if (!open || waiting.length === 0) return null;
  const mine = waiting.some(({ party }) => party.speaker !== null);
  return (
    <>
      <ul className="party-list gap-top">
        {waiting.map(({ party, position }) => (
          <li key={party.party} className="sign wait">
            <b>{party.party}</b>
            <span className="mut">{text.notHandedIn}</span>
            {party.speaker !== null && <DepositForm party={party} position={position} refusal={refusal} />}
          </li>
        ))}
      </ul>
      {mine && <HowToCommit />}
    </>
  );
};

interface FormProps {
  readonly party: DrawParty;
  readonly position: number;
  readonly refusal: Refusal | undefined;
}

const DepositForm = ({ party: { party, speaker }, position, refusal }: FormProps) => {
  const text = useText(drawCeremonyText);
  return (
    <PostForm className="form">
      <input type="hidden" name="position" value={position} />
      {speaker === "for" && <p className="field-hint">{text.forParty}</p>}
      <Field
        name={`deposit-${position}`}
        label={text.code(party)}
        hint={text.codeHint}
        defaultValue={refusal?.values[`deposit-${position}`] ?? ""}
        pattern="\s*[0-9a-fA-F]{64}\s*"
        autoComplete="off"
        required
      />
      <Button small name="intent" value="depositCommitment">
        {text.depositVerb(party)}
      </Button>
    </PostForm>
  );
};
