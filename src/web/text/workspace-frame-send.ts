import type { Language } from "../../survey/language.ts";

/** Words of the page that sends a file in pieces. */
const vi = {
  lead: "Tệp được gửi từng phần: đứt mạng thì tự nối lại, đóng trang thì mở lại trang này và chọn đúng tệp đó để gửi tiếp phần còn lại.",
  unfinished: (file: string, received: string, total: string) =>
    `Tệp ${file} gửi chưa xong: đã có ${received} trên ${total} MB. Chọn đúng tệp này để gửi tiếp; chọn tệp khác thì phần ấy bị bỏ.`,
  reliable: "Tệp lớn hoặc đường truyền yếu:",
  reliableLink: "gửi từng phần, đứt mạng thì gửi tiếp",
  sending: (sent: string, total: string) => `Đã gửi ${sent} trên ${total} MB.`,
  before: (before: string) => `${before} MB đã có từ lần trước.`,
  waiting: (sent: string, seconds: string) =>
    `Mất kết nối với máy chủ. Đã giữ ${sent} MB; thử lại sau ${seconds} giây. Đừng đóng trang nếu muốn tự nối lại.`,
  now: "Thử lại ngay",
  checking: "Đang so mã băm và đọc thử tệp…",
  stop: "Dừng gửi",
  stopped: "Đã dừng. Phần đã gửi được giữ 7 ngày; chọn lại đúng tệp này để gửi tiếp.",
  signedOut: "Phiên làm việc đã hết. Mở lại trang, đăng nhập rồi chọn đúng tệp này; phần đã gửi vẫn còn.",
  again: "Mở lại trang",
  progress: "Phần đã gửi",
};

export type FrameSendText = typeof vi;

const en: FrameSendText = {
  lead: "The file is sent piece by piece: it goes on by itself after a break of the line, and when this page is opened again with the same file.",
  unfinished: (file, received, total) =>
    `${file} was not sent to its end: ${received} of ${total} MB are there. Choose the same file to go on; another file takes its place.`,
  reliable: "A large file or a weak line:",
  reliableLink: "send it piece by piece, going on after a break",
  sending: (sent, total) => `${sent} of ${total} MB sent.`,
  before: (before) => `${before} MB were there from the last time.`,
  waiting: (sent, seconds) =>
    `The server cannot be reached. ${sent} MB are kept; trying again in ${seconds} s. Leave the page open to go on by itself.`,
  now: "Try again now",
  checking: "Comparing the hash and trying to read the file…",
  stop: "Stop sending",
  stopped: "Stopped. What was sent is kept for 7 days; choose the same file to go on.",
  signedOut: "The session has ended. Open the page again, sign in and choose the same file; what was sent is still there.",
  again: "Open the page again",
  progress: "Sent so far",
};

export const frameSendText: Readonly<Record<Language, FrameSendText>> = { vi, en };
