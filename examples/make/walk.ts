import type { ExampleWalk } from "../../src/survey/simulation/example-walk.ts";

type Counts = ExampleWalk["counts"];
type Watch = ExampleWalk["watch"];

/** What is particular to the walk of a province; the rest is alike in all of them. */
export interface WalkOfProvince extends Pick<ExampleWalk, "shows" | "counts"> {
  /** “tỉnh Hậu Giang”. */
  readonly province: string;
  readonly event: string;
  /** Secret texts of the department of home affairs, the front and the veterans. */
  readonly secrets: readonly [string, string, string];
  /** Names of lead, leader, frame supplier, finance, front and veterans. */
  readonly names: readonly [string, string, string, string, string, string];
  readonly monthlyWage: string;
  readonly picks: Watch["picks"];
  readonly refusal: Watch["refusal"];
}

/** A difference that the agency explains. */
export const count = (
  place: readonly [part: string, agency: string, field: string],
  [by, more, why]: readonly [string, number, string],
): Counts[number] => {
  const [part, agency, field] = place;
  return { part, agency, field, more, by, why };
};

const budgetOf = (monthlyWage: string): ExampleWalk["budget"] => ({
  ...{ norms: "tt-109-2016", monthlyWage, formsPerDay: "12" },
  lines: [
    {
      ...{ item: "Nhập số liệu phiếu", figure: "forms", quantity: "", unit: "phiếu", rate: "3000" },
      basis: "Báo giá của đơn vị nhập liệu (mô phỏng)",
    },
    {
      ...{ item: "In phiếu, thẻ và sổ tay điều tra viên", figure: "forms", quantity: "", unit: "phiếu", rate: "2500" },
      basis: "Báo giá của cơ sở in (mô phỏng)",
    },
    {
      ...{ item: "Giám sát của Mặt trận Tổ quốc và Hội Cựu chiến binh", figure: "", quantity: "24", unit: "ngày công" },
      ...{ rate: "150000", basis: "Dự toán của hai tổ chức giám sát (mô phỏng)" },
    },
  ],
});

const added: Watch["added"] = [
  {
    ...{ body: "veterans", stage: "frame" },
    wording: "Hồ sơ của người có công, cựu chiến binh trả kết quả tại nhà có trong danh sách giao dịch.",
  },
];

const findings: Watch["findings"] = [
  {
    ...{ body: "fatherland-front", key: "frame-rejected" },
    note: "Một số dòng bị từ chối vì ngày trả kết quả không có thực (31/02) và sai tên cơ quan. Đề nghị Văn phòng UBND nhắc các đơn vị nhập đúng trên phần mềm một cửa trước đợt sau.",
  },
];

/** The walk of a province to its drawn samples, by a public event that never happened and people who do not exist. */
export const walkOf = (of: WalkOfProvince): ExampleWalk => {
  const { shows, province, event, secrets, names, counts, picks, refusal } = of;
  const [home, front, veterans] = secrets;
  const [lead, leader, supplier, finance, frontName, veteransName] = names;
  const body = `Ủy ban Mặt trận Tổ quốc Việt Nam ${province}`;
  return {
    ...{ shows, until: "draw", event: { name: event, text: "305718 (kết quả mô phỏng)" } },
    parties: [
      { party: "Sở Nội vụ", text: `Sở Nội vụ: ${home}` },
      { party: "Ủy ban Mặt trận Tổ quốc Việt Nam", text: `Mặt trận: ${front}` },
      { party: "Hội Cựu chiến binh", text: `Cựu chiến binh: ${veterans}` },
    ],
    people: {
      lead: { name: lead, body: "Sở Nội vụ" },
      leader: { name: leader, body: "Sở Nội vụ" },
      "frame-supplier": { name: supplier, body: `Văn phòng UBND ${province}` },
      finance: { name: finance, body: "Sở Tài chính" },
      "fatherland-front": { name: frontName, body },
      veterans: { name: veteransName, body: `Hội Cựu chiến binh ${province}` },
    },
    ...{ budget: budgetOf(of.monthlyWage), counts },
    watch: { open: ["draw-replacement"], added, findings, refusal, picks },
  };
};
