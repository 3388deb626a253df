import { type PassedGroup, type PassedKind, type PassedRows, passedKinds } from "../../../survey/frame/passed-rows.ts";
import type { LookedRows } from "../../../survey/frame/upload-preview.ts";
import { formatNumber } from "../../../survey/number.ts";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameTableText } from "../../text/workspace-frame-table.ts";
import { useText } from "../use-workspace.ts";

type Line = PassedGroup & { readonly kind: PassedKind };

const linesOf = (passed: PassedRows): readonly Line[] =>
  passedKinds.flatMap((kind) => {
    const group = passed[kind];
    return group ? [{ kind, ...group }] : [];
  });

/** Each kind of row that was passed over, with the first of them. */
export const PassedTable = ({ looked: { rows, isWhole, passed } }: { readonly looked: LookedRows }) => {
  const text = useText(frameTableText);
  const language = useLanguage();
  const columns = useColumns();
  const lines = linesOf(passed);
  const count = formatNumber(rows, language);
  return (
    <>
      {lines.length > 0 && (
        <DataTable caption={text.passed} columns={columns} rows={lines} rowKey={({ kind }) => kind} stacked />
      )}
      <p className="small mut">
        {lines.length === 0 && `${text.none} `}
        {isWhole ? text.whole(count) : text.part(count)}
      </p>
    </>
  );
};

const useColumns = (): readonly Column<Line>[] => {
  const text = useText(frameTableText);
  const language = useLanguage();
  return [
    { key: "kind", heading: text.passed, rowHeading: true, cell: ({ kind }) => text.kinds[kind] },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => formatNumber(rows, language) },
    { key: "first", heading: text.first, number: true, cell: ({ first }) => formatNumber(first, language) },
    { key: "text", heading: text.text, cell: ({ text: words }) => words },
  ];
};

/** In one sentence, without what stands in the rows. */
export const PassedSentence = ({ passed }: { readonly passed: PassedRows }) => {
  const text = useText(frameTableText);
  const language = useLanguage();
  const lines = linesOf(passed);
  if (lines.length === 0) return null;
  const kinds = lines.map(({ kind, rows }) => text.counted(text.kinds[kind], formatNumber(rows, language)));
  return <p className="small mut">{text.inFrame(kinds.join(", "))}</p>;
};
