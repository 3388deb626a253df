import type { Fields } from "../../../survey/instrument/question-fields.ts";
import type { Problem } from "../../../survey/problem.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { useText } from "../use-workspace.ts";

interface BothSidesProps {
  readonly problems: readonly Problem[] | undefined;
  readonly stored: Fields;
  readonly typed: Fields | undefined;
  /** What a field is called on the page. */
  readonly named: (name: string) => string;
}

const sentAlong = new Set(["revision", "intent", "after", "section"]);

/** After somebody else was faster: each field in which what is stored and what was typed differ. */
export const BothSides = ({ problems = [], stored, typed, named }: BothSidesProps) => {
  const text = useText(questionnaireText);
  if (!typed || !problems.some(({ code }) => code === "E-INSTRUMENT-254")) return null;
  const names = [...new Set([...Object.keys(stored), ...Object.keys(typed)])].filter(
    (name) => !sentAlong.has(name) && !name.endsWith(".order") && (stored[name] ?? "") !== (typed[name] ?? ""),
  );
  return (
    <div className="gap">
      <Card title={text.bothTitle} flush>
        <DataTable
          caption={text.bothTitle}
          rows={names}
          rowKey={(name) => name}
          stacked
          columns={[
            { key: "field", heading: text.field, rowHeading: true, cell: named },
            { key: "stored", heading: text.stored, cell: (name) => stored[name] || text.none },
            { key: "typed", heading: text.typed, cell: (name) => typed[name] || text.none },
          ]}
        />
      </Card>
    </div>
  );
};
