import type { Bilingual } from "../language.ts";
import { type CheckAnswer, type CheckStage, checkStages } from "./check.ts";
import { type CheckTemplateItem, checkTemplate } from "./check-template.ts";

/** One thing to look at, and what the body found. */
export interface CheckItem {
  readonly key: string;
  readonly stage: CheckStage;
  /** In both languages from the template; what a body added stands in both as it was typed. */
  readonly wording: Bilingual;
  /** Added by the body. */
  readonly own: boolean;
  /** null: not looked at yet. */
  readonly answer: CheckAnswer | null;
  readonly note: string;
  readonly by: string | null;
  /** ISO time. */
  readonly at: string | null;
}

/** What is kept of an item: of the template only once it was answered. */
export interface KeptCheck {
  readonly key: string;
  readonly stage: CheckStage;
  readonly wording: string | null;
  readonly answer: CheckAnswer | null;
  readonly note: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** The list of a body: the template in its order, then what the body added, stage by stage. */
export const composeCheckList = (kept: readonly KeptCheck[]): readonly CheckItem[] =>
  checkStages.flatMap((stage) => [
    ...checkTemplate
      .filter((item) => item.stage === stage)
      .map((item) =>
        itemOf(
          item,
          kept.find(({ key }) => key === item.key),
        ),
      ),
    ...kept.flatMap((row) => (row.stage === stage && row.wording !== null ? [ownItem(row, row.wording)] : [])),
  ]);

const answerOf = (kept: KeptCheck | undefined) => ({
  answer: kept?.answer ?? null,
  note: kept?.note ?? "",
  by: kept?.answeredBy ?? null,
  at: kept?.answeredAt?.toISOString() ?? null,
});

const itemOf = ({ key, stage, wording }: CheckTemplateItem, kept: KeptCheck | undefined): CheckItem => ({
  ...{ key, stage, wording, own: false },
  ...answerOf(kept),
});

const ownItem = (kept: KeptCheck, wording: string): CheckItem => ({
  ...{ key: kept.key, stage: kept.stage, wording: { vi: wording, en: wording }, own: true },
  ...answerOf(kept),
});

/** How a list stands. */
export interface CheckCounts {
  readonly passed: number;
  readonly failed: number;
  /** Not looked at yet. */
  readonly open: number;
}

export const countChecks = (items: readonly Pick<CheckItem, "answer">[]): CheckCounts => {
  const count = (wanted: CheckAnswer | null): number => items.filter(({ answer }) => answer === wanted).length;
  return { passed: count("passed"), failed: count("failed"), open: count(null) };
};
