import type { DrawCommitment, DrawView } from "../../../survey/draw/draw-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { Facts } from "../facts.tsx";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";
import { Deposits, depositsOpen } from "./draw-deposit.tsx";
import { ConfirmCommit, Parties } from "./draw-parties.tsx";
import { EventFields } from "./event-fields.tsx";

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
          ...(commitment.eventAt === null ? [] : [[text.eventAt, formatDateTime(commitment.eventAt, language)] as const]),
          ...(commitment.number > 1 ? [[text.drawNumber, text.drawNumberOf(String(commitment.number))] as const] : []),
          [text.algorithm, `${text.designs[commitment.design]} · ${commitment.algorithm}`],
        ]}
      />
      <Deposits commitment={commitment} open={depositsOpen(view)} refusal={refusal} />
    </Card>
  );
};

/** The form of the commitment; once filled in, the question whether to publish it. */
export const CommitForm = ({ view, refusal }: CeremonyProps) =>
  refusal?.review === "reviewCommit" ? (
    <ConfirmCommit refusal={refusal} backHref={`?part=${encodeURIComponent(view.part.code)}`}>
      <PlannedFacts view={view} />
    </ConfirmCommit>
  ) : (
    <CommitFields view={view} refusal={refusal} />
  );

/** What is committed to: the frame and the sizes, as they are now. */
const PlannedFacts = ({ view }: Pick<CeremonyProps, "view">) => {
  const text = useText(drawText);
  const language = useLanguage();
  const sizes = text.sizesPlanned(formatNumber(view.planned, language), formatNumber(strataAsked(view), language));
  return (
    <Facts
      facts={[
        [text.frameHash, <FrameHash key="hash" view={view} />],
        [text.sizes, sizes],
      ]}
    />
  );
};

const CommitFields = ({ view, refusal }: CeremonyProps) => {
  const text = useText(drawText);
  const values = refusal?.values ?? {};
  const designs = (["srs", "systematic"] as const).map((value) => ({ value, label: text.designs[value] }));
  return (
    <Card title={text.commitTitle}>
      <PostForm className="form">
        <input type="hidden" name="seen" value={view.sizesMark} />
        <p className="mut">{text.commitHint}</p>
        <PlannedFacts view={view} />
        <EventFields values={values} />
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
