import type { DocumentAppendix, DocumentSection, OfficialDocument } from "../document/document.ts";
import type { BudgetView } from "./budget-view.ts";
import { budgetAppendix, fundingSection } from "./compose-plan-funding.ts";
import { quotaAppendices } from "./compose-plan-quotas.ts";
import { scopeSection } from "./compose-plan-scope.ts";
import { dutiesSection, supervisionSection, tasksSection } from "./compose-plan-tasks.ts";
import { appendixNames } from "./plan-appendices.ts";
import type { PlanView } from "./plan-view.ts";

export interface PlanSource {
  readonly plan: PlanView;
  /** None while nobody made one. */
  readonly budget: BudgetView | null;
}

/**
 * The plan of a round as an official paper (kế hoạch) in the layout of Nghị định 30/2020/NĐ-CP: bases, purposes, scope, tasks, funding
 * with the sum in words, supervision, who does what; quotas and budget as appendices.
 */
export const composePlan = (source: PlanSource): OfficialDocument => {
  const { plan, budget } = source;
  const { round, issuingBody, legalBases, recipients, signatory } = plan;
  const appendices: readonly DocumentAppendix[] = [...quotaAppendices(plan), ...(budget ? [budgetAppendix(budget)] : [])];
  const names = appendixNames(plan.parts.length, budget !== null);
  return {
    simulated: round.simulated,
    issuer: { issuing: issuingBody },
    reference: { ...numberOf(plan), place: placeOf(round.area), date: round.planDate ?? String(round.year) },
    kind: "KẾ HOẠCH",
    subject: round.title,
    addressees: [],
    bases: legalBases,
    opening: [`${issuingBody} ban hành Kế hoạch ${lowerFirst(round.title)} như sau:`],
    sections: [
      purposeSection(plan),
      scopeSection(plan, names),
      tasksSection(plan),
      fundingSection(budget, names),
      supervisionSection(plan),
      dutiesSection(plan),
    ],
    closing: [closingOf(plan)],
    // Nobody's name stands under figures that were made up.
    signature: round.simulated ? { authority: signatory.authority, position: signatory.position } : signatory,
    recipients,
    appendices,
  };
};

/** «1982/KH-UBND»: number and sign; a plan without one gets the sign of its body, and room for the number. */
const numberOf = ({ round: { planNumber }, issuingBody }: PlanView): { readonly number?: string; readonly sign: string } => {
  const [, number, sign] = /^([^/]+)\/(.+)$/.exec(planNumber) ?? [];
  return number !== undefined && sign !== undefined ? { number, sign } : { sign: `KH-${abbreviation(issuingBody)}` };
};

/** The letters a body signs with: «Ủy ban nhân dân tỉnh …» is UBND, «Sở Nội vụ» is SNV. */
const abbreviation = (body: string): string => {
  if (/^(Ủy ban nhân dân|UBND)/iu.test(body)) return "UBND";
  const letters = body.split(/\s+/).map((word) => word.slice(0, 1));
  return letters.join("").toLocaleUpperCase("vi");
};

/** “Huyện Vạn Ninh, tỉnh Khánh Hòa” → “Vạn Ninh”. */
const placeOf = (area: string): string =>
  (area.split(",")[0] ?? area).replace(/^(Huyện|Thành phố|Thị xã|Tỉnh|Xã|Phường|Thị trấn|Đặc khu)\s+/iu, "");

const lowerFirst = (text: string): string => text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);

const purposeSection = ({ purposes }: PlanView): DocumentSection => ({
  heading: "Mục đích, yêu cầu",
  blocks: [],
  sections: [
    { heading: "Mục đích", blocks: [{ kind: "list", items: purposes.map(withoutStop) }] },
    { heading: "Yêu cầu", blocks: [{ kind: "list", items: demands }] },
  ],
});

/** What every round has to keep to, in words of its own. */
const demands: readonly string[] = [
  "Chọn người trả lời ngẫu nhiên theo trình tự đã công bố, ai cũng kiểm tra lại được",
  "Giữ kín người trả lời và câu trả lời; cơ quan được khảo sát không xem được từng phiếu của mình",
  "Thực hiện đúng nội dung, thời hạn và trong dự toán được duyệt",
];

const withoutStop = (text: string): string => text.trim().replace(/[.;]$/, "");

const closingOf = ({ round, issuingBody, leadBody }: PlanView): string =>
  `Trên đây là Kế hoạch ${lowerFirst(round.title)}. ${issuingBody} yêu cầu các cơ quan, đơn vị liên quan tổ chức thực hiện; vướng mắc phát sinh gửi về ${leadBody} để tổng hợp, báo cáo`;
