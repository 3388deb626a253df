import type { DocumentAppendix, DocumentBlock, DocumentColumn, DocumentTable } from "../document/document.ts";
import { stratumOf } from "../draw/sizes.ts";
import type { ReportSource } from "./report-source.ts";
import { distributionTable, scoringTable } from "./report-tables.ts";
import type { DrawSnapshot, PartSnapshot } from "./snapshot.ts";
import { countText, dayText, quoted, scoringWords, upperFirst, weightWords } from "./words.ts";

/** Part V: distributions, how the figures were made, and how the sample was drawn. */
export const appendices = ({ snapshot }: ReportSource): DocumentAppendix[] => [
  { title: "Phân bố câu trả lời theo tiêu chí", landscape: true, blocks: snapshot.parts.map(distributionTable) },
  { title: "Phương pháp và cách tính", blocks: snapshot.parts.flatMap(methodBlocks) },
  ...snapshot.parts.flatMap((part) => {
    const { draw, title } = part;
    return draw ? [{ title: `Biên bản chọn mẫu – ${title}`, blocks: drawBlocks(part, draw) }] : [];
  }),
];

const methodBlocks = (part: PartSnapshot): DocumentBlock[] => [
  {
    kind: "paragraph",
    text: `Đối với ${part.title}: phương pháp ${quoted(part.method.title.vi)}, bản ${part.method.version}.`,
  },
  {
    kind: "list",
    items: [
      `Cách tính: ${scoringWords(part.scoring)}`,
      upperFirst(weightWords(part.weights)),
      "Câu trả lời hợp lệ là câu có điểm; “không áp dụng”, để trống và từ chối không tính vào mẫu số của tiêu chí",
      "Sai số chuẩn tính theo thiết kế chọn mẫu phân tầng (tuyến tính hóa Taylor); khoảng tin cậy 95\u00a0% theo Korn – Graubard với bậc tự do Satterthwaite",
      "Số liệu chỉ làm tròn khi trình bày, lấy hai chữ số thập phân (nửa đơn vị làm tròn lên); không lấy trung bình của các số đã làm tròn",
      `Ô có dưới ${part.minimumValid} người trả lời được đánh dấu; dưới ${part.publicMinimumValid} người thì không công bố, và che kèm ô khác khi cần để không suy ra được`,
      `Bộ số liệu bản ${part.dataset.version}, ${countText(part.dataset.rows)} dòng, chốt ngày ${dayText(part.dataset.frozenOn)}, mã băm (SHA-256): ${part.dataset.sha256}`,
      `Tệp phương pháp có mã băm (SHA-256): ${part.method.sha256}`,
    ],
  },
  ...verificationBlocks(part),
  scoringTable(part),
];

/** What of the method could not be checked against an official text stands in the report itself. */
const verificationBlocks = ({ method }: PartSnapshot): DocumentBlock[] => {
  const open = method.verification?.notVerified ?? [];
  if (open.length === 0) return [];
  return [
    { kind: "paragraph", text: "Những điểm của phương pháp chưa đối chiếu được với văn bản chính thức:" },
    { kind: "list", items: open },
  ];
};

const drawBlocks = (part: PartSnapshot, draw: DrawSnapshot): DocumentBlock[] => [
  {
    kind: "list",
    items: [
      `Ngày chọn mẫu: ${dayText(draw.drawnOn)}; sự kiện công khai: ${quoted(draw.eventName)}, kết quả ${quoted(draw.eventText)}`,
      ...draw.parties.map(
        ({ party, commitment, reveal }) => `${party}: nội dung mở ${quoted(reveal)}, mã cam kết (SHA-256): ${commitment}`,
      ),
      `Thuật toán ${draw.algorithm}, mỗi người được chọn kèm ${draw.reserves} người dự phòng; mã băm dàn mẫu, hạt giống và mã băm danh sách mẫu ghi tại mục 2 phần II của Báo cáo`,
    ],
  },
  sizeTable(part, draw),
];

/** Sizes of the strata as the plan's appendix has them: a row an agency, a column a field. */
const sizeTable = ({ agencies, fields }: PartSnapshot, { sizes }: DrawSnapshot): DocumentTable => {
  const drawn = new Map(sizes.map(({ stratum, size }) => [stratum, size]));
  const counts = agencies.map(({ id }) => fields.map(({ code }) => drawn.get(stratumOf(id, code)) ?? 0));
  const totals = fields.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const cells = (row: readonly number[]): string[] => [...row, sum(row)].map(countText);
  return {
    kind: "table",
    caption: "Cỡ mẫu theo đơn vị và lĩnh vực",
    columns: [
      column("STT", "center", 10.6),
      column("Đơn vị", "left", 51),
      ...fields.map(fieldColumn),
      column("Tổng", "right", 13),
    ],
    rows: [
      ...agencies.map(({ name }, index) => ({ cells: [String(index + 1), name, ...cells(counts[index] ?? [])] })),
      { cells: ["", "Tổng cộng", ...cells(totals)], strong: true },
    ],
  };
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const column = (header: string, align: DocumentColumn["align"], width: number): DocumentColumn => ({ header, align, width });

/** As wide as the longest word of its name needs, in millimetres of an upright page. */
const fieldColumn = ({ name }: PartSnapshot["fields"][number]): DocumentColumn => ({
  ...column(name, "right", 8 + 1.5 * Math.max(...name.split(/\s+/).map(({ length }) => length))),
  group: "Lĩnh vực",
});
