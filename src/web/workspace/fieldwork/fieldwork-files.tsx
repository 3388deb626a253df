import type { FieldworkView, ResponseColumn, ResponseImportLine } from "../../../survey/fieldwork/fieldwork-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { Field } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { fieldworkText } from "../../text/workspace-fieldwork.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

const accepted = ".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The form that takes a file of answers. */
export const ImportAnswers = ({ view }: { readonly view: FieldworkView }) => {
  const text = useText(fieldworkText);
  const words = useText(workspaceText);
  if (!useMay()("importResponses")) return <Note>{words.notAllowed}</Note>;
  return (
    <Card title={text.import}>
      <PostForm upload className="form one-column">
        {view.stage === "frozen" && <Note tone="warn">{text.frozenNote}</Note>}
        <Field name="file" label={text.file} hint={text.importHint} type="file" accept={accepted} required />
        <div className="tools">
          <Button main name="intent" value="importResponses">
            {text.importVerb}
          </Button>
          <CaseList view={view} />
        </div>
      </PostForm>
    </Card>
  );
};

/** The form codes to fill in, for those who may see the sample. */
const CaseList = ({ view: { round, part } }: { readonly view: FieldworkView }) => {
  const text = useText(fieldworkText);
  if (!useMay()("downloadSample")) return null;
  const file = (name: string) => `/workspace/${round.code}/download/${name}?part=${encodeURIComponent(part.code)}`;
  return (
    <>
      <ButtonLink href={file("forms.csv")} download>
        {text.blankForms}
      </ButtonLink>
      <ButtonLink href={file("cases.csv")} download>
        {text.caseList}
      </ButtonLink>
    </>
  );
};

/** The files that were taken whole. */
export const ImportedFiles = ({ imports }: { readonly imports: readonly ResponseImportLine[] }) => {
  const text = useText(fieldworkText);
  const columns = useFileColumns();
  return (
    <div className="mt">
      <Card title={text.imports} flush>
        {imports.length === 0 ? (
          <p className="pad mut">{text.noImports}</p>
        ) : (
          <DataTable caption={text.imports} columns={columns} rows={imports} rowKey={({ sha256 }) => sha256} stacked />
        )}
      </Card>
    </div>
  );
};

const useFileColumns = (): readonly Column<ResponseImportLine>[] => {
  const text = useText(fieldworkText);
  const language = useLanguage();
  return [
    { key: "file", heading: text.fileName, rowHeading: true, cell: ({ file }) => file },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => formatNumber(rows, language) },
    { key: "answered", heading: text.answered, number: true, cell: ({ answered }) => formatNumber(answered, language) },
    { key: "by", heading: text.by, cell: ({ importedBy }) => importedBy },
    {
      key: "at",
      heading: text.at,
      cell: ({ importedAt }) => <span className="num">{formatDateTime(importedAt, language)}</span>,
    },
    { key: "sha", heading: "SHA-256", cell: ({ sha256 }) => <span className="mono">{sha256.slice(0, 12)}…</span> },
  ];
};

/** What a file of answers must look like, folded away until it is needed. */
export const ColumnsOfFile = ({ columns }: { readonly columns: readonly ResponseColumn[] }) => {
  const text = useText(fieldworkText);
  const shown = useColumnColumns();
  return (
    <details className="card mt fold">
      <summary>{text.columns}</summary>
      <p className="pad mut">{text.columnsLead}</p>
      <DataTable caption={text.columns} columns={shown} rows={columns} rowKey={({ heading }) => heading} stacked />
    </details>
  );
};

const useColumnColumns = (): readonly Column<ResponseColumn>[] => {
  const text = useText(fieldworkText);
  return [
    { key: "heading", heading: text.heading, rowHeading: true, cell: ({ heading }) => <span className="mono">{heading}</span> },
    { key: "text", heading: text.wording, cell: ({ text: wording, kind }) => wording || text.kindNames[kind] },
    { key: "values", heading: text.values, cell: ({ values }) => values.join(", ") },
    { key: "required", heading: text.required, cell: ({ required }) => (required ? "✓" : "–") },
  ];
};
