import { expect } from "vitest";
import { clickThrough } from "./browser.ts";
import type { Desk } from "./desk.ts";

type Respondent = "người dân" | "tổ chức";

export interface WantedForm {
  readonly round: string;
  readonly part: string;
  readonly respondent: Respondent;
}

/** A form from the method: one question put in the words of the place, tried, and published; then it cannot be changed. */
export const publishForm = async (desk: Desk, wanted: WantedForm): Promise<void> => {
  await draftForm(desk, wanted);
  await changeQuestion(desk);
  await tryForm(desk);
  await desk.follow("Ban hành…");
  await desk.look("form-confirm");
  await desk.press(/^Ban hành bản/);
  expect(await desk.done()).toContain("Đã ban hành phiếu");
  await desk.look(`form-published-${wanted.respondent === "tổ chức" ? "organisation" : "citizen"}`);
};

const draftForm = async (desk: Desk, { round, part, respondent }: WantedForm): Promise<void> => {
  await desk.open(`/workspace/${round}/instrument`);
  await desk.look("instrument");
  const block = desk.page.locator("section.part-block", { has: desk.page.locator(`#part-${part}`) });
  await clickThrough(block.getByRole("button", { name: `Soạn phiếu ${respondent}` }));
  expect(await desk.done()).toContain("Đã lập phiếu");
  await desk.look("form");
};

/** A question under an id that is none is refused and keeps its words; with its own it is saved. */
const changeQuestion = async (desk: Desk): Promise<void> => {
  const form = desk.page.url().replace(/\?.*/, "");
  await clickThrough(desk.page.locator('a[href*="/questions/"]').first());
  const text = desk.page.locator('textarea[name="text.vi"]');
  const before = await text.inputValue();
  const id = await desk.page.locator("input#id").inputValue();
  const words = `${before} (theo cách gọi ở địa phương)`;
  await text.fill(words);
  await desk.page.locator("input#id").fill("câu một");
  await desk.press("Lưu");
  expect(await desk.refused()).toContain("câu một");
  expect(await text.inputValue()).toBe(words);
  await desk.look("question-refused");
  await desk.page.locator("input#id").fill(id);
  await desk.press("Lưu");
  expect(await desk.done()).toContain("Đã lưu");
  expect(await desk.sees("theo cách gọi ở địa phương")).toBe(true);
  await desk.follow("Xem trước");
  await desk.look("form-preview");
  await desk.open(new URL(form).pathname);
};

/** It is not published before it was tried; a trial without a note is none. */
const tryForm = async (desk: Desk): Promise<void> => {
  await desk.follow("Ban hành…");
  expect(await desk.sees("phiếu chưa thử")).toBe(true);
  await desk.fill({ "Số người đã thử": "7" });
  await desk.press("Ghi kết quả thử");
  expect(await desk.refused()).not.toBe("");
  expect(await desk.page.getByLabel("Số người đã thử").inputValue()).toBe("7");
  await desk.fill({ "Ghi chú": "Bảy người ở bộ phận một cửa; mất 12 phút, không vướng câu nào." });
  await desk.press("Ghi kết quả thử");
  expect(await desk.done()).toContain("Đã ghi kết quả thử");
};
