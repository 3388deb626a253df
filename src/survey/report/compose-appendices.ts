import type { ReportSource } from "./compose.ts";
import type { ReportAppendix, ReportBlock, ReportTable } from "./document.ts";
import { distributionTable, scoringTable } from "./report-tables.ts";
import type { DrawSnapshot, PartSnapshot } from "./snapshot.ts";
import { countText, dayText, scoringWords, weightWords } from "./words.ts";

/** Part V: distributions, how the figures were made, and how the sample was drawn. */
export const appendices = ({ snapshot }: ReportSource): ReportAppendix[] => [
  { title: "Phân bố câu trả lời theo tiêu chí", landscape: true, blocks: snapshot.parts.map(distributionTable) },
  { title: "Phương pháp và cách tính", blocks: snapshot.parts.flatMap(methodBlocks) },
  ...snapshot.parts.flatMap(({ draw, title }) =>
    draw ? [{ title: `Biên bản chọn mẫu – ${title}`, blocks: drawBlocks(draw) }] : [],
  ),
];

const methodBlocks = (part: PartSnapshot): ReportBlock[] => [
  { kind: "paragraph", text: `${part.title}: ${part.method.title.vi}, bản ${part.method.version}.` },
  {
    kind: "list",
    items: [
      `Cách tính: ${scoringWords(part.scoring)}`,
      `Quyền số: ${weightWords(part.weights)}`,
      "Câu trả lời hợp lệ là câu có điểm; «không áp dụng», để trống và từ chối không tính vào mẫu số của tiêu chí",
      "Sai số chuẩn tính theo thiết kế chọn mẫu phân tầng (tuyến tính hoá Taylor); khoảng tin cậy 95\u00a0% theo phân phối Student",
      "Số chỉ làm tròn khi trình bày, đến hai chữ số thập phân, nửa làm tròn lên; không lấy trung bình của các số đã làm tròn",
      `Ô có dưới ${part.minimumValid} người trả lời được đánh dấu; dưới ${part.publicMinimumValid} người thì không công bố, và che kèm ô khác khi cần`,
      `Số liệu bản ${part.dataset.version}, ${countText(part.dataset.rows)} dòng, chốt ngày ${dayText(part.dataset.frozenOn)}, SHA-256 ${part.dataset.sha256}`,
      `Tệp phương pháp SHA-256 ${part.method.sha256}`,
    ],
  },
  ...verificationBlocks(part),
  scoringTable(part),
];

/** What of the method could not be checked against an official text stands in the report itself. */
const verificationBlocks = ({ method }: PartSnapshot): ReportBlock[] => {
  const open = method.verification?.notVerified ?? [];
  if (open.length === 0) return [];
  return [
    { kind: "paragraph", text: "Những điểm của phương pháp chưa đối chiếu được với văn bản chính thức:" },
    { kind: "list", items: open },
  ];
};

const drawBlocks = (draw: DrawSnapshot): ReportBlock[] => [
  {
    kind: "list",
    items: [
      `Sự kiện công khai: ${draw.eventName}; kết quả: ${draw.eventText}`,
      ...draw.parties.map(({ party, commitment, reveal }) => `${party}: cam kết ${commitment}, nội dung mở «${reveal}»`),
      "Mã băm dàn mẫu, hạt giống và mã băm danh sách mẫu ghi tại phần II",
      `Thuật toán ${draw.algorithm}, ${draw.reserves} người dự phòng cho mỗi người được chọn`,
    ],
  },
  sizeTable(draw),
];

const sizeTable = ({ sizes }: DrawSnapshot): ReportTable => ({
  kind: "table",
  caption: "Cỡ mẫu theo tầng",
  columns: [
    { header: "Tầng", align: "left", width: 4 },
    { header: "Cỡ mẫu", align: "right", width: 1 },
  ],
  rows: [
    ...sizes.map(({ stratum, size }) => ({ cells: [stratum, countText(size)] })),
    { cells: ["Tổng cộng", countText(sizes.reduce((sum, { size }) => sum + size, 0))], strong: true },
  ],
});
