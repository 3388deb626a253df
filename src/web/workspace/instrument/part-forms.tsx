import type { PartInstrument } from "../../../survey/instrument/instrument-view.ts";
import type { Respondent } from "../../../survey/instrument/questionnaire.ts";
import type { FormHeadline } from "../../../survey/instrument/questionnaire-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostButton, PostForm } from "../post-form.tsx";
import { useMay, useRound, useText } from "../use-workspace.ts";

interface PartProps {
  readonly part: PartInstrument;
}

/** The forms of a part: every version, and the ways to a new one. */
export const PartForms = ({ part }: PartProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMay()("editQuestionnaire") && part.method !== null;
  return (
    <div className="gap">
      <Card title={text.forms} flush>
        {part.forms.length === 0 ? <p className="pad mut">{text.noForms}</p> : <FormTable forms={part.forms} />}
        {mayEdit && <NewForm part={part} />}
      </Card>
    </div>
  );
};

const tones = { draft: "run", tried: "warn", published: "ok" } as const;

const FormTable = ({ forms }: { readonly forms: readonly FormHeadline[] }) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const round = useRound()?.overview.round.code ?? "";
  return (
    <DataTable
      caption={text.forms}
      stacked
      rows={forms}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: "form", heading: text.forms, rowHeading: true },
          cell: ({ id, respondent, version }) => (
            <a href={`/workspace/${round}/instrument/${id}`}>{text.formTitle(text[respondent], version)}</a>
          ),
        },
        { key: "state", heading: text.state, cell: ({ state }) => <Badge tone={tones[state]}>{text.states[state]}</Badge> },
        {
          ...{ key: "updated", heading: text.updated },
          cell: ({ updatedAt, updatedBy }) =>
            updatedAt ? `${formatDateTime(updatedAt, language)}, ${updatedBy ?? ""}` : text.none,
        },
      ]}
    />
  );
};

const respondents: readonly Respondent[] = ["citizen", "organisation"];

const NewForm = ({ part: { code, forms } }: PartProps) => {
  const text = useText(questionnaireText);
  const missing = respondents.filter((one) => !forms.some(({ respondent }) => respondent === one));
  const field = `file-${code}`;
  return (
    <div className="card-foot">
      <div className="tools">
        {missing.map((respondent) => (
          <PostButton key={respondent} intent="draftQuestionnaire" fields={{ part: code, respondent }}>
            {text.draft(text[respondent])}
          </PostButton>
        ))}
      </div>
      <details className="qe-import">
        <summary>{text.importTitle}</summary>
        <PostForm upload className="form">
          <input type="hidden" name="part" value={code} />
          <Field name={field} label={text.file} hint={text.fileHint} type="file" accept=".json,.xlsx,application/json" />
          <Button name="intent" value="importQuestionnaire">
            {text.importButton}
          </Button>
        </PostForm>
      </details>
    </div>
  );
};
