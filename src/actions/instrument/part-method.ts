import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { withFormQuestions } from "../../survey/instrument/form-context.ts";
import type { Method } from "../../survey/instrument/method.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";

export interface PartMethod {
  readonly method: Method;
  /** SHA-256 of the method's file, lower-case hex. */
  readonly sha256: string;
}

export interface AnswerMethod extends PartMethod {
  /** The method without the questions of the forms. */
  readonly own: Method;
  /** The published forms that are kept whole, the newest first. */
  readonly forms: readonly Questionnaire[];
}

/** The same with the questions that the published forms of the part ask beyond the method: what its answers can hold. */
export const findAnswerMethod = async (
  store: Store,
  part: Pick<Part, "province" | "id">,
): Promise<AnswerMethod | undefined> => {
  const [stored, rows] = await Promise.all([findPartMethod(store, part), store.listQuestionnaires(part)]);
  const forms = rows.flatMap(({ publishedAt, definition }) => (publishedAt && definition ? [definition as Questionnaire] : []));
  return stored && { ...stored, own: stored.method, forms, method: withFormQuestions(stored.method, forms) };
};

/** The method of a part as it was when its questionnaire was published; undefined before that. */
export const findPartMethod = async (store: Store, part: Pick<Part, "province" | "id">): Promise<PartMethod | undefined> => {
  const questionnaire = await store.findQuestionnaire(part);
  const stored = questionnaire && (await store.findMethod(questionnaire.methodId, questionnaire.methodVersion));
  return stored && { method: stored.definition as Method, sha256: stored.sha256 };
};
