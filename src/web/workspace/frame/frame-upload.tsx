import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";

const accepted = ".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The first step: choose the file and send it; with `replace`, in place of the one before. */
export const FrameUpload = ({ replace = false }: { readonly replace?: boolean }) => {
  const text = useText(frameText);
  const words = useText(workspaceText);
  if (!useMay()("importFrame")) return replace ? null : <Note>{words.notAllowed}</Note>;
  return (
    <Card title={replace ? text.importAgain : text.titleEmpty}>
      <PostForm upload className="form one-column">
        <Field name="file" label={text.file} hint={text.fileHint} type="file" accept={accepted} required />
        {replace && <p className="small mut">{text.replaceNote}</p>}
        {replace && <input type="hidden" name="replace" value="yes" />}
        <p className="small mut">{text.privacy}</p>
        <Button main={!replace} name="intent" value="importFrame">
          {replace ? text.replace : text.import}
        </Button>
      </PostForm>
    </Card>
  );
};
