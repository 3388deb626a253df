import { formatDate } from "../date.ts";
import type { DocumentSection } from "../document/document.ts";
import { formatNumber } from "../number.ts";
import type { AppendixNames } from "./plan-appendices.ts";
import type { PartPlanView, PlanView } from "./plan-view.ts";

const count = (value: number): string => formatNumber(value, "vi");

/** Which agencies are measured, who is asked, how many forms. */
export const scopeSection = (plan: PlanView, names: AppendixNames): DocumentSection => ({
  heading: "Phạm vi, đối tượng",
  blocks: [],
  sections: [
    { heading: "Cơ quan, đơn vị được khảo sát", blocks: [{ kind: "list", items: plan.parts.map(partLine) }] },
    { heading: "Người trả lời", blocks: [{ kind: "list", items: plan.parts.map((part) => respondents(part, plan)) }] },
    { heading: "Quy mô phiếu", blocks: [{ kind: "list", items: formLines(plan, names) }] },
  ],
});

const partLine = ({ title, rows }: PartPlanView): string => `${title}: ${count(rows.length)} cơ quan, đơn vị`;

const respondents = ({ title, source }: PartPlanView, { periodFrom, periodTo }: PlanView): string => {
  if (source === "on-site") return `Đối với ${title}: người đến sử dụng dịch vụ, hỏi trực tiếp tại đơn vị`;
  const period = `từ ngày ${formatDate(periodFrom, "vi")} đến ngày ${formatDate(periodTo, "vi")}`;
  return `Đối với ${title}: người dân, người đại diện tổ chức có hồ sơ trả kết quả ${period}, chọn ngẫu nhiên từ danh sách hồ sơ`;
};

const formLines = ({ parts }: PlanView, { quotas }: AppendixNames): readonly string[] => {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  return [
    ...parts.map((part) => `${part.title}: ${count(part.total)} phiếu`),
    `Tổng cộng: ${count(total)} phiếu (phân bổ chi tiết tại ${quotas})`,
  ];
};
