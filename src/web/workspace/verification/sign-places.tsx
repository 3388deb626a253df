import type { SupervisingBody } from "../../../survey/people/role.ts";
import type { BodySignOff, SignPlace } from "../../../survey/verification/sign-off.ts";
import type { VerificationView } from "../../../survey/verification/verification-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { verificationText } from "../../text/workspace-verification.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { BodyBlock } from "./stage-sign-offs.tsx";

interface PlacesProps {
  readonly view: VerificationView;
  readonly refusal: Refusal | undefined;
}

/** Every stage that is signed, with both bodies; whoever supervises signs, refuses or withdraws for its own. */
export const SignPlaces = ({ view, refusal }: PlacesProps) => {
  const text = useText(verificationText);
  return (
    <section className="card mt" id="sign-offs">
      <header>
        <h2>{text.signTitle}</h2>
        <ButtonLink href={`/workspace/${view.round.code}/download/sign-offs.csv`} download small>
          CSV<span className="sr"> {text.signTitle}</span>
        </ButtonLink>
      </header>
      <div className="pad stack">
        <p className="small mut">{text.signHint}</p>
        {view.signOffs.map((place) => (
          <Place key={placeKey(place)} place={place} own={view.isOpen ? view.own : null} refusal={refusal} />
        ))}
      </div>
    </section>
  );
};

export const placeKey = ({ stage, part }: SignPlace): string => `${stage}:${part?.code ?? ""}`;

interface PlaceProps {
  readonly place: SignPlace;
  readonly own: SupervisingBody | null;
  readonly refusal: Refusal | undefined;
}

const Place = ({ place, own, refusal }: PlaceProps) => {
  const text = useText(verificationText);
  const { stage, part, subject } = place;
  const title = [text.stages[stage], part?.title].filter(Boolean).join(" · ");
  const mine = place.bodies.find(({ body }) => body === own);
  return (
    <div className="sign-place">
      <h3>{title}</h3>
      {subject !== null && (
        <p className={stage === "plan" ? "small mut" : "small mut hash"}>
          {stage === "plan" ? text.planVersion(subject) : text.hash(subject)}
        </p>
      )}
      <div className="sign-pair">
        {place.bodies.map((body) => (
          <BodyBlock key={body.body} place={place} body={body} />
        ))}
      </div>
      {mine && subject !== null && <OwnWord place={place} mine={mine} title={title} refusal={refusal} />}
    </div>
  );
};

interface OwnWordProps extends Omit<PlaceProps, "own"> {
  readonly mine: BodySignOff;
  readonly title: string;
}

const OwnWord = ({ place, mine, title, refusal }: OwnWordProps) => {
  const text = useText(verificationText);
  const { stage, part, subject } = place;
  const name = `reason-${placeKey(place)}`;
  const typed = refusal?.values[name] ?? "";
  const isSigned = mine.standing?.state === "signed";
  return (
    <details className="gap-top" open={typed !== "" || refusal?.values.place === placeKey(place)}>
      <summary>{isSigned ? text.withdraw : text.sign(title)}</summary>
      <PostForm className="form one-column">
        <input type="hidden" name="place" value={placeKey(place)} />
        <input type="hidden" name="stage" value={stage} />
        <input type="hidden" name="part" value={part?.code ?? ""} />
        <input type="hidden" name="subject" value={subject ?? ""} />
        {isSigned ? (
          <>
            <Field name={name} label={text.withdrawReason} defaultValue={typed} />
            <Button name="intent" value="withdrawSignOff">
              {text.withdraw}
              <span className="sr">: {title}</span>
            </Button>
          </>
        ) : (
          <>
            <Button main name="intent" value="signStage">
              {text.sign(title)}
            </Button>
            <Field name={name} label={text.refuseReason} defaultValue={typed} />
            <Button name="intent" value="refuseStage">
              {text.refuse}
              <span className="sr">: {title}</span>
            </Button>
          </>
        )}
      </PostForm>
    </details>
  );
};
