import type { WorkLine, WorkList } from "../../../survey/work/work-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { workText } from "../../text/workspace-work.ts";
import { useText } from "../use-workspace.ts";
import { doneWords, paceWords, stateWord, workTones } from "./work-words.ts";

interface WorkTableProps {
  readonly list: WorkList;
  /** The rounds that the reader may open; another is named by its code. */
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
}

/** Work in the background, newest first. */
export const WorkTable = ({ list, rounds }: WorkTableProps) => (
  <DataTable
    caption={useText(workText).title}
    columns={useColumns(list.now, new Map(rounds.map(({ code, shortTitle }) => [code, shortTitle])))}
    rows={list.lines}
    rowKey={({ id }) => id}
    stacked
  />
);

const useColumns = (now: string, titles: ReadonlyMap<string, string>): readonly Column<WorkLine>[] => {
  const text = useText(workText);
  const language = useLanguage();
  return [
    {
      key: "what",
      heading: text.what,
      rowHeading: true,
      cell: ({ id, kind }) => <a href={`/workspace/work/${id}`}>{text.kinds[kind] ?? kind}</a>,
    },
    {
      key: "state",
      heading: text.state,
      cell: (line) => <Badge tone={workTones[line.state]}>{stateWord(line, language)}</Badge>,
    },
    {
      key: "progress",
      heading: text.progress,
      cell: (line) => [doneWords(line, language), paceWords(line, now, language)].filter(Boolean).join(" · ") || "–",
    },
    {
      key: "round",
      heading: text.round,
      cell: ({ round }) => (round ? <a href={`/workspace/${round}`}>{titles.get(round) ?? round}</a> : "–"),
    },
    { key: "askedBy", heading: text.askedBy, cell: ({ askedBy }) => askedBy },
    {
      key: "askedAt",
      heading: text.askedAt,
      cell: ({ askedAt }) => (
        <time className="num" dateTime={askedAt}>
          {formatDateTime(askedAt, language)}
        </time>
      ),
    },
  ];
};
