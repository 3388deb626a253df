import type { DrawCommitment, DrawView } from "../../../survey/draw/draw-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmForm } from "../../parts/confirm-form.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { Facts } from "../facts.tsx";
import { HiddenValues } from "../hidden-values.tsx";
import { PostForm } from "../post-form.tsx";
import { useText, useWorkspace } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";
import { Deposits } from "./draw-deposit.tsx";
import { partyPlaces } from "./draw-forms.ts";
import { HowToCommit } from "./how-to-commit.tsx";

interface CommittedProps extends CeremonyProps {
  readonly commitment: DrawCommitment;
}

/** Strata of which someone is asked; a quota of 0 is legal. */
const strataAsked = ({ strata }: DrawView): number => strata.filter(({ size }) => size > 0).length;

const FrameHash = ({ view }: Pick<CommittedProps, "view">) => <span className="hash">{view.frameHash}</span>;

/** What was published before the event. */
export const Committed = ({ view, commitment, refusal }: CommittedProps) => {
  const text = useText(drawText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  const sizes = text.sizesOf(count(view.planned), count(strataAsked(view)), count(commitment.reserves));
  return (
    <Card>
      <p className="small mut">{text.committedBy(commitment.committedBy, formatDateTime(commitment.committedAt, language))}</p>
      <Facts
        facts={[
          [text.frameHash, <FrameHash key="hash" view={view} />],
          [text.sizes, sizes],
          [text.eventUsed, commitment.eventName],
          [text.algorithm, `${text.designs[commitment.design]} · ${commitment.algorithm}`],
        ]}
      />
      <Deposits
        commitment={commitment}
        open={view.ceremony?.next === "event" && view.ceremony.entries.length === 0}
        refusal={refusal}
      />
    </Card>
  );
};

/** The form of the commitment; once filled in, the question whether to publish it. */
export const CommitForm = ({ view, refusal }: CeremonyProps) =>
  refusal?.review === "reviewCommit" ? (
    <ConfirmCommit view={view} refusal={refusal} />
  ) : (
    <CommitFields view={view} refusal={refusal} />
  );

const ConfirmCommit = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const { csrfToken } = useWorkspace();
  const values = refusal?.values ?? {};
  const parties = partyPlaces.filter((place) => values[`party-${place}`]).length;
  return (
    <ConfirmForm
      title={text.commitConfirm}
      consequence={text.commitConsequence(values.eventName ?? "", String(parties))}
      verb={text.commitVerb}
      csrfToken={csrfToken}
      intent="commitDraw"
      backHref={`?part=${encodeURIComponent(view.part.code)}`}
    >
      <HiddenValues values={values} />
    </ConfirmForm>
  );
};

const CommitFields = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const language = useLanguage();
  const values = refusal?.values ?? {};
  const designs = (["srs", "systematic"] as const).map((value) => ({ value, label: text.designs[value] }));
  const sizes = text.sizesPlanned(formatNumber(view.planned, language), formatNumber(strataAsked(view), language));
  return (
    <Card title={text.commitTitle}>
      <PostForm className="form">
        <p className="mut">{text.commitHint}</p>
        <Facts
          facts={[
            [text.frameHash, <FrameHash key="hash" view={view} />],
            [text.sizes, sizes],
          ]}
        />
        <Field
          name="eventName"
          label={text.eventName}
          hint={text.eventNameHint}
          defaultValue={values.eventName ?? ""}
          required
        />
        <div className="field-row">
          <SelectField name="design" label={text.design} options={designs} defaultValue={values.design ?? "srs"} />
          <Field name="reserves" label={text.reserves} type="number" min={0} max={9} defaultValue={values.reserves ?? "3"} />
        </div>
        <Parties values={values} />
        <Button main name="intent" value="reviewCommit">
          {text.review}
        </Button>
      </PostForm>
    </Card>
  );
};

const Parties = ({ values }: { readonly values: Readonly<Record<string, string>> }) => {
  const text = useText(drawText);
  return (
    <fieldset className="parties">
      <legend>{text.parties}</legend>
      <p className="field-hint">{text.partiesHint}</p>
      <HowToCommit />
      {partyPlaces.map((place) => (
        <div className="field-row" key={place}>
          <Field name={`party-${place}`} label={text.party(place)} defaultValue={values[`party-${place}`] ?? ""} />
          <Field
            name={`commitment-${place}`}
            label={text.commitment(place)}
            pattern="\s*[0-9a-fA-F]{64}\s*"
            autoComplete="off"
            defaultValue={values[`commitment-${place}`] ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
};
