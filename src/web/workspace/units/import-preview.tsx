import type { AgencyImportView } from "../../../actions/units/import-agencies.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { AgencyRecord } from "../../../survey/units/agency.ts";
import type { AgencyChange } from "../../../survey/units/agency-import.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { agenciesText } from "../../text/workspace-agencies.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";

const shownRows = 200;

/** Everything that the file would do, before it is done. */
export const ImportPreview = ({ shown }: { readonly shown: AgencyImportView }) => {
  const text = useText(agenciesText);
  const count = useCount();
  const { changes, unchanged, rejected } = shown.plan;
  const acts = (act: AgencyChange["act"]): string => count(changes.filter((change) => change.act === act).length);
  return (
    <>
      <div className="gap">
        <Note>{text.summary(acts("add"), acts("change"), acts("end"), count(unchanged))}</Note>
      </div>
      <Confirm shown={shown} />
      {rejected.length > 0 && <Rejected shown={shown} />}
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  );
};

const useCount = () => {
  const language = useLanguage();
  return (value: number): string => formatNumber(value, language);
};

const Confirm = ({ shown: { id, seen, plan } }: { readonly shown: AgencyImportView }) => {
  const text = useText(agenciesText);
  const count = useCount();
  return (
    <PostForm className="tools gap">
      <input type="hidden" name="import" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <ButtonLink href="/workspace/units/import">{text.other}</ButtonLink>
      {plan.changes.length > 0 && (
        <Button main name="intent" value="importAgencies">
          {text.confirm(count(plan.changes.length))}
        </Button>
      )}
    </PostForm>
  );
};

const Rejected = ({ shown: { id, plan } }: { readonly shown: AgencyImportView }) => {
  const text = useText(agenciesText);
  const count = useCount();
  const { rejected } = plan;
  const download = (
    <ButtonLink href={`/workspace/units/download/rejected.csv?import=${id}`} download small>
      {text.downloadRejected(count(rejected.length))}
    </ButtonLink>
  );
  return (
    <div className="gap">
      <Card title={text.rejected(count(rejected.length))} aside={download} flush>
        <DataTable
          caption={text.rejected(count(rejected.length))}
          rows={rejected.slice(0, shownRows)}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: "row", heading: text.row, number: true, cell: ({ row }) => count(row) },
            { key: "problem", heading: text.problem, cell: ({ problem }) => <ProblemText problem={problem} /> },
          ]}
        />
        <Shortened total={rejected.length} />
      </Card>
    </div>
  );
};

const Changes = ({ changes }: { readonly changes: readonly AgencyChange[] }) => {
  const text = useText(agenciesText);
  const count = useCount();
  return (
    <Card title={text.differences} flush>
      <DataTable
        caption={text.differences}
        rows={changes.slice(0, shownRows)}
        rowKey={({ row }) => String(row)}
        stacked
        columns={[
          { key: "row", heading: text.row, number: true, cell: ({ row }) => count(row) },
          { key: "act", heading: text.act, cell: ({ act }) => text.acts[act] },
          { key: "agency", heading: text.agency, rowHeading: true, cell: ({ after }) => after.name },
          { key: "differences", heading: text.differences, cell: (change) => <Differences change={change} /> },
        ]}
      />
      <Shortened total={changes.length} />
    </Card>
  );
};

const Shortened = ({ total }: { readonly total: number }) => {
  const text = useText(agenciesText);
  const count = useCount();
  return total > shownRows ? <p className="card-foot">{text.first(count(shownRows), count(total))}</p> : null;
};

/** Of a new agency where it stands; of a known one each field before → after. */
const Differences = ({ change: { before, after, fields } }: { readonly change: AgencyChange }) => {
  const text = useText(agenciesText);
  const label = (key: keyof AgencyRecord): string =>
    key === "parentId" ? text.fields.parent : key === "unitId" ? text.unitOf : text.fields[key];
  const word = (value: AgencyRecord[keyof AgencyRecord]): string =>
    typeof value === "boolean" ? (value ? text.yes : text.no) : (value ?? "–");
  if (!before) return <>{[after.officialCode, after.identifierCode, after.parentId].filter(Boolean).join(" · ") || "–"}</>;
  return (
    <ul>
      {fields.map((key) => (
        <li key={key}>
          {label(key)}: {word(before[key])} → <b>{word(after[key])}</b>
        </li>
      ))}
    </ul>
  );
};
