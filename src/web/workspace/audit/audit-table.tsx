import { useLocation } from "react-router";
import type { AuditRow, AuditView } from "../../../survey/audit/audit-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { actText, objectText } from "../../text/workspace-acts.ts";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { registersText } from "../../text/workspace-registers.ts";
import { filterOf } from "../asked-list.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";
import { auditValues } from "./audit-values.ts";

/** The entries of the log, newest first; no personal data stand in them. */
export const AuditTable = ({ log }: { readonly log: AuditView }) => {
  const text = useText(registersText);
  const language = useLanguage();
  const columns = useAuditColumns();
  const { search } = useLocation();
  if (log.entries.length === 0) return <p className="mut">{text.noEntries}</p>;
  return (
    <ListedTable
      title={text.entries(formatNumber(log.total, language))}
      columns={columns}
      rows={log.entries}
      rowKey={({ seq }) => String(seq)}
      csv={`/workspace/download/audit.csv${filterOf(search)}`}
    />
  );
};

const useAuditColumns = (): readonly ListColumn<AuditRow>[] => {
  const text = useText(registersText);
  const language = useLanguage();
  const values = auditValues(language);
  return [
    { key: "seq", heading: "#", number: true, cell: ({ seq }) => formatNumber(seq, language), value: values.seq },
    {
      key: "at",
      heading: text.at,
      cell: ({ at }) => (
        <time className="num" dateTime={at}>
          {formatDateTime(at, language)}
        </time>
      ),
      value: values.at,
    },
    { key: "who", heading: text.who, rowHeading: true, cell: ({ actor }) => actor, value: values.who },
    { key: "act", heading: text.act, cell: ({ act }) => actText(act, language), value: values.act },
    {
      key: "object",
      heading: text.object,
      cell: ({ objectName }) => objectText(objectName, language),
      value: values.object,
    },
    {
      key: "round",
      heading: text.round,
      cell: ({ round }) => (round ? <a href={`/workspace/${round}`}>{round}</a> : "–"),
      value: values.round,
    },
    { key: "details", heading: text.details, cell: (row) => <Details row={row} /> },
  ];
};

const Details = ({ row: { detail, hash } }: { readonly row: AuditRow }) => {
  const text = useText(registersText);
  return (
    <details className="entry-detail">
      <summary>{text.details}</summary>
      <dl>
        {Object.entries(detail).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
      <span className="hash">{hash}</span>
    </details>
  );
};
