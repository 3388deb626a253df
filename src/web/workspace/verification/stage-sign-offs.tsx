import { formatNumber } from "../../../survey/number.ts";
import type { SupervisingBody } from "../../../survey/people/role.ts";
import type { BodySignOff, SignOff, SignPlace } from "../../../survey/verification/sign-off.ts";
import { useLanguage } from "../../parts/language.tsx";
import { SignOffBlock } from "../../parts/sign-off.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { verificationText } from "../../text/workspace-verification.ts";
import { useRound, useText } from "../use-workspace.ts";

interface StageSignOffsProps {
  readonly signOffs: { readonly place: SignPlace | null; readonly own: SupervisingBody | null };
}

/** What the supervising bodies said of the stage, on its own page; they sign on theirs. */
export const StageSignOffs = ({ signOffs: { place, own } }: StageSignOffsProps) => {
  const text = useText(verificationText);
  const round = useRound()?.overview.round.code ?? "";
  if (place === null) return null;
  return (
    <section className="card mt">
      <header>
        <h2>{text.signTitle}</h2>
        <a href={`/workspace/${round}/verification#sign-offs`}>{own ? text.toSign : text.toVerification}</a>
      </header>
      <div className="pad sign-pair">
        {place.bodies.map((body) => (
          <BodyBlock key={body.body} place={place} body={body} />
        ))}
      </div>
    </section>
  );
};

/** One body under a stage: its word as it stands, then those that it took back. */
export const BodyBlock = ({ place, body }: { readonly place: SignPlace; readonly body: BodySignOff }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const { name, standing, former } = body;
  return (
    <div className="stack">
      {standing ? (
        <StandingBlock name={name} signOff={standing} />
      ) : (
        <SignOffBlock state="waiting" word={place.subject === null ? text.notReady : text.waiting} body={name} />
      )}
      {former.length > 0 && (
        <details>
          <summary>{text.former(formatNumber(former.length, language))}</summary>
          {former.map((signOff) => (
            <FormerBlock key={signOff.id} name={name} signOff={signOff} />
          ))}
        </details>
      )}
    </div>
  );
};

interface BlockProps {
  readonly name: string;
  readonly signOff: SignOff;
}

const StandingBlock = ({ name, signOff }: BlockProps) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const { state, reason, at, by, checks, holds } = signOff;
  const number = (value: number) => formatNumber(value, language);
  return (
    <SignOffBlock {...{ state, reason, body: name, word: text[state] }} detail={`${formatDateTime(at, language)} · ${by}`}>
      {checks.passed + checks.failed > 0 && (
        <span className="small mut">{text.checksAt(number(checks.passed), number(checks.failed), number(checks.open))}</span>
      )}
      {!holds && <span className="bad-word">{text.stale}</span>}
    </SignOffBlock>
  );
};

const FormerBlock = ({ name, signOff: { state, reason, at, by, ended } }: BlockProps) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const word = ended?.reason ? text.withdrawn(text[state]) : text.replaced(text[state]);
  return (
    <SignOffBlock state="ended" word={word} body={name} reason={reason} detail={`${formatDateTime(at, language)} · ${by}`}>
      {ended?.reason && (
        <span className="small">{text.withdrawnAt(formatDateTime(ended.at, language), ended.by, ended.reason)}</span>
      )}
    </SignOffBlock>
  );
};
