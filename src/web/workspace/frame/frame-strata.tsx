import type { FrameView, ImportedFrame, StratumRow } from "../../../survey/frame/frame-view.ts";
import type { Language } from "../../../survey/language.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { type FrameText, frameText } from "../../text/workspace-frame.ts";
import { type ListColumn, ListedTable } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

interface StrataProps {
  readonly view: FrameView;
  readonly frame: ImportedFrame;
}

/** Eligible people of each agency and field beside the quota; cells that cannot fill it are marked in words. */
export const FrameStrata = ({ view: { round, part }, frame }: StrataProps) => {
  const text = useText(frameText);
  const language = useLanguage();
  const short = frame.strata.flatMap(({ cells }) => cells).filter((cell) => cell.short).length;
  return (
    <div className="mt">
      {short > 0 && (
        <div className="gap">
          <Note tone="bad">{text.shortNote(formatNumber(short, language))}</Note>
        </div>
      )}
      <ListedTable
        title={text.strata}
        columns={useStrataColumns(frame.fields)}
        rows={frame.strata}
        rowKey={({ agency }) => agency.id}
        csv={`/workspace/${round.code}/download/strata.csv?part=${encodeURIComponent(part.code)}`}
        stacked={false}
      />
      <p className="small mut gap-top">
        {text.strataNote} <Respondents rows={frame.strata} />
      </p>
    </div>
  );
};

const Respondents = ({ rows }: { readonly rows: readonly StratumRow[] }) => {
  const text = useText(frameText);
  const language = useLanguage();
  const sum = (key: "citizens" | "organisations" | "filedForOthers"): string =>
    formatNumber(
      rows.reduce((all, row) => all + row[key], 0),
      language,
    );
  return text.respondents(sum("citizens"), sum("organisations"), sum("filedForOthers"));
};

const useStrataColumns = (fields: ImportedFrame["fields"]): readonly ListColumn<StratumRow>[] => {
  const text = useText(frameText);
  const language = useLanguage();
  const cellOf = ({ cells }: StratumRow, code: string) => cells.find(({ field }) => field === code);
  return [
    {
      key: "agency",
      heading: text.agency,
      rowHeading: true,
      cell: ({ agency }) => agency.name,
      value: ({ agency }) => agency.name,
    },
    ...respondentColumns(text, language),
    ...fields.map(
      ({ code, name }): ListColumn<StratumRow> => ({
        key: code,
        heading: name,
        number: true,
        cell: (row) => <StratumCell cell={cellOf(row, code)} />,
        value: (row) => cellOf(row, code)?.eligible ?? null,
      }),
    ),
  ];
};

const respondentColumns = (text: FrameText, language: Language): readonly ListColumn<StratumRow>[] => {
  const column = (key: string, heading: string, value: (row: StratumRow) => number): ListColumn<StratumRow> => ({
    ...{ key, heading, number: true, value },
    cell: (row) => formatNumber(value(row), language),
  });
  return [
    column("citizens", text.citizens, ({ citizens }) => citizens),
    column("organisations", text.organisations, ({ organisations }) => organisations),
    column("people", text.people, ({ citizens, organisations }) => citizens + organisations),
  ];
};

const StratumCell = ({ cell }: { readonly cell: StratumRow["cells"][number] | undefined }) => {
  const text = useText(frameText);
  const language = useLanguage();
  if (!cell || (cell.eligible === 0 && cell.quota === 0)) return "–";
  return (
    <span className={cell.short ? "short-cell" : undefined}>
      <b>{formatNumber(cell.eligible, language)}</b> <span className="mut">/ {formatNumber(cell.quota, language)}</span>
      {cell.short && <small> {text.short}</small>}
    </span>
  );
};
