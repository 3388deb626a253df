import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

const accepted =
  ".xlsx,.csv,.csv.gz,.gz,text/csv,application/gzip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface UploadProps {
  readonly round: string;
  readonly part: string;
  /** In place of the frame before. */
  readonly replace?: boolean;
}

/** The first step: choose the file and send it. It is imported after its columns were looked at. */
export const FrameUpload = ({ round, part, replace = false }: UploadProps) => {
  const text = useText(frameText);
  const words = useText(workspaceText);
  if (!useMay()("importFrame")) return replace ? null : <Note>{words.notAllowed}</Note>;
  return (
    <Card title={replace ? text.importAgain : text.titleEmpty}>
      <PostForm upload className="form one-column" to={`/workspace/${round}/frame/file?part=${encodeURIComponent(part)}`}>
        <Field name="file" label={text.file} hint={text.fileHint} type="file" accept={accepted} required />
        {replace && <p className="small mut">{text.replaceNote}</p>}
        <p className="small mut">{text.privacy}</p>
        <Button main={!replace}>{text.send}</Button>
      </PostForm>
    </Card>
  );
};
