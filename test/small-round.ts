import type { PlanPart, RoundPlan } from "../src/survey/plan/plan.ts";

const signatory = { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "Đàm Ngọc Quang" };

const commune = (id: string, shortName: string) =>
  ({ id, name: `UBND xã ${shortName}`, shortName, kind: "commune", level: "commune" }) as const;

const station = (id: string, shortName: string) =>
  ({ id, name: `Trạm Y tế xã ${shortName}`, shortName: `TYT ${shortName}`, kind: "health-station", level: "commune" }) as const;

const communes: PlanPart = {
  code: "ubnd-xa",
  title: "UBND các xã",
  source: "frame",
  methodId: "bnv-2640-2017",
  fields: [
    { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực"] },
    { code: "giao-thong", name: "Giao thông, Xây dựng" },
    { code: "khac", name: "Các lĩnh vực khác", takesOthers: true },
  ],
  agencies: [
    { id: "van-luong", quota: { "tu-phap": 2, khac: 1 } },
    { id: "van-long", quota: { "tu-phap": 2, "giao-thong": 0, khac: 1 } },
  ],
};

const stations: PlanPart = {
  code: "tram-y-te",
  title: "Trạm Y tế xã",
  source: "on-site",
  methodId: "health-station",
  fields: [],
  agencies: [
    { id: "tyt-van-luong", quota: 3 },
    { id: "tyt-van-long", quota: 2 },
  ],
};

/** A plan of two communes and two health stations: 6 forms from a frame, 5 on the spot. */
export const smallRound: RoundPlan = {
  code: "dot-thu-2023",
  title: "Khảo sát mức độ hài lòng năm 2023",
  shortTitle: "Đợt thử 2023",
  area: "Huyện Vạn Ninh, tỉnh Khánh Hòa",
  province: "56",
  year: 2023,
  leadBody: "Phòng Nội vụ",
  issuingBody: "Ủy ban nhân dân huyện Vạn Ninh",
  planNumber: "1982/KH-UBND",
  planDate: "2023-06-07",
  periodFrom: "2023-01-01",
  periodTo: "2023-05-31",
  reverificationShare: 0.1,
  simulated: true,
  legalBases: ["Căn cứ Quyết định số 2072/QĐ-UBND ngày 12/8/2014", "Căn cứ Quyết định số 84/QĐ-UBND ngày 11/01/2023"],
  purposes: ["Đo lường khách quan chất lượng dịch vụ."],
  recipients: ["Sở Nội vụ (b/c)", "Lưu: VT, NV."],
  signatory,
  supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Hội Cựu chiến binh huyện"],
  agencies: [
    commune("van-luong", "Vạn Lương"),
    commune("van-long", "Vạn Long"),
    station("tyt-van-luong", "Vạn Lương"),
    station("tyt-van-long", "Vạn Long"),
  ],
  parts: [communes, stations],
  tasks: [
    { stage: "plan", title: "Xây dựng Kế hoạch", lead: "Phòng Nội vụ", due: "2023-07-15" },
    { stage: "fieldwork", title: "Tiến hành điều tra", lead: "Đơn vị nhà thầu", starts: "2023-07-15", due: "2023-09-30" },
  ],
};

export interface FrameRow {
  readonly dossier: string;
  readonly agency?: string;
  readonly field?: string;
  readonly name?: string;
  readonly identity?: string;
  readonly birth?: string;
  readonly phone?: string;
  readonly completed?: string;
  readonly status?: string;
}

export const frameHeader = [
  "Số hồ sơ",
  "Họ và tên",
  "CCCD/CMND",
  "Ngày sinh",
  "Điện thoại",
  "Lĩnh vực",
  "Cơ quan giải quyết",
  "Ngày trả kết quả",
  "Trạng thái",
] as const;

const digits = (text: string): string => [...text].map((letter) => String(letter.codePointAt(0) ?? 0)).join("");

/** A row of an export; what is left out is what a good row says, a person of their own for each dossier. */
export const frameCells = (row: FrameRow): readonly string[] => [
  row.dossier,
  row.name ?? `Nguyễn Văn ${row.dossier}`,
  row.identity ?? digits(row.dossier).slice(-12).padStart(12, "1"),
  row.birth ?? "12/05/1980",
  row.phone ?? "0905 123 456",
  row.field ?? "Tư pháp",
  row.agency ?? "UBND xã Vạn Lương",
  row.completed ?? "15/03/2023",
  row.status ?? "Đã trả kết quả",
];

const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvBytes = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((cells) => `${cells.map(csvCell).join(",")}\n`).join(""));

/** A csv of transactions in UTF-8. */
export const frameCsv = (rows: readonly FrameRow[]): Uint8Array => csvBytes([frameHeader, ...rows.map(frameCells)]);

/** Enough good rows for the quotas of the small round: eight a commune and field. */
export const goodRows: readonly FrameRow[] = ["UBND xã Vạn Lương", "UBND xã Vạn Long"].flatMap((agency, at) =>
  ["Tư pháp", "Lao động"].flatMap((field, place) =>
    Array.from({ length: 8 }, (_, index) => ({ dossier: `H56-${at}${place}${index}`, agency, field })),
  ),
);
