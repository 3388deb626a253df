import { expect } from "vitest";
import { linesFromFields } from "../../src/survey/plan/field-lines.ts";
import type { PlanPart, RoundPlan } from "../../src/survey/plan/plan.ts";
import { clickThrough } from "./browser.ts";
import type { Desk } from "./desk.ts";

/** What a round starts from: the value of the choice, `template:district-2023`, `round:van-ninh-2023` or `blank`. */
export type Origin = string;

/** Starts a draft; sent again after going back, the same form makes no second round. */
export const startRound = async (desk: Desk, plan: RoundPlan, from: Origin): Promise<void> => {
  const { code, shortTitle, area, leadBody, province, year } = plan;
  await desk.open("/workspace/new");
  await desk.page.locator(`input[name=from][value="${from}"]`).check();
  await desk.fill({ "Tên ngắn": shortTitle, "Mã đợt": "Không Phải Mã", Năm: String(year), "Mã tỉnh": province });
  await desk.fill({ "Địa bàn": area, "Cơ quan chủ trì": leadBody });
  await desk.press("Tạo dự thảo");
  expect(await desk.refused()).toContain("Không Phải Mã");
  expect(await desk.page.getByLabel("Tên ngắn", { exact: true }).inputValue()).toBe(shortTitle);
  await desk.look("new-round-refused");
  const id = await desk.page.locator("input[name=newId]").first().inputValue();
  await desk.fill({ "Mã đợt": code });
  await desk.press("Tạo dự thảo");
  expect(await desk.done()).toContain("Đã tạo đợt khảo sát");
  await desk.look("overview");
  const again = await desk.tab();
  await again.open("/workspace/new");
  await again.page.locator(`input[name=from][value="${from}"]`).check();
  await again.page
    .locator("input[name=newId]")
    .first()
    .evaluate((input, value) => input.setAttribute("value", value), id);
  await again.fill({ "Tên ngắn": shortTitle, "Mã đợt": code, Năm: String(year), "Mã tỉnh": province });
  await again.fill({ "Địa bàn": area, "Cơ quan chủ trì": leadBody });
  await again.press("Tạo dự thảo");
  // A round like an earlier one first says what became of its agencies.
  expect(again.page.url()).toMatch(new RegExp(`/workspace/${code}(/plan/carried)?(\\?|$)`));
  await again.open("/workspace");
  expect(await again.page.getByRole("link", { name: shortTitle }).count()).toBeGreaterThan(0);
  await again.look("rounds");
  await again.page.close();
};

/** Writes the head and the prose of the plan; a period that ends before it begins is refused and stays typed. */
export const writeContents = async (desk: Desk, plan: RoundPlan): Promise<void> => {
  const page = `/workspace/${plan.code}/plan/edit`;
  const { fill } = desk;
  await desk.open(page);
  await fill({ "Tên đợt khảo sát": plan.title, "Cơ quan ban hành": plan.issuingBody, "Cơ quan chủ trì": plan.leadBody });
  await fill({ "Số, ký hiệu": plan.planNumber, "Ngày ban hành": plan.planDate ?? "" });
  await fill({ "Thẩm quyền ký": plan.signatory.authority, "Chức vụ": plan.signatory.position, "Họ tên": plan.signatory.name });
  await fill({ "Căn cứ pháp lý": plan.legalBases.join("\n"), "Mục đích, ý nghĩa": plan.purposes.join("\n") });
  await fill({ "Cơ quan giám sát": plan.supervisors.join("\n"), "Nơi nhận": plan.recipients.join("\n") });
  await fill({ "Có kết quả từ ngày": plan.periodTo, "Đến ngày": plan.periodFrom });
  await desk.press("Lưu");
  await desk.refused();
  expect(await desk.page.getByLabel("Tên đợt khảo sát", { exact: true }).inputValue()).toBe(plan.title);
  await desk.look("plan-edit-refused");
  await fill({ "Có kết quả từ ngày": plan.periodFrom, "Đến ngày": plan.periodTo });
  await desk.press("Lưu");
  expect(await desk.done()).toContain("Đã lưu nội dung kế hoạch");
};

