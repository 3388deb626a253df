import type { Language } from "../../survey/language.ts";

/** Words of signing in and of one's own account. */
const vi = {
  signIn: "Đăng nhập",
  signInLead: "Dành cho cán bộ tham gia đợt khảo sát. Kết quả đã công bố xem được không cần đăng nhập.",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  help: "Quên mật khẩu: hỏi quản trị viên của cơ quan để được cấp lại.",
  sessionEnded: "Hết phiên. Đăng nhập lại, chữ đã gõ vẫn còn.",
  sessionSoonEnds: "Phiên sẽ hết trong 5 phút nếu không làm gì. Lưu lại, hoặc tải lại trang; nếu hết phiên, chữ đã gõ vẫn còn.",
  keptTitle: "Chữ đã gõ vẫn còn",
  keptLead: "Phiên đã hết trước khi gửi. Xem lại rồi gửi tiếp; chưa có gì được ghi.",
  keptFiles: "Tệp đã chọn và mật khẩu không được giữ: chọn, gõ lại ở trang ấy nếu cần.",
  keptSend: "Gửi lại những gì đã gõ",
  keptLeave: "Bỏ, về trang ấy",
  publicResults: "Xem kết quả đã công bố",
  account: "Tài khoản",
  accountLead: (name: string) => `Đang đăng nhập: ${name}.`,
  changePassword: "Đổi mật khẩu",
  mustChange: "Mật khẩu hiện tại do hệ thống tạo. Đổi sang mật khẩu riêng trước khi làm việc.",
  current: "Mật khẩu hiện tại",
  next: "Mật khẩu mới",
  nextHint: "Ít nhất 12 ký tự. Nên dùng một câu dài dễ nhớ; được dán từ trình quản lý mật khẩu.",
  again: "Gõ lại mật khẩu mới",
  myRoles: "Vai trò",
  role: "Vai trò",
  scope: "Phạm vi",
};

export type EntranceText = typeof vi;

const en: EntranceText = {
  signIn: "Sign in",
  signInLead: "For the staff of the survey. Published results can be seen without signing in.",
  username: "User name",
  password: "Password",
  help: "Forgotten your password? Ask the administrator of your office for a new one.",
  sessionEnded: "The session has ended. Sign in again; what you typed is kept.",
  sessionSoonEnds:
    "The session ends in 5 minutes unless something is done. Save, or load the page again; if it ends, what you typed is kept.",
  keptTitle: "What you typed is kept",
  keptLead: "The session ended before it was sent. Look at it and send it on; nothing was written yet.",
  keptFiles: "Files and passwords are not kept: choose or type them again on that page where needed.",
  keptSend: "Send what was typed",
  keptLeave: "Leave it, back to that page",
  publicResults: "See published results",
  account: "Account",
  accountLead: (name) => `Signed in as ${name}.`,
  changePassword: "Change password",
  mustChange: "The present password was made by the system. Change it to your own before going on.",
  current: "Present password",
  next: "New password",
  nextHint: "At least 12 characters. A long sentence that is easy to remember is best; pasting from a password manager works.",
  again: "New password again",
  myRoles: "Roles",
  role: "Role",
  scope: "Scope",
};

export const entranceText: Readonly<Record<Language, EntranceText>> = { vi, en };
