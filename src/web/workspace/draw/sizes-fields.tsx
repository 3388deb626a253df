import type { FieldOutcome, ShortOutcome, SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { useText } from "../use-workspace.ts";
import { ruleName } from "./rule-name.ts";

interface FieldsProps {
  readonly view: SizeComparison;
}

/** How the chosen rule's forms are shared out to the fields, and where people are too few. */
export const SizesFields = ({ view }: FieldsProps) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const columns = useColumns(view);
  if (view.fields.length === 0) return null;
  const title = text.fields(ruleName(view.chosen.rule, language));
  const total = view.fields.reduce((sum, { forms }) => sum + forms, 0);
  return (
    <Card title={title} flush>
      <DataTable
        caption={title}
        columns={columns}
        rows={view.fields}
        rowKey={({ code }) => code}
        foot={
          <tr>
            <th scope="row">{text.sum}</th>
            <td />
            <td className="r num">{formatNumber(total, language)}</td>
            <td />
          </tr>
        }
      />
    </Card>
  );
};

const useColumns = (view: SizeComparison): readonly Column<FieldOutcome>[] => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const agencies = formatNumber(view.chosen.agencies.length, language);
  const said = ({ zero, short }: FieldOutcome) => {
    if (short.length > 0) return <Short short={short} />;
    if (zero !== null) return text.zeros[zero];
    return view.frame === "none" ? text.notCounted : text.enough(agencies);
  };
  return [
    { key: "field", heading: text.field, rowHeading: true, cell: ({ name }) => name },
    {
      ...{ key: "each", heading: text.each, number: true },
      cell: ({ each }) => (each === null ? text.varies : formatNumber(each, language)),
    },
    { key: "all", heading: text.total(agencies), number: true, cell: ({ forms }) => formatNumber(forms, language) },
    { key: "frame", heading: text.frame, cell: said },
  ];
};

const shown = 5;

/** The first agencies with both numbers, and how many more there are. */
export const Short = ({ short }: { readonly short: readonly ShortOutcome[] }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, language);
  return (
    <ul className="short-list">
      {short.slice(0, shown).map(({ agency, units, wanted }) => (
        <li key={agency}>{text.shortOne(agency, count(units), count(wanted))}</li>
      ))}
      {short.length > shown && <li>{text.more(count(short.length - shown))}</li>}
    </ul>
  );
};
