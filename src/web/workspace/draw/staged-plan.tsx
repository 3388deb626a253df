import { type DrawStage, stageDesigns } from "../../../survey/draw/stage.ts";
import type { StagedView } from "../../../survey/draw/staged-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField, TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { StagesTable } from "../../parts/stages-table.tsx";
import { stagesText } from "../../text/draw-stages.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { stagePlaces } from "./draw-forms.ts";

interface PlanProps {
  readonly view: StagedView;
  readonly refusal: Refusal | undefined;
}

/** The list, its stages and what they come to; open until the commitment. */
export const StagedPlanForm = ({ view, refusal }: PlanProps) => (
  <div className="gap">
    <StagesCard view={view} refusal={refusal} />
    {view.stages !== null && <Expected view={view} />}
    {view.above === null ? <OtherList view={view} refusal={refusal} /> : <ListAgain view={view} above={view.above} />}
  </div>
);

const StagesCard = ({ view, refusal }: PlanProps) => {
  const text = useText(drawStagesText);
  const language = useLanguage();
  const values = refusal?.values ?? {};
  const names = view.file.header.filter((name) => !view.above?.names.includes(name));
  const header = names.map((name) => ({ value: name, label: name }));
  const rows = (view.above ? text.listOfPersons : text.listOf)(formatNumber(view.file.rows, language));
  return (
    <Card title={text.planTitle}>
      <PostForm className="form">
        <input type="hidden" name="version" value={view.version} />
        <p className="mut">
          {text.fileLine(view.file.name, rows, formatDateTime(view.editedAt, language), view.editedBy)} {text.planHint}
        </p>
        {(view.above ? stagePlaces.slice(0, 2) : stagePlaces).map((place) => (
          <StageFields
            key={place}
            place={place}
            header={names}
            stage={view.stages?.[place - 1] ?? (view.above && place === 1 ? personStage(names) : undefined)}
            values={values}
          />
        ))}
        <div className="field-row">
          <SelectField
            name="sizeColumn"
            label={text.sizeColumn}
            hint={text.sizeColumnHint}
            options={[{ value: "", label: text.byRows }, ...header]}
            defaultValue={values.sizeColumn ?? view.sizeColumn ?? ""}
          />
          <Field
            name="reserves"
            label={text.reserves}
            type="number"
            min={0}
            max={20}
            defaultValue={values.reserves ?? String(view.reserves)}
          />
        </div>
        <Button main name="intent" value="planStages">
          {text.planVerb}
        </Button>
      </PostForm>
    </Card>
  );
};

interface StageFieldsProps {
  readonly place: number;
  readonly header: readonly string[];
  readonly stage: DrawStage | undefined;
  readonly values: Readonly<Record<string, string>>;
}

const StageFields = ({ place, header, stage, values }: StageFieldsProps) => {
  const text = useText(drawStagesText);
  const { designs } = useText(stagesText);
  const typed = (name: string, kept: string) => values[`${name}-${place}`] ?? kept;
  const columns = header.map((name) => ({ value: name, label: name }));
  const take = stage && stage.design !== "all" ? `${stage.take}${stage.isShare ? " %" : ""}` : "";
  return (
    <fieldset className="parties gap-top">
      <legend>{text.stageLegend(place)}</legend>
      <div className="stage-fields">
        <SelectField
          name={`column-${place}`}
          label={text.column}
          options={[{ value: "", label: text.noStage }, ...columns]}
          defaultValue={typed("column", stage?.name ?? "")}
        />
        <SelectField
          name={`design-${place}`}
          label={text.design}
          options={stageDesigns.map((value) => ({ value, label: designs[value] }))}
          defaultValue={typed("design", stage?.design ?? "srs")}
        />
        <Field name={`take-${place}`} label={text.take} defaultValue={typed("take", take)} />
        <SelectField
          name={`sort-${place}`}
          label={text.sort}
          options={[{ value: "", label: text.byName }, ...columns]}
          defaultValue={typed("sort", stage?.sort?.[0] ?? "")}
        />
      </div>
    </fieldset>
  );
};

const Expected = ({ view }: { readonly view: StagedView }) => {
  const text = useText(drawStagesText);
  return (
    <div className="gap-top">
      <Card title={text.expectedTitle}>
        <StagesTable {...view} stages={view.stages ?? []} before={view.above?.stage ?? 0} />
        <p className="small mut">{text.expectedHint}</p>
      </Card>
    </div>
  );
};

/** What a list of persons is drawn by unless somebody says otherwise: as many in each unit. */
const personStage = (names: readonly string[]): DrawStage => ({ name: names.at(-1) ?? "", design: "systematic", take: 30 });

const ListAgain = ({ view, above }: { readonly view: StagedView; readonly above: NonNullable<StagedView["above"]> }) => {
  const text = useText(drawStagesText);
  return (
    <p className="gap-top">
      <a href={`/workspace/${view.round.code}/draw/stages/${above.code}#continue`}>{text.listAgain}</a>
    </p>
  );
};

const OtherList = ({ view, refusal }: PlanProps) => {
  const text = useText(drawStagesText);
  const values = refusal?.values ?? {};
  return (
    <details className="card pad fold-plain gap-top" open={"pasted" in values}>
      <summary>{text.otherList}</summary>
      <PostForm className="form" upload>
        <input type="hidden" name="version" value={view.version} />
        <p className="mut">{text.otherListHint}</p>
        <Field name="title" label={text.name} defaultValue={values.title ?? view.part.title} required />
        <Field name="file" type="file" label={text.file} hint={text.fileHint} accept=".xlsx,.csv,.txt" />
        <TextField name="pasted" label={text.pasted} hint={text.pastedHint} defaultValue={values.pasted ?? ""} rows={6} />
        <Button name="intent" value="receiveStageFile">
          {text.replaceList}
        </Button>
      </PostForm>
    </details>
  );
};
