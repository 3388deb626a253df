import type { DocumentBlock, DocumentSection } from "../document/document.ts";
import { formatNumber } from "../number.ts";
import type { ReportSource } from "./report-source.ts";
import { returnTable } from "./report-tables.ts";
import type { DrawSnapshot, PartSnapshot, Snapshot } from "./snapshot.ts";
import { countText, dayText, quoted } from "./words.ts";

/** Part II: when, how the sample came about, what came in, and what was not done. */
export const conduct = ({ snapshot }: ReportSource): Omit<DocumentSection, "heading"> => ({
  blocks: [],
  sections: [
    { heading: "Thời gian thu phiếu", blocks: [{ kind: "paragraph", text: timeText(snapshot) }] },
    { heading: "Chọn mẫu", blocks: snapshot.parts.flatMap(drawBlocks) },
    { heading: "Kết quả thu phiếu", blocks: [returnTable(snapshot.parts), ...snapshot.parts.map(returnText)] },
    { heading: "Giám sát, phúc tra", blocks: [{ kind: "paragraph", text: verificationText(snapshot) }] },
  ],
});

const timeText = ({ round: { fieldworkFrom, fieldworkTo } }: Snapshot): string =>
  fieldworkFrom === null || fieldworkTo === null
    ? "Thời gian thu phiếu chưa được ghi nhận."
    : `Phiếu được thu từ ngày ${dayText(fieldworkFrom)} đến ngày ${dayText(fieldworkTo)}.`;

const drawBlocks = (part: PartSnapshot): DocumentBlock[] => {
  if (part.source === "on-site") return [{ kind: "paragraph", text: siteText(part) }];
  const { draw, frame } = part;
  if (draw === null) return [{ kind: "paragraph", text: `${part.title}: chưa có biên bản chọn mẫu.` }];
  return [{ kind: "paragraph", text: drawText(part, draw) }, proofTable(part, draw, frame?.hash ?? draw.frameHash)];
};

const siteText = ({ title, agencies, planned }: PartSnapshot): string =>
  `${title}: không có danh sách khách hàng từ trước nên không chọn mẫu ngẫu nhiên; mỗi đơn vị khảo sát đủ chỉ tiêu tại chỗ (${agencies.length} đơn vị, ${countText(planned)} phiếu). Vì vậy các khoảng tin cậy của nhóm này chỉ có giá trị tham khảo.`;

const drawText = (
  { title }: PartSnapshot,
  { eventName, eventText, drawnOn, sizes, reserves, design }: DrawSnapshot,
): string => {
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const how = design === "srs" ? "ngẫu nhiên đơn giản" : "hệ thống";
  return `${title}: ngày ${dayText(drawnOn)} đã chọn ${countText(total)} người theo cách chọn ${how} trong ${countText(sizes.filter(({ size }) => size > 0).length)} tầng (đơn vị × lĩnh vực), mỗi người kèm ${reserves} người dự phòng xếp thứ tự sẵn. Hạt giống ngẫu nhiên lấy từ sự kiện công khai nêu tên trước khi diễn ra (${quoted(eventName)}, kết quả ${quoted(eventText)}) nên không ai định trước được kết quả và bất kỳ ai cũng kiểm tra lại được.`;
};

/** What anyone needs to draw again and compare. */
const proofTable = ({ title }: PartSnapshot, draw: DrawSnapshot, frameHash: string): DocumentBlock => ({
  kind: "table",
  caption: `Mã kiểm tra của lần chọn mẫu – ${title}`,
  columns: [
    { header: "Nội dung", align: "left", width: 2 },
    { header: "Giá trị", align: "left", width: 5 },
  ],
  rows: [
    { cells: ["Mã băm dàn mẫu (SHA-256)", frameHash] },
    { cells: ["Hạt giống", draw.seed] },
    { cells: ["Mã băm danh sách mẫu (SHA-256)", draw.sampleHash] },
    { cells: ["Thuật toán", draw.algorithm] },
  ],
});

const returnText = ({ title, planned, answered, replaced }: PartSnapshot): DocumentBlock => {
  const short = planned - answered;
  const rest = short > 0 ? `; còn thiếu ${countText(short)} phiếu vì đã dùng hết người dự phòng của tầng` : "";
  const share = answered > 0 ? ` (${formatNumber((100 * replaced) / answered, "vi", 1)}\u00a0% số phiếu trả lời)` : "";
  const reserve =
    replaced > 0
      ? `${countText(replaced)} phiếu${share} do người dự phòng trả lời, theo đúng thứ tự đã xếp`
      : "không phải dùng người dự phòng";
  return {
    kind: "paragraph",
    text: `${title}: thu ${countText(answered)} trên ${countText(planned)} phiếu; ${reserve}${rest}.`,
  };
};

const verificationText = ({ round: { supervisors, reverificationShare } }: Snapshot): string => {
  const planned = formatNumber(100 * reverificationShare, "vi", 1).replace(/,0$/, "");
  const by = supervisors.length > 0 ? ` Cơ quan giám sát theo kế hoạch: ${supervisors.join("; ")}.` : "";
  return `Kế hoạch giao phúc tra ${planned}\u00a0% số phiếu.${by} Kết quả giám sát, phúc tra chưa được nhập vào hệ thống tại thời điểm lập báo cáo, vì vậy báo cáo chưa nêu tỷ lệ sai lệch.`;
};
