import { type FoundLayout, mostHeaderRows } from "../../../survey/frame/file-layout.ts";
import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { frameTableText } from "../../text/workspace-frame-table.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { PassedTable } from "./passed-table.tsx";

interface ChoiceProps {
  readonly view: FrameUploadView;
  /** What was chosen when the form was refused. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Where the list was found in the file, what was passed over, and a way to say that it is elsewhere. */
export const TableChoice = ({ view: { layout, looked }, typed }: ChoiceProps) => {
  const text = useText(frameTableText);
  if (layout === null) return null;
  return (
    <div className="mt">
      <Card title={text.title} aside={<Found layout={layout} />}>
        <Alike layout={layout} />
        <PostForm className="filter-row">
          <Choices layout={layout} typed={typed} />
          <Button name="intent" value="choose">
            {text.again}
          </Button>
        </PostForm>
        <p className="small mut">{text.hint}</p>
        {looked && <PassedTable looked={looked} />}
      </Card>
    </div>
  );
};

interface LayoutProps {
  readonly layout: FoundLayout;
}

const Found = ({ layout: { sheet, sheets, headerRow, headerRows } }: LayoutProps) => {
  const text = useText(frameTableText);
  const language = useLanguage();
  const [from, to] = [headerRow, headerRow + headerRows - 1].map((row) => formatNumber(row, language)) as [string, string];
  return (
    <span className="small mut">
      {sheet !== undefined && sheets.length > 1 && `${text.inSheet(sheet)} `}
      {headerRow === 0 ? text.foundNone : headerRows === 1 ? text.found(from) : text.foundOver(from, to)}
    </span>
  );
};

const Alike = ({ layout: { sheets } }: LayoutProps) => {
  const text = useText(frameTableText);
  const alike = sheets.filter(({ isAlike }) => isAlike).map(({ name }) => `«${name}»`);
  if (alike.length === 0) return null;
  return (
    <div className="gap">
      <Note tone="warn">{text.alike(alike.join(", "))}</Note>
    </div>
  );
};

const Choices = ({ layout, typed }: LayoutProps & Pick<ChoiceProps, "typed">) => {
  const text = useText(frameTableText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const rows = layout.top.map(({ number: row, cells }) => ({
    value: String(row),
    label: text.row(number(row), shortly(cells)),
  }));
  const over = Array.from({ length: mostHeaderRows }, (_, at) => ({
    value: String(at + 1),
    label: text.rowsOver(number(at + 1)),
  }));
  const none = { value: "0", label: text.noNames };
  const isThere = layout.headerRow === 0 || rows.some(({ value }) => value === String(layout.headerRow));
  const here = { value: String(layout.headerRow), label: text.row(number(layout.headerRow), "…") };
  return (
    <>
      {layout.sheets.length > 1 && (
        <SelectField
          name="sheet"
          label={text.sheet}
          options={layout.sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? `${name} (${text.hidden})` : name,
          }))}
          defaultValue={typed.sheet ?? layout.sheet ?? ""}
        />
      )}
      {layout.samples !== undefined && layout.samples.length > 0 && (
        <SelectField
          name="encoding"
          label={text.encoding}
          options={layout.samples.map(({ encoding, text: sample }) => ({
            value: encoding,
            label: `${encoding}: ${shortly([sample])}`,
          }))}
          defaultValue={typed.encoding ?? layout.encoding ?? ""}
        />
      )}
      <SelectField
        name="headerRow"
        label={text.headerRow}
        options={isThere ? [...rows, none] : [...rows, here, none]}
        defaultValue={typed.headerRow ?? String(layout.headerRow)}
      />
      <SelectField
        name="headerRows"
        label={text.headerRows}
        options={over}
        defaultValue={typed.headerRows ?? String(layout.headerRows)}
      />
    </>
  );
};

/** The beginning of a row, enough to know it by. */
const shortly = (cells: readonly string[]): string => {
  const words = cells.filter((cell) => cell.trim() !== "").join(" · ");
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
};
