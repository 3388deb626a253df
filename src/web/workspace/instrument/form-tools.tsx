import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime, formatTime } from "../../text/workspace-dates.ts";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { formAddress } from "./form-address.ts";
import { useMayEdit } from "./form-page.tsx";

interface ViewProps {
  readonly view: QuestionnaireView;
}

const tones = { draft: "run", tried: "warn", published: "ok" } as const;

/** What can be done with the whole form. */
export const FormTools = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const mayEdit = useMayEdit(view);
  const mayPublish = useMay()("publishQuestionnaire") && view.editable;
  const { head, basedOn } = view;
  const here = formAddress(view);
  return (
    <>
      <Badge tone={tones[head.state]}>{text.states[head.state]}</Badge>
      <ButtonLink href={`${here}/preview`}>{text.preview}</ButtonLink>
      {basedOn && <ButtonLink href={`${here}/compare`}>{text.compare}</ButtonLink>}
      <FormFiles here={here} />
      {mayEdit && <ButtonLink href="?confirm=discard">{text.discard}</ButtonLink>}
      {mayPublish && (
        <ButtonLink href="?confirm=publish" main>
          {text.publish}
        </ButtonLink>
      )}
      <NextVersion view={view} />
    </>
  );
};

const files = { json: "JSON", xlsx: "XLSForm", xml: "XForm" } as const;

/** The form to take away: to keep, for a spreadsheet, for ODK. */
const FormFiles = ({ here }: { readonly here: string }) => {
  const text = useText(questionnaireText);
  return Object.entries(files).map(([format, name]) => (
    <ButtonLink key={format} href={`${here}/files/${format}`} download>
      {text.download(name)}
    </ButtonLink>
  ));
};

/** A published form goes on as a new version, unless one is being drafted. */
const NextVersion = ({ view: { head, part, versions } }: ViewProps) => {
  const text = useText(questionnaireText);
  const may = useMay()("editQuestionnaire");
  const open = versions.some(({ respondent, state }) => respondent === head.respondent && state !== "published");
  if (!may || head.state !== "published" || open) return null;
  return (
    <PostForm className="inline-form">
      <input type="hidden" name="part" value={part.code} />
      <Button name="intent" value="draftQuestionnaire" main>
        {text.nextVersion(head.version)}
      </Button>
    </PostForm>
  );
};

/** The last edit with the way to take it back; of a published form when that was, and its hash. */
export const UndoNote = ({ view }: ViewProps) => {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const mayEdit = useMayEdit(view);
  const { undo, head } = view;
  if (head.publishedAt)
    return (
      <p className="small mut gap">
        {text.states.published} {formatDateTime(head.publishedAt, language)}
        {head.sha256 && (
          <>
            {" · "}
            {text.sha} <span className="hash">{head.sha256}</span>
          </>
        )}
      </p>
    );
  if (!undo || !mayEdit) return null;
  const acts: Readonly<Record<string, string>> = text.acts;
  return (
    <div className="gap">
      <Note>
        <PostForm className="qe-undo">
          <span>{text.undoable(acts[undo.act] ?? undo.act, undo.by, formatTime(undo.at))}</span>
          <input type="hidden" name="revision" value={head.revision} />
          <Button name="intent" value="undoQuestionnaireEdit" small>
            {text.undo}
          </Button>
        </PostForm>
      </Note>
    </div>
  );
};
