import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import type { Method } from "../../survey/instrument/method.ts";

export interface PartMethod {
  readonly method: Method;
  /** SHA-256 of the method's file, lower-case hex. */
  readonly sha256: string;
}

/** The method of a part as it was when its questionnaire was published; undefined before that. */
export const findPartMethod = async (store: Store, part: Pick<Part, "province" | "id">): Promise<PartMethod | undefined> => {
  const questionnaire = await store.findQuestionnaire(part);
  const stored = questionnaire && (await store.findMethod(questionnaire.methodId, questionnaire.methodVersion));
  return stored && { method: stored.definition as Method, sha256: stored.sha256 };
};
