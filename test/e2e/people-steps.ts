import { expect } from "vitest";
import type { Desk } from "./desk.ts";
import type { RealServer } from "./server.ts";

/** The password of the administrator after the first day; everybody else adds the name of their desk. */
export const ownPassword = "một câu dài dễ nhớ của riêng mình";

export const signIn = async (desk: Desk, username: string, password: string): Promise<void> => {
  await desk.open("/sign-in");
  await desk.look("sign-in");
  await desk.fill({ "Tên đăng nhập": username, "Mật khẩu": password });
  await desk.press("Đăng nhập");
};

/** The administrator's first day: the printed password once, mistyped at first, then one's own. */
export const takeOver = async (desk: Desk, { password }: RealServer): Promise<void> => {
  await signIn(desk, "admin", `${password}x`);
  expect(await desk.refused()).toMatch(/Còn 4 lần/);
  await desk.fill({ "Tên đăng nhập": "admin", "Mật khẩu": password });
  await desk.press("Đăng nhập");
  await desk.look("first-password");
  await desk.fill({ "Mật khẩu hiện tại": password, "Mật khẩu mới": ownPassword, "Gõ lại mật khẩu mới": ownPassword });
  await desk.press("Đổi mật khẩu");
  expect(await desk.sees("Chưa có đợt nào.")).toBe(true);
  await desk.look("no-rounds");
};

export interface Invitation {
  readonly name: string;
  readonly body: string;
  readonly email: string;
  /** Label of the role. */
  readonly role: string;
  /** Label of the body that a supervisor stands for. */
  readonly supervises?: string;
  /** Id of the agency of a co-ordinator. */
  readonly unit?: string;
}

/** Invites somebody and gives the one-time link that the page shows. */
export const invite = async (desk: Desk, person: Invitation): Promise<string> => {
  const { name, body, email, role, supervises, unit } = person;
  await desk.open("/workspace/people/invite");
  await desk.fill({ "Họ và tên": name, "Cơ quan": body, "Thư điện tử công vụ": email });
  await desk.page.getByLabel(role, { exact: true }).check();
  if (supervises) await desk.page.getByLabel("Tổ chức giám sát", { exact: true }).selectOption({ label: supervises });
  if (unit) await desk.fill({ "Đơn vị": unit });
  await desk.press("Mời người");
  await desk.look("invited");
  return desk.page.locator("code.told-link").innerText();
};

/** An invitation that names no unit where one is needed is refused, and keeps what was typed. */
export const inviteWrongly = async (desk: Desk): Promise<void> => {
  await desk.open("/workspace/people/invite");
  await desk.fill({ "Họ và tên": "Trần Thị Đầu Mối", "Cơ quan": "UBND xã", "Thư điện tử công vụ": "dau.moi@example.gov.vn" });
  await desk.page.getByLabel("Đầu mối cơ quan được đo", { exact: true }).check();
  await desk.press("Mời người");
  expect(await desk.refused()).not.toBe("");
  expect(await desk.page.getByLabel("Họ và tên", { exact: true }).inputValue()).toBe("Trần Thị Đầu Mối");
  expect(await desk.page.getByLabel("Đầu mối cơ quan được đo", { exact: true }).isChecked()).toBe(true);
  await desk.look("invite-refused");
};

/** Takes an invitation up at one's own machine. */
export const accept = async (desk: Desk, link: string): Promise<void> => {
  await desk.open(link);
  await desk.look("welcome");
  const words = `${ownPassword}, ${desk.role}`;
  await desk.page.locator("#password").fill(words);
  await desk.page.locator("#password-again").fill(words);
  await desk.press("Bắt đầu");
  await desk.page.waitForURL(/\/workspace/);
};
