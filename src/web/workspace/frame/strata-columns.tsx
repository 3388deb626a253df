import type { ImportedFrame, StratumRow } from "../../../survey/frame/frame-view.ts";
import type { Language } from "../../../survey/language.ts";
import { formatNumber } from "../../../survey/number.ts";
import { useLanguage } from "../../parts/language.tsx";
import { type FrameText, frameText } from "../../text/workspace-frame.ts";
import type { ListColumn } from "../listed-table.tsx";
import { useText } from "../use-workspace.ts";

/** Who asked for something at an agency, and in which fields: a column a field, or one for all where each agency has its own. */
export const useStrataColumns = ({ fields, strata }: ImportedFrame): readonly ListColumn<StratumRow>[] => {
  const text = useText(frameText);
  const language = useLanguage();
  return [
    {
      key: "agency",
      heading: text.agency,
      rowHeading: true,
      cell: ({ agency }) => agency.name,
      value: ({ agency }) => agency.name,
    },
    ...respondentColumns(text, language),
    ...(isSparse(fields, strata) ? [ownFields(text.ownFields, fields)] : fields.map(fieldColumn)),
  ];
};

type Fields = ImportedFrame["fields"];
type Cell = StratumRow["cells"][number];

const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && (cell.eligible > 0 || cell.quota > 0);

const manyFields = 6;

/** Departments have a field or two of their own each: a column a field would be a wide table of dashes. */
const isSparse = (fields: Fields, strata: readonly StratumRow[]): boolean =>
  fields.length > manyFields &&
  strata.flatMap(({ cells }) => cells.filter(isFilled)).length * 3 < fields.length * strata.length;

const ownFields = (heading: string, fields: Fields): ListColumn<StratumRow> => ({
  key: "fields",
  heading,
  cell: ({ cells }) => (
    <ul className="plain">
      {fields.flatMap(({ code, name }) => {
        const cell = cells.find(({ field }) => field === code);
        return isFilled(cell)
          ? [
              <li key={code}>
                {name}: {<StratumCell cell={cell} />}
              </li>,
            ]
          : [];
      })}
    </ul>
  ),
  value: ({ cells }) =>
    fields.flatMap(({ code, name }) => (isFilled(cells.find(({ field }) => field === code)) ? [name] : [])).join(", "),
});

const fieldColumn = ({ code, name }: Fields[number]): ListColumn<StratumRow> => {
  const cellOf = ({ cells }: StratumRow): Cell | undefined => cells.find(({ field }) => field === code);
  return {
    ...{ key: code, heading: name, number: true, value: (row) => cellOf(row)?.eligible ?? null },
    cell: (row) => <StratumCell cell={cellOf(row)} />,
  };
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

const StratumCell = ({ cell }: { readonly cell: Cell | undefined }) => {
  const text = useText(frameText);
  const language = useLanguage();
  if (!isFilled(cell)) return "–";
  return (
    <span className={cell.short ? "short-cell" : undefined}>
      <b>{formatNumber(cell.eligible, language)}</b> <span className="mut">/ {formatNumber(cell.quota, language)}</span>
      {cell.short && <small> {text.short}</small>}
    </span>
  );
};
