import type { ReactNode } from "react";
import type { FormHeadline, QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";
import type { Problem } from "../../../survey/problem.ts";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { formAddress } from "./form-address.ts";

/** `Phiếu người dân, bản 1.0`. */
export const useFormTitle = (): ((head: FormHeadline) => string) => {
  const text = useText(questionnaireText);
  return ({ respondent, version }) => text.formTitle(text[respondent], version);
};

/** Whether to offer changes: the form is open and the one who looks may change it. */
export const useMayEdit = ({ editable }: Pick<QuestionnaireView, "editable">): boolean =>
  useMay()("editQuestionnaire") && editable;

interface FormPageProps {
  readonly view: Pick<QuestionnaireView, "round" | "head" | "part">;
  readonly title: string;
  readonly problems?: readonly Problem[] | undefined;
  readonly fieldOf?: FieldOf;
  readonly children: ReactNode;
}

/** A page below a form, with the way back to it. */
export const FormPage = ({ view, title, problems, fieldOf, children }: FormPageProps) => {
  const named = useFormTitle()(view.head);
  return (
    <StagePage
      stage="instrument"
      title={title}
      problems={problems}
      {...(fieldOf && { fieldOf })}
      crumb={
        <a href={formAddress(view)}>
          {view.part.title} · {named}
        </a>
      }
    >
      {children}
    </StagePage>
  );
};
