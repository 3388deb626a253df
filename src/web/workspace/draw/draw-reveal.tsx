import type { DrawParty } from "../../../survey/draw/draw-view.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import { Facts } from "../facts.tsx";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface RevealProps {
  readonly parties: readonly DrawParty[];
  /** The event is agreed on and the sample not yet drawn. */
  readonly open: boolean;
  readonly refusal?: Refusal | undefined;
}

/** The parties with what they committed and, once revealed, their sentence; each reveals its own. */
export const RevealStep = ({ parties, open, refusal }: RevealProps) => {
  const text = useText(drawText);
  const mayReveal = useMay()("revealDraw") && open;
  if (parties.length === 0) return <p className="mut">{text.noParties}</p>;
  return (
    <>
      {parties.map((party) => (
        <Failed key={party.party} party={party} />
      ))}
      <ul className="party-list">
        {parties.map((party, at) => (
          <li key={party.party} className={party.reveal === null ? "sign wait" : "sign"}>
            <Party party={party} />
            {mayReveal && party.reveal === null && <RevealForm party={party} position={at + 1} refusal={refusal} />}
          </li>
        ))}
      </ul>
    </>
  );
};

const Party = ({ party: { party, commitment, reveal, revealedAt } }: { readonly party: DrawParty }) => {
  const text = useText(drawText);
  const said = useText(drawCeremonyText);
  const language = useLanguage();
  return (
    <>
      <b>{party}</b>
      {reveal !== null && <span className="secret">“{reveal}”</span>}
      <span className="hash mut">{commitment}</span>
      <span className={reveal === null ? "mut" : "good"}>{reveal === null ? text.waiting : `✓ ${text.matches}`}</span>
      {revealedAt !== null && <small className="mut">{said.revealed(formatDateTime(revealedAt, language))}</small>}
    </>
  );
};

/** A text that did not match: both hashes, whose it was, and what to do now. */
const Failed = ({ party: { party, commitment, failedHash, reveal } }: { readonly party: DrawParty }) => {
  const text = useText(drawCeremonyText);
  if (failedHash === null || reveal !== null) return null;
  const hash = (value: string) => <span className="hash">{value}</span>;
  return (
    <Note tone="bad">
      <b>{text.failedTitle(party)}</b>
      <Facts
        facts={[
          [text.committed, hash(commitment)],
          [text.found, hash(failedHash)],
        ]}
      />
      <p>{text.failedNow}</p>
    </Note>
  );
};

interface RevealFormProps {
  readonly party: DrawParty;
  readonly position: number;
  readonly refusal: Refusal | undefined;
}

const RevealForm = ({ party: { party }, position, refusal }: RevealFormProps) => {
  const text = useText(drawCeremonyText);
  const typed = refusal?.values[`reveal-${position}`] ?? "";
  return (
    <PostForm className="form">
      <input type="hidden" name="position" value={position} />
      <Field
        name={`reveal-${position}`}
        label={text.secret(party)}
        hint={text.secretHint}
        defaultValue={typed}
        autoComplete="off"
        required
      />
      <Button small name="intent" value="revealDraw">
        {text.revealVerb(party)}
      </Button>
    </PostForm>
  );
};
