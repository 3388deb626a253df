import type { DrawParty, PartyEntry } from "../../../survey/draw/draw-view.ts";
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
  /** Codes may still be handed in. */
  readonly deposits: boolean;
  readonly drawn: boolean;
  readonly refusal?: Refusal | undefined;
}

/** The parties with what they committed and, once revealed, their sentence; each reveals its own. */
export const RevealStep = ({ parties, open, deposits, drawn, refusal }: RevealProps) => {
  const text = useText(drawText);
  if (parties.length === 0) return <p className="mut">{text.noParties}</p>;
  return (
    <>
      {parties.map((party) => (
        <Failed key={party.party} party={party} />
      ))}
      <ul className="party-list">
        {parties.map((party, at) => (
          <li key={party.party} className={party.reveal === null ? "sign wait" : "sign"}>
            <Party party={party} deposits={deposits} />
            {open && party.reveal === null && party.commitment !== null && (
              <RevealForm party={party} position={at + 1} refusal={refusal} />
            )}
            {!deposits && !drawn && party.commitment === null && party.excused === null && (
              <ExcuseForm party={party} position={at + 1} refusal={refusal} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

interface PartyProps {
  readonly party: DrawParty;
  readonly deposits: boolean;
}

const Party = ({ party: { party, commitment, committed, reveal, revealed, excused }, deposits }: PartyProps) => {
  const text = useText(drawText);
  const said = useText(drawCeremonyText);
  const entered = useEntry();
  return (
    <>
      <b>{party}</b>
      {reveal !== null && <span className="secret">“{reveal}”</span>}
      {commitment === null ? (
        <span className="mut">{deposits ? said.notHandedIn : said.tookNoPart}</span>
      ) : (
        <span className="hash mut">{commitment}</span>
      )}
      {excused !== null && <span>{said.excused(excused.reason)}</span>}
      {committed !== null && <small className="mut">{entered(committed, said.handedIn)}</small>}
      {commitment !== null && (
        <span className={reveal === null ? "mut" : "good"}>{reveal === null ? text.waiting : `✓ ${text.matches}`}</span>
      )}
      {revealed !== null && <small className="mut">{entered(revealed, said.revealed)}</small>}
    </>
  );
};

/** When, by whom, and that it was for the party where it was. */
const useEntry = () => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  return ({ by, at, as }: PartyEntry, say: (when: string, who: string) => string): string =>
    say(formatDateTime(at, language), as === "for" ? text.enteredFor(by) : by);
};

/** A text that did not match: both hashes, whose it was, and what to do now. */
const Failed = ({ party: { party, commitment, failedHash, reveal } }: { readonly party: DrawParty }) => {
  const text = useText(drawCeremonyText);
  if (failedHash === null || reveal !== null || commitment === null) return null;
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

/** Why a party that was named handed in no code: everyone reads it. */
const ExcuseForm = ({ party: { party }, position, refusal }: RevealFormProps) => {
  const text = useText(drawCeremonyText);
  if (!useMay()("commitDraw")) return <small className="mut">{text.waitsExcuse}</small>;
  return (
    <PostForm className="form">
      <input type="hidden" name="position" value={position} />
      <Field
        name={`excuse-${position}`}
        label={text.excuse(party)}
        hint={text.excuseHint}
        defaultValue={refusal?.values[`excuse-${position}`] ?? ""}
        required
      />
      <Button small name="intent" value="excuseParty">
        {text.excuseVerb}
      </Button>
    </PostForm>
  );
};

/** The party itself, or who leads for a party without an account, opens the text; everybody else reads who is waited for. */
const RevealForm = ({ party: { party, speaker }, position, refusal }: RevealFormProps) => {
  const text = useText(drawCeremonyText);
  if (speaker === null) return <small className="mut">{text.waitsForParty}</small>;
  const typed = refusal?.values[`reveal-${position}`] ?? "";
  return (
    <PostForm className="form">
      <input type="hidden" name="position" value={position} />
      {speaker === "for" && <p className="field-hint">{text.forParty}</p>}
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
