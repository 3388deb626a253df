import { expect } from "vitest";
import { writeXlsx } from "../../src/formats/xlsx.ts";
import type { PlanAgency } from "../../src/survey/plan/plan.ts";
import type { Desk } from "./desk.ts";

const listLabel = "Tệp bảng tính";

/** The People's Committees of a province, its districts and communes: one button. */
export const makeCommittees = async (desk: Desk, province: string, age: "new" | "old" = "new"): Promise<void> => {
  await desk.open("/workspace/units/agencies");
  await desk.look("agencies-empty");
  await desk.page.locator("#committeesOf").selectOption({ label: province });
  await desk.page.locator("#age").selectOption(age);
  await desk.press("Tạo UBND");
  expect(await desk.done()).toContain("Đã tạo UBND");
  await desk.look("agencies");
};

const headings = ["Tên cơ quan", "Loại", "Cấp", "Tỉnh", "Trực thuộc", "Hiệu lực từ", "Hiệu lực đến"];
const levels = { province: "Tỉnh", district: "Huyện", commune: "Xã" } as const;
const kinds: Readonly<Record<string, string>> = { department: "Sở, ban, ngành", "health-station": "Trạm Y tế" };

interface Listed {
  readonly province: string;
  /** The name of the one above, where there is one. */
  readonly parentOf?: (agency: PlanAgency) => string;
}

const day = (iso: string | undefined): string => iso?.split("-").reverse().join("/") ?? "";

/** Agencies as a spreadsheet that an office would keep. */
export const agencyList = (agencies: readonly PlanAgency[], { province, parentOf = () => "" }: Listed): Promise<Uint8Array> => {
  const rows = agencies.map((agency) => [
    ...[agency.name, kinds[agency.kind] ?? "", levels[agency.level], province, parentOf(agency)],
    ...[day(agency.validFrom), day(agency.validTo)],
  ]);
  return writeXlsx({
    sheets: [{ name: "Cơ quan", columns: headings.map((header) => ({ header, kind: "text" as const })), rows }],
  });
};

/** Imports a list: a file that is none is refused, the real one is shown before anything changes. */
export const importAgencies = async (desk: Desk, bytes: Uint8Array, count: number): Promise<void> => {
  await desk.open("/workspace/units/import");
  await desk.attach(listLabel, "anh.png", Buffer.from("89504e470d0a1a0a", "hex"));
  await desk.press("Xem trước");
  expect(await desk.refused()).toContain("anh.png");
  await desk.attach(listLabel, "co-quan.xlsx", bytes);
  await desk.press("Xem trước");
  await desk.look("agencies-import");
  await desk.press(`Thực hiện ${count} thay đổi`);
  expect(await desk.done()).toContain("Đã nhập danh mục cơ quan");
};

/** The id under which the register has an agency. */
export const idOf = async (desk: Desk, name: string): Promise<string> => {
  await desk.open(`/workspace/units/agencies?q=${encodeURIComponent(name)}`);
  const link = desk.page.locator("tbody").getByRole("link", { name, exact: true }).first();
  return (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
};
