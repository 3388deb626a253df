import { expect } from "vitest";
import { csvBytes } from "../small-round.ts";
import { parseCsv } from "./csv.ts";
import type { Desk } from "./desk.ts";
import { type Example, exportOf, officialCounts } from "./example-files.ts";

interface Place {
  readonly example: Example;
  readonly part: string;
}

const address = ({ example, part }: Place, page = ""): string => `/workspace/${example.plan.code}/frame${page}?part=${part}`;

/** Sends the export, maps its columns, waits for the import, and holds the rejected rows to those that are faulty. */
export const importFrame = async (desk: Desk, place: Place): Promise<void> => {
  const file = await exportOf(place.example, place.part);
  await desk.open(address(place));
  await desk.look("frame-empty");
  await desk.attach(/Tệp xuất từ/, "anh.png", Buffer.from("89504e470d0a1a0a", "hex"));
  await desk.press("Tải tệp lên");
  expect(await desk.refused()).toContain("anh.png");
  await desk.look("frame-refused", { interactive: true });
  await desk.attach(/Tệp xuất từ/, `mot-cua-${place.part}.xlsx`, file.bytes);
  await desk.press("Tải tệp lên");
  await desk.page.getByRole("button", { name: "Nhập danh sách" }).waitFor({ timeout: 60_000 });
  await desk.look("frame-columns");
  await desk.press("Nhập danh sách");
  await desk.page.getByRole("link", { name: "Sang bước Kiểm tra" }).waitFor({ timeout: 60_000 });
  await desk.look("frame-import-done");
  await desk.follow("Sang bước Kiểm tra");
  await desk.look("frame-imported");
  const rejected = rejectedRows(
    await desk.download(`/workspace/${place.example.plan.code}/download/rejected.csv?part=${place.part}`),
  );
  expect(rejected.toSorted()).toEqual(file.faulty.map(([dossier = ""]) => dossier).toSorted());
};

/** Numbers of the dossiers that a file of rejected rows holds. */
const rejectedRows = (bytes: Buffer): readonly string[] => {
  const [head = [], ...rows] = parseCsv(bytes.toString("utf8"));
  return rows.map((row) => row[head.indexOf("Số hồ sơ")] ?? "");
};

/** Looks for pairs that may be one person, judges the first and takes the verdict back. */
export const judgePairs = async (desk: Desk, place: Place): Promise<void> => {
  await desk.open(address(place, "/pairs"));
  await desk.press("Tìm các cặp cần xem");
  await desk.page.getByText(/Đã so các bản ghi/).waitFor();
  await desk.look("frame-pairs", { interactive: true });
  if (await desk.sees("Không có cặp nào cần xem.")) return;
  await desk.press("Khác người");
  await desk.page
    .getByRole("button", { name: /^Hoàn tác/ })
    .or(desk.page.getByText(/Đã xem hết/))
    .first()
    .waitFor();
};

/** The official counts beside the frame: one differs, is explained by the agency, and the supplier signs; the lead freezes. */
export const reconcile = async (
  place: Place,
  { supplier, explainer }: { readonly supplier: Desk; readonly explainer: Desk },
): Promise<void> => {
  const page = address(place, "/reconciliation");
  const counts = officialCounts(place.example, place.part, 3);
  await supplier.open(page);
  await supplier.look("reconciliation-empty");
  const wrong = counts.map((row, line) => (line === 1 ? row.with(1, "một trăm") : row));
  await supplier.attach("Bảng số chính thức", "so-chinh-thuc.csv", csvBytes(wrong));
  await supplier.press("Nhập từ bảng tính");
  expect(await supplier.refused()).toContain("một trăm");
  await supplier.attach("Bảng số chính thức", "so-chinh-thuc.csv", csvBytes(counts));
  await supplier.press("Nhập từ bảng tính");
  expect(await supplier.done()).toContain("Đã nhập số chính thức");
  expect(await supplier.page.getByLabel(/^Giải thích chỗ lệch của/).count()).toBe(1);
  await explainer.open(page);
  await explainer.look("reconciliation");
  await explainer.page.getByLabel(/^Giải thích chỗ lệch của/).fill("Ba hồ sơ trả trên giấy, chưa nhập vào phần mềm một cửa.");
  await explainer.press("Ghi giải thích");
  expect(await explainer.done()).toContain("Đã ghi lời giải thích");
  await supplier.open(page);
  await supplier.follow("Ký xác nhận");
  await supplier.look("reconciliation-sign");
  await supplier.press("Ký xác nhận");
  expect(await supplier.done()).toContain("Đã ký xác nhận");
};

/** Freezes the frame for good. */
export const freezeFrame = async (desk: Desk, place: Place): Promise<void> => {
  await desk.open(`${address(place)}&confirm=freeze`);
  await desk.look("frame-freeze");
  await desk.press("Chốt dàn mẫu");
  expect(await desk.done()).toContain("Đã chốt dàn mẫu");
  await desk.look("frame-frozen");
};
