import type { ReceivePersonListInput } from "../../../actions/draw/receive-person-list.ts";
import type { StagedView } from "../../../survey/draw/staged-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField, TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { fileOf, type Refusal, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useRound, useText } from "../use-workspace.ts";

/** What the form of the list of persons says. */
export const personListOf = async (form: FormData): Promise<Omit<ReceivePersonListInput, "round" | "continues">> => ({
  ...{ title: textOf(form, "title"), part: textOf(form, "into"), file: await fileOf(form, "file") },
  ...{ pasted: textOf(form, "pasted"), key: textOf(form, "key"), agency: textOf(form, "agency") },
  ...{ unlisted: textOf(form, "unlisted") },
  more: textOf(form, "more")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== ""),
});

interface ContinueProps {
  readonly view: StagedView;
  readonly refusal: Refusal | undefined;
}

/** Once the stages above are drawn: the persons of the units that were drawn, in another list. */
export const Continue = ({ view, refusal }: ContinueProps) => {
  const text = useText(drawStagesText);
  const mayCommit = useMay()("commitDraw");
  const { round, result, above, continuedBy } = view;
  if (result === null || above !== null) return null;
  return (
    <section className="gap-top" id="continue">
      {continuedBy !== null && (
        <p>
          <ButtonLink href={`/workspace/${round.code}/draw/stages/${continuedBy.code}`}>{text.toContinued}</ButtonLink>
        </p>
      )}
      {mayCommit && !continuedBy?.committed && <PersonList view={view} refusal={refusal} />}
    </section>
  );
};

const PersonList = ({ view, refusal }: ContinueProps) => {
  const text = useText(drawStagesText);
  const language = useLanguage();
  const values = refusal?.values ?? {};
  const parts = useRound()?.overview.round.parts ?? [];
  const names = (view.stages ?? []).map(({ name }) => name).join(", ");
  return (
    <Card title={text.continueTitle}>
      <PostForm className="form" upload>
        <p className="mut">{text.continueLead(formatNumber(view.result?.sampled ?? 0, language), names)}</p>
        <Field name="title" label={text.name} hint={text.continueNameHint} defaultValue={values.title ?? ""} required />
        <SelectField
          name="into"
          label={text.into}
          hint={text.intoHint}
          options={parts.filter(({ source }) => source === "frame").map(({ code, title }) => ({ value: code, label: title }))}
          defaultValue={values.into ?? ""}
        />
        <Field name="file" type="file" label={text.personFile} hint={text.personFileHint(names)} accept=".xlsx,.csv,.txt" />
        <TextField name="pasted" label={text.pasted} hint={text.pastedHint} defaultValue={values.pasted ?? ""} rows={6} />
        <div className="field-row">
          <Field name="agency" label={text.agencyColumn} hint={text.agencyColumnHint} defaultValue={values.agency ?? ""} />
          <Field name="key" label={text.keyColumn} hint={text.keyColumnHint} defaultValue={values.key ?? ""} />
        </div>
        <Field name="more" label={text.moreColumns} hint={text.moreColumnsHint} defaultValue={values.more ?? ""} />
        <Field name="unlisted" label={text.unlisted} hint={text.unlistedHint} defaultValue={values.unlisted ?? ""} />
        <Button main name="intent" value="receivePersonList">
          {text.receive}
        </Button>
      </PostForm>
    </Card>
  );
};

/** What the draw goes on from, for whoever looks at it. */
export const GoesOnFrom = ({ view: { round, above } }: { readonly view: StagedView }) => {
  const text = useText(drawStagesText);
  const language = useLanguage();
  if (above === null) return null;
  const count = (value: number): string => formatNumber(value, language);
  return (
    <p className="note gap-both">
      {text.goesOn(count(above.sampled), above.part.title)}{" "}
      <a href={`/workspace/${round.code}/draw/stages/${above.code}`}>{above.title}</a>.
      {above.unlisted > 0 && <> {text.notListed(count(above.unlisted), above.unlistedReason)}</>}
    </p>
  );
};
