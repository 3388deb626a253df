import type { LinkPurpose } from "../../survey/people/one-time-link.ts";
import type { Effects } from "../effects.ts";
import { sealedPart } from "../mail/sealed-part.ts";
import { writeMail } from "../mail/write-mail.ts";
import type { MadeLink, ToldLink } from "./account-link.ts";

interface Words {
  readonly subject: string;
  readonly body: (name: string, username: string, link: string) => string;
}

const words: Readonly<Record<LinkPurpose, Words>> = {
  invitation: {
    subject: "Lời mời tham gia khảo sát mức độ hài lòng",
    body: (name, username, link) =>
      [
        `Kính gửi Ông/Bà ${name},`,
        `Ông/Bà được mời tham gia hệ thống khảo sát mức độ hài lòng. Tên đăng nhập: ${username}. Mở liên kết sau để đặt mật khẩu; liên kết dùng một lần, trong 7 ngày:`,
        link,
        "Nếu Ông/Bà không chờ lời mời này, xin bỏ qua thư và báo cho quản trị viên.",
      ].join("\n\n"),
  },
  password: {
    subject: "Đặt lại mật khẩu",
    body: (name, username, link) =>
      [
        `Kính gửi Ông/Bà ${name},`,
        `Có yêu cầu đặt lại mật khẩu cho tài khoản ${username}. Mở liên kết sau để đặt mật khẩu mới; liên kết dùng một lần, trong 24 giờ:`,
        link,
        "Nếu Ông/Bà không yêu cầu, xin bỏ qua thư: mật khẩu cũ vẫn dùng được.",
      ].join("\n\n"),
  },
};

/** Address of the page that a link opens. The token stands in the query, which the log of the server leaves out. */
export const addressOfLink = (token: string, { publicUrl }: Pick<Effects, "publicUrl">): string =>
  `${publicUrl}/account-link?token=${token}`;

/** Sends the link to its person where mail is configured; in the outbox it stands sealed. Whether it was written. */
export const writeLinkMail = async (
  { token, purpose, username }: MadeLink,
  person: { readonly name: string; readonly email: string | null },
  effects: Effects,
): Promise<boolean> => {
  if (!effects.mail.configured || person.email === null) return false;
  const { subject, body } = words[purpose];
  const link = sealedPart(addressOfLink(token, effects), person.email, effects);
  const letter = { kind: purpose, recipient: person.email, subject, body: body(person.name, username, link) };
  return (await writeMail(letter, effects)) !== null;
};

/** Sends a link where mail is configured, and tells it to the one who made it. */
export const tellLink = async (
  link: MadeLink,
  person: { readonly name: string; readonly email: string | null },
  effects: Effects,
): Promise<ToldLink> => ({
  ...link,
  address: addressOfLink(link.token, effects),
  sent: await writeLinkMail(link, person, effects),
});