/** Two tabs write the same plan: the later one is told, and keeps what it typed. */
export const writeInTwoTabs = async (desk: Desk, { code, shortTitle }: RoundPlan): Promise<void> => {
  const other = await desk.tab();
  await desk.open(`/workspace/${code}/plan/edit`);
  await other.open(`/workspace/${code}/plan/edit`);
  await desk.fill({ "Địa bàn": "Địa bàn ghi ở cửa sổ thứ nhất" });
  await desk.press("Lưu");
  await other.fill({ "Tên ngắn": `${shortTitle} (cửa sổ hai)` });
  await other.press("Lưu");
  expect(await other.refused()).not.toBe("");
  expect(await other.page.getByLabel("Tên ngắn", { exact: true }).inputValue()).toBe(`${shortTitle} (cửa sổ hai)`);
  await other.look("plan-edit-two-tabs");
  await other.page.close();
};

/** Adds a part, or makes the one of the template what the plan wants. */
export const writePart = async (desk: Desk, plan: RoundPlan, part: PlanPart): Promise<void> => {
  const scope = `/workspace/${plan.code}/plan/scope?part=${part.code}`;
  await desk.open(`/workspace/${plan.code}/plan/scope`);
  const known = (await desk.page.locator(`a[href*="part=${part.code}"]`).count()) > 0;
  await desk.open(`/workspace/${plan.code}/plan/part${known ? `?part=${part.code}` : ""}`);
  if (!known) await desk.fill({ "Mã phần": part.code });
  await desk.page.locator("#methodId").selectOption(part.methodId);
  await desk.page.locator("#source").selectOption(part.source);
  await desk.fill({ "Tên phần": part.title, "Lĩnh vực": linesFromFields(part.fields) });
  await desk.look(`plan-part-${part.code}`);
  await desk.press("Lưu");
  expect(await desk.done()).toContain("Đã lưu phần");
  await desk.open(scope);
};

interface Wanted {
  readonly kind: "department" | "district" | "commune" | "health-station";
  /** Name of the agency that they belong to. */
  readonly parent?: string;
  readonly count: number;
}

/** Chooses all agencies that a filter of the register finds. */
export const chooseAgencies = async (
  desk: Desk,
  { round, part }: { readonly round: string; readonly part: string },
  { kind, parent, count }: Wanted,
): Promise<void> => {
  await desk.open(`/workspace/${round}/plan/scope?part=${part}`);
  await desk.page.locator("#kind").selectOption(kind);
  if (parent) await desk.page.locator("#parent").selectOption({ label: parent });
  await desk.press("Lọc");
  await desk.look(`plan-scope-${part}`);
  await desk.press(`Thêm cả ${count} cơ quan tìm thấy`);
  expect(await desk.done()).toContain("Đã cập nhật danh sách");
};

const sizes = ({ fields, source }: PlanPart, quota: PlanPart["agencies"][number]["quota"]): readonly number[] =>
  source === "on-site" || typeof quota === "number"
    ? [typeof quota === "number" ? quota : 0]
    : fields.map(({ code }) => quota[code] ?? 0);

/** Pastes the quotas from a spreadsheet, one of them mistyped at first, and saves the table that they filled. */
export const pasteQuotas = async (desk: Desk, plan: RoundPlan, part: PlanPart): Promise<void> => {
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const lines = part.agencies.map(({ id, quota }) => [names.get(id), ...sizes(part, quota)].join("\t"));
  await desk.open(`/workspace/${plan.code}/plan/quotas?part=${part.code}`);
  await desk.fill({ "Dán bảng từ trang tính": lines.join("\n").replace(/\t\d+/, "\tba mươi") });
  await desk.press("Điền vào bảng");
  expect(await desk.refused()).toContain("ba mươi");
  await desk.fill({ "Dán bảng từ trang tính": lines.join("\n") });
  await desk.press("Điền vào bảng");
  await desk.look(`plan-quotas-${part.code}`);
  await desk.press("Lưu chỉ tiêu");
  expect(await desk.done()).toContain("Đã lưu chỉ tiêu phiếu");
};

