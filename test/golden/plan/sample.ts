import { assessBudget } from "../../../src/survey/plan/assess-budget.ts";
import type { BudgetLine } from "../../../src/survey/plan/budget.ts";
import type { BudgetView } from "../../../src/survey/plan/budget-view.ts";
import { norms } from "../../../src/survey/plan/norms.testing.ts";
import { planFigures } from "../../../src/survey/plan/plan-figures.ts";
import type { PartPlanView, PlanView, TaskView } from "../../../src/survey/plan/plan-view.ts";
import { starterBudget } from "../../../src/survey/plan/starter-budget.ts";

const communes = [
  ...["Vạn Giã", "Vạn Lương", "Vạn Hưng", "Vạn Phú", "Vạn Thắng", "Vạn Bình", "Vạn Khánh", "Vạn Phước", "Vạn Long"],
  ...["Vạn Thọ", "Vạn Thạnh", "Đại Lãnh", "Xuân Sơn"],
];

const shares = [
  ["Tư pháp", 30],
  ["Lao động - TB và XH", 20],
  ["Tài nguyên và môi trường", 5],
  ["Giao thông, Xây dựng", 0],
  ["Giáo dục, Y tế", 0],
  ["Các lĩnh vực khác", 5],
] as const;

const rowsOf = (kind: string, sizes: readonly number[], total: number): PartPlanView["rows"] =>
  communes.map((name, index) => ({
    agency: { id: `${kind}-${index}`, name: `${kind} xã ${name}`, shortName: name },
    sizes,
    total,
  }));

const offices: PartPlanView = {
  ...{ code: "ubnd-xa", title: "UBND 13 xã, thị trấn", source: "frame", methodId: "bnv-2640-2017" },
  ...{ version: 1, ratedUnit: "competent" },
  fields: shares.map(([name, size], index) => ({ code: `f${index}`, name, total: 13 * size })),
  rows: rowsOf(
    "UBND",
    shares.map(([, size]) => size),
    60,
  ),
  total: 780,
};

const stations: PartPlanView = {
  ...offices,
  ...{ code: "tram-y-te", title: "13 Trạm Y tế xã, thị trấn", source: "on-site", methodId: "health-station", fields: [] },
  rows: rowsOf("Trạm Y tế", [], 50),
  total: 650,
};

const task = (position: number, changes: Partial<TaskView>): TaskView => ({
  ...{ id: String(position), position, stage: "plan", title: "Nhiệm vụ", lead: "Phòng Nội vụ", support: "", product: "" },
  ...{ starts: null, due: "2023-07-15", doneAt: null, version: 1, baseline: null, overdueDays: 0, mayBeLate: 0, pushes: [] },
  ...changes,
});

const tasks: readonly TaskView[] = [
  task(1, { title: "Hoàn thiện mẫu phiếu, lập dự toán kinh phí", product: "Mẫu phiếu, dự toán" }),
  task(2, {
    ...{ title: "Cung cấp danh sách hồ sơ, đối chiếu dàn mẫu", lead: "Văn phòng HĐND và UBND huyện" },
    ...{ support: "UBND các xã, thị trấn", product: "Dàn mẫu đã chốt", starts: "2023-06-15", due: "2023-06-24" },
  }),
  task(3, {
    ...{ title: "Tiến hành điều tra, lấy ý kiến", lead: "Đơn vị nhà thầu", support: "Phòng Nội vụ theo dõi, đôn đốc" },
    ...{ product: "1.430 phiếu", starts: "2023-07-15", due: "2023-09-30" },
  }),
  task(4, { title: "Tổng hợp kết quả, gửi báo cáo về Sở Nội vụ", support: "Sở Nội vụ", product: "Báo cáo", due: "2023-12-05" }),
];

/** A plan of two parts as an office would issue it, after Vạn Ninh's of 2023; names and sums are made up. */
export const samplePlan: PlanView = {
  round: {
    ...{ code: "van-ninh-2023", shortTitle: "Vạn Ninh 2023", area: "Huyện Vạn Ninh, tỉnh Khánh Hòa", year: 2023 },
    title:
      "Khảo sát mức độ hài lòng của tổ chức, cá nhân đối với sự phục vụ của Ủy ban nhân dân và Trạm Y tế các xã, thị trấn trên địa bàn huyện Vạn Ninh năm 2023",
    ...{ planNumber: "1982/KH-UBND", planDate: "2023-06-07", state: "draft", simulated: true, exampleDay: null },
    parts: [],
  },
  leadBody: "Phòng Nội vụ",
  issuingBody: "Ủy ban nhân dân huyện Vạn Ninh",
  periodFrom: "2023-01-01",
  periodTo: "2023-05-31",
  reverificationShare: 0.1,
  legalBases: [
    "Căn cứ Quyết định số 2072/QĐ-UBND ngày 12/8/2014 của UBND tỉnh Khánh Hòa ban hành Quy chế khảo sát, đánh giá mức độ hài lòng",
    "Căn cứ Quyết định số 84/QĐ-UBND ngày 11/01/2023 của UBND huyện Vạn Ninh ban hành Kế hoạch cải cách hành chính năm 2023",
  ],
  purposes: [
    "Đo lường khách quan chất lượng dịch vụ hành chính công trên địa bàn huyện.",
    "Tìm ra điểm yếu và nguyên nhân, từ đó có giải pháp nâng cao chất lượng phục vụ.",
  ],
  recipients: ["Sở Nội vụ (b/c)", "Các phòng chuyên môn huyện", "UBND các xã, thị trấn", "Trạm Y tế cấp xã", "Lưu: VT, NV."],
  signatory: { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "Nguyễn Ưỡng" },
  supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Hội Cựu chiến binh huyện"],
  supervision: [
    {
      ...{ body: "Ủy ban Mặt trận Tổ quốc Việt Nam huyện", watches: "Chọn mẫu; phát, thu phiếu" },
      ...{ from: "2023-06-25", to: "2023-09-30" },
    },
    { body: "Hội Cựu chiến binh huyện", watches: "Phúc tra; chi trả cho người trả lời", from: "2023-10-01", to: "2023-10-25" },
  ],
  parts: [offices, stations],
  tasks,
  ...{ nextStates: [], version: 1, removed: [], waiting: [], steps: [], versions: [], today: "2023-06-07" },
};

const settings = { monthlyWage: 4_160_000, hardship: 0, formsPerDay: 10 };

const figures = planFigures({
  parts: samplePlan.parts.map(({ code, title, total, rows }) => ({ code, title, forms: total, agencies: rows.length })),
  ...{ reverificationShare: 0.1, supervisors: 2, formsPerDay: settings.formsPerDay },
});

/** The first budget of the plan, its one line without a norm filled in. */
const lines: readonly BudgetLine[] = starterBudget(
  { parts: samplePlan.parts.map(({ code, title }) => ({ code, title, items: 22 })), central: false },
  { norms, settings },
).map((line, index) => ({
  ...{ ...line, id: String(index) },
  ...(line.normId === null && { rate: 3_000, basis: "Nghị quyết số 12/2023/NQ-HĐND" }),
}));

export const sampleBudget: BudgetView = {
  ...{ state: "approved", revision: 4, settings, norms, normsChanged: false, figures, moves: [] },
  assessed: assessBudget(
    { settings, lines },
    { norms, figures: new Map(figures.map(({ name, value }) => [name, value])), follows: true },
  ),
};
