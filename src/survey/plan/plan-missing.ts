import type { PlanPart, RoundPlan } from "./plan.ts";

/** What a plan still lacks before it can be submitted, in words; empty when nothing. */
export const missingOf = ({ parts, tasks, legalBases }: RoundPlan): readonly string[] => [
  ...(legalBases.length === 0 ? ["chưa có căn cứ pháp lý"] : []),
  ...(tasks.length === 0 ? ["chưa có nhiệm vụ nào"] : []),
  ...(parts.length === 0 ? ["chưa có phần nào (nhóm cơ quan được đo)"] : []),
  ...parts.flatMap(missingOfPart),
];

const missingOfPart = ({ title, source, fields, agencies }: PlanPart): readonly string[] => [
  ...(agencies.length === 0 ? [`phần «${title}» chưa chọn cơ quan`] : []),
  ...(source === "frame" && fields.length === 0 ? [`phần «${title}» chưa có lĩnh vực`] : []),
];