/** Adds a task; the form that is sent from two tabs makes one. */
export const addTask = async (desk: Desk, round: string, title: string): Promise<void> => {
  const fields = { "Nhiệm vụ": title, "Cơ quan chủ trì": "Sở Nội vụ", "Hạn hoàn thành": "2026-12-01" };
  await desk.open(`/workspace/${round}/plan/task`);
  const id = await desk.page.locator("input[name=newId]").inputValue();
  const other = await desk.tab();
  await other.open(`/workspace/${round}/plan/task`);
  await other.page.locator("input[name=newId]").evaluate((input, value) => input.setAttribute("value", value), id);
  for (const tab of [desk, other]) {
    await tab.fill(fields);
    await tab.press("Lưu");
    expect(await tab.done()).toContain("Đã thêm nhiệm vụ");
  }
  await other.page.close();
  await desk.open(`/workspace/${round}/plan`);
  expect(await desk.page.getByRole("rowheader", { name: title }).count()).toBe(1);
};

/** Gives every line that lacks a rate its ceiling or, where no norm sets one, what the contract says. */
const completeLines = async (desk: Desk, page: string): Promise<void> => {
  const open = desk.page.locator("tr", { has: desk.page.locator(".finding") });
  for (;;) {
    await desk.open(page);
    if ((await open.count()) === 0) return;
    const ceiling = /trần ([\d.]+)/.exec(await open.first().innerText())?.[1];
    await clickThrough(open.first().getByRole("link", { name: /^Sửa/ }));
    await desk.fill({ "Mức chi (đồng)": ceiling ?? "2.000" });
    if (!ceiling) await desk.fill({ "Căn cứ khác của mức chi": "Hợp đồng nhập số liệu" });
    await desk.look("plan-budget-line");
    await desk.press("Ghi khoản chi");
    expect(await desk.done()).toContain("Đã ghi khoản chi");
  }
};

/** The budget from the plan, written by the lead body, checked by the finance department, approved by a third person. */
export const settleBudget = async (
  round: string,
  { lead, finance, approver }: { readonly lead: Desk; readonly finance: Desk; readonly approver: Desk },
): Promise<void> => {
  const page = `/workspace/${round}/plan/budget`;
  await lead.open(page);
  await lead.press("Lập dự toán từ kế hoạch");
  await lead.fill({ "Lương tối thiểu tháng của vùng cao nhất (đồng)": "bốn triệu" });
  await lead.press("Ghi căn cứ tính");
  expect(await lead.refused()).toContain("bốn triệu");
  await lead.fill({ "Lương tối thiểu tháng của vùng cao nhất (đồng)": "4.680.000" });
  await lead.press("Ghi căn cứ tính");
  expect(await lead.done()).toContain("Đã ghi căn cứ tính");
  await lead.press("Trình duyệt");
  expect(await lead.refused()).toContain("Chưa trình được");
  await lead.look("plan-budget-refused");
  await completeLines(lead, page);
  await lead.press("Trình duyệt");
  expect(await lead.done()).toContain("Đã trình dự toán");
  await lead.look("plan-budget");
  await finance.open(page);
  await finance.look("plan-budget");
  await finance.press("Ghi đã thẩm tra");
  await approver.open(page);
  await approver.press("Ghi đã duyệt");
  expect(await approver.done()).toContain("Đã ghi duyệt dự toán");
};

/** Submitted by one, approved by another: not by the one who submitted; then it runs. */
export const approvePlan = async (
  round: string,
  { lead, approver }: { readonly lead: Desk; readonly approver: Desk },
): Promise<void> => {
  const page = `/workspace/${round}/plan`;
  await lead.open(page);
  await lead.press("Trình duyệt");
  expect(await lead.done()).toContain("Đã chuyển trạng thái");
  await lead.press("Ghi đã duyệt");
  expect(await lead.refused()).not.toBe("");
  await approver.open(page);
  await approver.look("plan-to-approve");
  await approver.press("Ghi đã duyệt");
  await lead.open(page);
  await lead.press("Bắt đầu thực hiện");
  expect(await lead.done()).toContain("Đã chuyển trạng thái");
  await lead.look("plan");
  const paper = await lead.download(`/workspace/${round}/download/plan.docx`);
  expect(paper.subarray(0, 2).toString()).toBe("PK");
};
