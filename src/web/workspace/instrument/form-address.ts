import type { QuestionnaireView } from "../../../survey/instrument/questionnaire-view.ts";

type Placed = Pick<QuestionnaireView, "round" | "head">;

/** Where the pages of a form stand. */
export const formAddress = ({ round, head }: Placed): string => `/workspace/${round.code}/instrument/${head.id}`;

export const questionAddress = (view: Placed, question: string): string =>
  `${formAddress(view)}/questions/${encodeURIComponent(question)}`;

export const sectionAddress = (view: Placed, section: string): string =>
  `${formAddress(view)}/sections/${encodeURIComponent(section)}`;
