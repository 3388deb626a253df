import type { Browser, Page } from "@playwright/test";
import { clickThrough } from "./browser.ts";
import type { RealServer } from "./server.ts";

/** Somebody else at another machine: a draw needs two persons who type the outcome of its event. */
export const secondPerson = async (server: RealServer, browser: Browser): Promise<Page> => {
  const password = "một câu khác của người thứ hai";
  const account = ["user", "add", "nguoi.thu.hai", "--role", "lead", "--name", "Nguyễn Ưỡng", "--body", "Phòng Nội vụ"];
  server.sipas([...account, "--password-stdin"], password);
  const page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill("nguoi.thu.hai");
  await page.getByLabel("Mật khẩu").fill(password);
  await clickThrough(page.getByRole("button", { name: "Đăng nhập" }));
  await page.waitForURL(/\/workspace/);
  return page;
};

/** Types the outcome of the event of a draw. */
export const typeEvent = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(/Kết quả của sự kiện/).fill(text);
  await clickThrough(page.getByRole("button", { name: "Ghi kết quả sự kiện" }));
};
