import type { CheckItem } from "../../../survey/verification/check-list.ts";
import type { VerificationView } from "../../../survey/verification/verification-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { verificationText } from "../../text/workspace-verification.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

type Finding = CheckItem & { readonly name: string; readonly body: string };

/** What either body found not fulfilled, for everyone to see. */
export const Findings = ({ view }: { readonly view: VerificationView }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const rows: readonly Finding[] = view.bodies.flatMap(({ body, name, checks }) =>
    checks.filter(({ answer }) => answer === "failed").map((item) => ({ ...item, body, name })),
  );
  const csv = `/workspace/${view.round.code}/download/checks.csv`;
  const columns: readonly ListColumn<Finding>[] = [
    {
      ...{ key: "item", heading: text.item, rowHeading: true, value: ({ wording }) => wording[language] },
      cell: ({ wording }) => wording[language],
    },
    { key: "note", heading: text.note, value: ({ note }) => note, cell: ({ note }) => note },
    { key: "body", heading: text.body, value: ({ name }) => name, cell: ({ name }) => name },
    {
      ...{ key: "stage", heading: text.stage, value: ({ stage }) => text.stages[stage] },
      cell: ({ stage }) => text.stages[stage],
    },
    {
      ...{ key: "when", heading: text.when, value: ({ at }) => at },
      cell: ({ at }) => (at === null ? "" : formatDateTime(at, language)),
    },
  ];
  if (rows.length === 0)
    return (
      <div className="mt">
        <Card
          title={text.findingsTitle}
          aside={
            <ButtonLink href={csv} small download>
              CSV
            </ButtonLink>
          }
        >
          <p>{text.noFindings}</p>
        </Card>
      </div>
    );
  return (
    <div className="mt">
      <ListedTable
        pageName="findings-page"
        title={text.findingsTitle}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.body} ${row.key}`}
        csv={csv}
      />
    </div>
  );
};
