import type { FrameProblemGroup, FrameView, ImportedFrame } from "../../../survey/frame/frame-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

interface ProblemsProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** Each kind of fault once: the first row that has it, the value, what to do, and how many rows it concerns. */
export const FrameProblems = ({ view: { round, part }, frame: { problems } }: ProblemsProps) => (
  <ListedTable
    pageName="problems-page"
    title={useText(frameText).problems}
    columns={useProblemColumns()}
    rows={problems.toSorted((left, right) => right.count - left.count)}
    rowKey={({ first, column }) => `${first.code} ${column}`}
    csv={`/workspace/${round.code}/download/problems.csv?part=${encodeURIComponent(part.code)}`}
  />
);

const useProblemColumns = (): readonly ListColumn<FrameProblemGroup>[] => {
  const text = useText(frameText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return [
    {
      key: "problem",
      heading: text.problem,
      cell: ({ first }) => <ProblemText problem={first} />,
      value: ({ first }) => first.code,
    },
    { key: "row", heading: text.row, number: true, cell: ({ row }) => count(row), value: ({ row }) => row },
    { key: "column", heading: text.column, cell: ({ column }) => column, value: ({ column }) => column },
    {
      key: "value",
      heading: text.value,
      cell: ({ value }) => <span className="val">{value || "∅"}</span>,
      value: ({ value }) => value,
    },
    {
      key: "rows",
      heading: text.rows,
      number: true,
      cell: (group) => <b className="row-count">{count(group.count)}</b>,
      value: (group) => group.count,
    },
  ];
};
