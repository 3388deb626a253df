import type { DrawCeremonyView, DrawCommitment } from "../../../survey/draw/draw-view.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawCeremonyText } from "../../text/workspace-draw-ceremony.ts";
import { Facts } from "../facts.tsx";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

interface EventProps {
  readonly ceremony: DrawCeremonyView;
  readonly commitment: DrawCommitment | null;
  readonly refusal?: Refusal | undefined;
}

/** The outcome that two persons typed alike, or what is still missing of it. */
export const EventStep = ({ ceremony, commitment, refusal }: EventProps) => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  const mayEnter = useMay()("enterEvent");
  if (ceremony.eventText !== null && ceremony.agreedAt !== null)
    return (
      <>
        <p className="small mut">
          {text.agreed(formatDateTime(ceremony.agreedAt, language), ceremony.entries.map(({ by }) => by).join(", "))}
        </p>
        <p className="card pad event-text">{ceremony.eventText}</p>
      </>
    );
  if (commitment?.clock === "before" && commitment.eventAt !== null)
    return <p className="mut">{text.notYet(formatDateTime(commitment.eventAt, language))}</p>;
  return (
    <>
      <Entries entries={ceremony.entries} />
      {mayEnter && <EventForm typed={refusal?.values.eventText ?? ""} />}
    </>
  );
};

/** Typed once: who, but not what; typed twice and different: both. */
export const Entries = ({ entries }: Pick<DrawCeremonyView, "entries">) => {
  const text = useText(drawCeremonyText);
  const language = useLanguage();
  const [first] = entries;
  if (!first) return null;
  if (entries.length === 1) return <Note>{text.waitsForSecond(first.by, formatDateTime(first.at, language))}</Note>;
  return (
    <Note tone="bad">
      <b>{text.different}</b>
      <Facts facts={entries.map(({ by, at, text: typed }) => [text.typed(by, formatDateTime(at, language)), typed])} />
      <p>{text.differentNow}</p>
    </Note>
  );
};

const EventForm = ({ typed }: { readonly typed: string }) => {
  const text = useText(drawCeremonyText);
  return (
    <div className="gap-top">
      <Card title={text.eventTitle}>
        <PostForm className="form">
          <p className="mut">{text.eventLead}</p>
          <Field
            name="eventText"
            label={text.eventText}
            hint={text.eventHint}
            defaultValue={typed}
            autoComplete="off"
            required
          />
          <Button main name="intent" value="enterEvent">
            {text.eventVerb}
          </Button>
        </PostForm>
      </Card>
    </div>
  );
};
