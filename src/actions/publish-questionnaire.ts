import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface PublishQuestionnaireInput {
  readonly round: string;
  readonly part: string;
}

/** Publishes the questionnaire of a part; the method is stored as it is now and never changes again. */
export const publishQuestionnaire = action(
  "publishQuestionnaire",
  async (_input: PublishQuestionnaireInput): Promise<Result<{ readonly version: string }>> => {
    throw new Error("publishQuestionnaire is not written yet");
  },
);
