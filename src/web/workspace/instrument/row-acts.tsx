import type { ReactNode } from "react";
import type { Question, Section } from "../../../survey/instrument/questionnaire.ts";
import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { questionAddress, sectionAddress } from "./form-address.ts";

interface RowFormProps {
  readonly view: QuestionnaireView;
  readonly target: string;
  /** Where on the page to come back to. */
  readonly near: string;
  readonly children: ReactNode;
}

/** The buttons of one line: each names its act, all send the line and the edit that the page shows. */
const RowForm = ({ view, target, near, children }: RowFormProps) => (
  <PostForm className="qe-acts">
    <input type="hidden" name="revision" value={view.head.revision} />
    <input type="hidden" name="target" value={target} />
    <input type="hidden" name="near" value={near} />
    {children}
  </PostForm>
);

interface IconProps {
  readonly intent: string;
  readonly label: string;
  readonly children: ReactNode;
}

const IconButton = ({ intent, label, children }: IconProps) => (
  <button type="submit" className="btn sm qe-icon" name="intent" value={intent} aria-label={label} title={label}>
    <span aria-hidden="true">{children}</span>
  </button>
);

interface QuestionActsProps {
  readonly view: QuestionnaireView;
  readonly section: Section;
  readonly question: Question;
  readonly number: string;
}

export const QuestionActs = ({ view, section, question: { id }, number }: QuestionActsProps) => {
  const text = useText(questionnaireText);
  const after = `section=${encodeURIComponent(section.id)}&after=${encodeURIComponent(id)}`;
  return (
    <RowForm view={view} target={id} near={`question-${id}`}>
      <IconButton intent="questionUp" label={text.up(number)}>
        ↑
      </IconButton>
      <IconButton intent="questionDown" label={text.down(number)}>
        ↓
      </IconButton>
      <details className="qe-more">
        <summary>{text.more}</summary>
        <ButtonLink small href={`${questionAddress(view, "new")}?${after}`}>
          {text.addAfter}
        </ButtonLink>
        <Button small name="intent" value="questionCopy">
          {text.duplicate}
        </Button>
        <Button small name="intent" value="questionRemove">
          {text.remove}
        </Button>
      </details>
    </RowForm>
  );
};

export const SectionActs = ({ view, section: { id, questions } }: Pick<QuestionActsProps, "view" | "section">) => {
  const text = useText(questionnaireText);
  return (
    <RowForm view={view} target={id} near={`section-${id}`}>
      <a className="small" href={sectionAddress(view, id)}>
        {text.editSection}
      </a>
      <IconButton intent="sectionUp" label={text.sectionUp}>
        ↑
      </IconButton>
      <IconButton intent="sectionDown" label={text.sectionDown}>
        ↓
      </IconButton>
      {questions.length === 0 && (
        <Button small name="intent" value="sectionRemove">
          {text.removeSection}
        </Button>
      )}
    </RowForm>
  );
};
