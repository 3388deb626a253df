import type { DrawParty } from "../../../survey/draw/draw-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field } from "../../parts/field.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { HiddenValues } from "../hidden-values.tsx";
import { PostForm } from "../post-form.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";

/** The outcome of the event and the opened sentences; once filled in, the question whether to draw. */
export const EventForm = ({ view, refusal }: CeremonyProps) =>
  refusal?.review === "reviewDraw" ? (
    <ConfirmDraw view={view} refusal={refusal} />
  ) : (
    <EventFields view={view} refusal={refusal} />
  );

const ConfirmDraw = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const { csrfToken } = useWorkspace();
  const values = refusal?.values ?? {};
  return (
    <ConfirmForm
      title={text.drawConfirm}
      consequence={text.drawConsequence(values.eventText ?? "")}
      verb={text.drawVerb}
      csrfToken={csrfToken}
      intent="drawSample"
      backHref={`?part=${encodeURIComponent(view.part.code)}`}
    >
      <HiddenValues values={values} />
    </ConfirmForm>
  );
};

const EventFields = ({ view: { commitment }, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const values = refusal?.values ?? {};
  return (
    <Card title={text.drawTitle}>
      <PostForm className="form">
        <p className="mut">{commitment?.eventName}</p>
        <Field
          name="eventText"
          label={text.eventText}
          hint={text.eventTextHint}
          defaultValue={values.eventText ?? ""}
          required
        />
        {(commitment?.parties ?? []).map(({ party }, place) => (
          <Field
            key={party}
            name={`reveal-${place + 1}`}
            label={text.secret(party)}
            autoComplete="off"
            defaultValue={values[`reveal-${place + 1}`] ?? ""}
            required
          />
        ))}
        <Button main name="intent" value="reviewDraw">
          {text.drawReview}
        </Button>
      </PostForm>
    </Card>
  );
};

/** The parties with what they committed and, once opened, their sentence. */
export const Opened = ({ parties }: { readonly parties: readonly DrawParty[] }) => {
  const text = useText(drawText);
  if (parties.length === 0) return <p className="mut">{text.noParties}</p>;
  return (
    <ul className="party-list">
      {parties.map(({ party, commitment, reveal }) => (
        <li key={party} className={reveal === null ? "sign wait" : "sign"}>
          <b>{party}</b>
          {reveal !== null && <span className="secret">“{reveal}”</span>}
          <span className="hash mut">{commitment}</span>
          <span className={reveal === null ? "mut" : "good"}>{reveal === null ? text.waiting : `✓ ${text.matches}`}</span>
        </li>
      ))}
    </ul>
  );
};
