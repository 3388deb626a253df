import type { DocumentBlock, DocumentSection } from "../document/document.ts";
import type { ReportChart, ReportSource } from "./report-source.ts";
import { agencyTable, criterionTable, factorTable, fieldTable } from "./report-tables.ts";
import type { PartSnapshot } from "./snapshot.ts";
import { countText, formatRangeText, percentText } from "./words.ts";

/** Part III: for each part the whole, the factors and criteria, the agencies and the fields. Parts are never pooled. */
export const results = ({ snapshot, charts }: ReportSource): Omit<DocumentSection, "heading"> => ({
  blocks: [],
  sections: snapshot.parts.map((part) => ({
    heading: part.title,
    blocks: [
      { kind: "paragraph", text: overallText(part) },
      factorTable(part),
      criterionTable(part),
      ...chartBlocks(part, charts.get(part.code)),
      agencyTable(part),
      ...(part.fields.length > 0 ? [fieldTable(part)] : []),
    ],
  })),
});

const overallText = ({ overall, answered, source }: PartSnapshot): string => {
  const { value, ciLow, ciHigh } = overall;
  if (value === null) return "Chỉ số chung không công bố vì có quá ít người trả lời.";
  const head = `Chỉ số hài lòng chung là ${percentText(value)}, tính từ ${countText(answered)} phiếu.`;
  if (ciLow === null || ciHigh === null) return head;
  const whom = source === "frame" ? "tất cả người dân, tổ chức trong dàn mẫu" : "tất cả người đến sử dụng dịch vụ";
  const care = source === "frame" ? "" : " (với giả định người được hỏi như được chọn ngẫu nhiên tại từng đơn vị)";
  return `${head} Với độ tin cậy 95\u00a0%${care}, nếu hỏi ${whom} thì chỉ số nằm trong khoảng từ ${formatRangeText(ciLow, ciHigh)}.`;
};

const chartBlocks = (part: PartSnapshot, chart: ReportChart | undefined): DocumentBlock[] =>
  chart === undefined
    ? []
    : [
        {
          kind: "figure",
          ...chart,
          caption: `Chỉ số hài lòng của từng đơn vị với khoảng tin cậy 95\u00a0% – ${part.title}`,
          alternative: `Mỗi đơn vị một dòng: chấm là chỉ số, vạch ngang là khoảng tin cậy 95\u00a0%, đường đứng là chỉ số chung. Số liệu có trong bảng kế tiếp.`,
        },
      ];
