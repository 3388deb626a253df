import type { FrameUploadView, ListThere } from "../../../survey/frame/upload-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { frameFilesText } from "../../text/workspace-frame-files.ts";
import { useText } from "../use-workspace.ts";

interface ImportProps {
  readonly view: FrameUploadView;
  readonly typed: Readonly<Record<string, string>>;
}

/** Under which name the mapping is kept, what becomes of the lists that are there, and what comes next. */
export const ImportCard = ({ view: { profile, there, mends, round }, typed }: ImportProps) => {
  const text = useText(frameColumnsText);
  const files = useText(frameFilesText);
  return (
    <Card>
      {mends === null && (
        <>
          <Field name="profile" label={text.profile} hint={text.profileHint} defaultValue={typed.profile ?? profile} />
          <p className="small">
            <a href={`/workspace/${round.code}/frame/profiles`}>{text.profiles}</a>
          </p>
          {there.length > 0 && <Into there={there} typed={typed} />}
        </>
      )}
      <div className="tools mt">
        <Button name="intent" value="map">
          {text.save}
        </Button>
        <Button main name="intent" value="import">
          {mends === null ? text.import : files.importMended}
        </Button>
      </div>
    </Card>
  );
};

/** Whether the file is one more list, or takes the place of one or all; the same file again takes its own place. */
const Into = ({ there, typed }: { readonly there: readonly ListThere[]; readonly typed: ImportProps["typed"] }) => {
  const text = useText(frameFilesText);
  const language = useLanguage();
  const same = there.find(({ isSame }) => isSame);
  const each = there.map(({ number, name, rows, importedAt }) => ({
    value: String(number),
    label: text.instead(name, formatNumber(rows, language), formatDateTime(importedAt, language)),
  }));
  const options = [
    { value: "add", label: text.add },
    ...each,
    ...(there.length > 1 ? [{ value: "all", label: text.all }] : []),
  ];
  return (
    <div className="mt">
      {same && <Note tone="warn">{text.same(same.name, formatDateTime(same.importedAt, language))}</Note>}
      <SelectField
        name="into"
        label={text.into}
        hint={text.intoHint}
        options={options}
        defaultValue={typed.into ?? (same ? String(same.number) : "add")}
      />
    </div>
  );
};
