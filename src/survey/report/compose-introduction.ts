import type { DocumentSection } from "../document/document.ts";
import type { ReportSource } from "./report-source.ts";
import type { PartSnapshot } from "./snapshot.ts";
import { countText, quoted } from "./words.ts";

/** Part I: the purpose, who was measured by whom, and how far the figures reach. */
export const introduction = ({ snapshot, plan }: ReportSource): Omit<DocumentSection, "heading"> => ({
  blocks: [],
  sections: [
    { heading: "Mục đích", blocks: [{ kind: "list", items: plan.purposes }] },
    {
      heading: "Đối tượng",
      blocks: [
        { kind: "paragraph", text: "Các cơ quan, đơn vị được khảo sát, đánh giá gồm:" },
        { kind: "list", items: snapshot.parts.map(partLine) },
      ],
    },
    {
      heading: "Phạm vi",
      blocks: [
        { kind: "paragraph", text: scopeText(snapshot.parts) },
        {
          kind: "paragraph",
          text: "Các nhóm đơn vị dùng bộ tiêu chí khác nhau nên được tính và trình bày riêng, không cộng gộp thành một chỉ số.",
        },
      ],
    },
  ],
});

const partLine = ({ title, agencies, criteria, factors, method }: PartSnapshot): string =>
  `${title}: ${agencies.length} đơn vị, đo bằng ${criteria.length} tiêu chí thuộc ${factors.length} yếu tố, theo phương pháp ${quoted(method.title.vi)}`;

const scopeText = (parts: readonly PartSnapshot[]): string =>
  parts.map((part) => (part.source === "frame" ? frameScope(part) : siteScope(part))).join(" ");

const frameScope = ({ title, frame, planned }: PartSnapshot): string =>
  `Đối với ${title}: người trả lời được chọn ngẫu nhiên từ danh sách người dân, tổ chức đã giao dịch và nhận kết quả (${countText(frame?.persons)} người từ ${countText(frame?.transactions)} hồ sơ); kế hoạch ${countText(planned)} phiếu.`;

const siteScope = ({ title, planned }: PartSnapshot): string =>
  `Đối với ${title}: khảo sát trực tiếp người đến sử dụng dịch vụ tại đơn vị; kế hoạch ${countText(planned)} phiếu.`;
