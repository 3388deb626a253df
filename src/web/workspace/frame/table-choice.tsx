import { type FoundLayout, mostHeaderRows } from "../../../survey/frame/file-layout.ts";
import type { FrameUploadView } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
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
export const TableChoice = ({ view: { layout, looked, columns }, typed }: ChoiceProps) => {
  const text = useText(frameTableText);
  if (layout === null) return null;
  return (
    <div className="mt">
      <Card title={text.title} aside={columns.length > 0 && <Found layout={layout} />}>
        <Alike layout={layout} />
        <PostForm className="filter-row">
          <Choices layout={layout} typed={typed} />
          <Together layout={layout} />
          <Button name="intent" value="choose">
            {text.again}
          </Button>
        </PostForm>
        <p className="small mut">{text.hint}</p>
        {looked && columns.length > 0 && <PassedTable looked={looked} />}
      </Card>
    </div>
  );
};

interface LayoutProps {
  readonly layout: FoundLayout;
}

const Found = ({ layout: { sheet, together = [], sheets, headerRow, headerRows } }: LayoutProps) => {
  const text = useText(frameTableText);
  const language = useLanguage();
  const [from, to] = [headerRow, headerRow + headerRows - 1].map((row) => formatNumber(row, language)) as [string, string];
  return (
    <span className="small mut">
      {sheet !== undefined && sheets.length > 1 && `${text.inSheet([sheet, ...together].join(", "))} `}
      {headerRow === 0 ? text.foundNone : headerRows === 1 ? text.found(from) : text.foundOver(from, to)}
    </span>
  );
};

const Alike = ({ layout: { sheets, together = [] } }: LayoutProps) => {
  const text = useText(frameTableText);
  const files = useText(frameFilesText);
  const named = (wanted: boolean): string =>
    sheets
      .filter(({ isAlike, isSame = false }) => isAlike && isSame === wanted)
      .map(({ name }) => `«${name}»`)
      .join(", ");
  const [same, other] = [together.length === 0 ? named(true) : "", named(false)];
  return (
    <>
      {[same && text.alike(same), other && files.alikeOther(other)].filter(Boolean).map((words) => (
        <div className="gap" key={words}>
          <Note tone="warn">{words}</Note>
        </div>
      ))}
    </>
  );
};

/** Sheets with the same column names, a month each or a field each: one list when they are ticked. */
const Together = ({ layout: { sheets, together = [] } }: LayoutProps) => {
  const text = useText(frameFilesText);
  const same = sheets.filter(({ name, isSame }) => isSame || together.includes(name));
  if (same.length === 0) return null;
  return (
    <fieldset className="parties">
      <legend>{text.together}</legend>
      {same.map(({ name }) => (
        <label key={name} className="check-line">
          <input type="checkbox" name="together" value={name} defaultChecked={together.includes(name)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
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
