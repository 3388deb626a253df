/** The stages that a check-list looks at before the fieldwork. */
export const checkStages = ["plan", "instrument", "frame", "draw"] as const;

export type CheckStage = (typeof checkStages)[number];

export const isCheckStage = (word: string): word is CheckStage => (checkStages as readonly string[]).includes(word);

export const checkAnswers = ["passed", "failed"] as const;

export type CheckAnswer = (typeof checkAnswers)[number];

export const isCheckAnswer = (word: string): word is CheckAnswer => (checkAnswers as readonly string[]).includes(word);
