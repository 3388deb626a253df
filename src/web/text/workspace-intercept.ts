import type { Half } from "../../survey/draw/intercept.ts";
import type { Language } from "../../survey/language.ts";

const vi = {
  link: "Quy tắc mời trả lời tại chỗ",
  title: "Quy tắc mời trả lời tại chỗ",
  lead: "Không có danh sách để chọn trước: buổi và người được mời chọn theo quy tắc, không chọn theo ý người đi hỏi.",
  none: "Chưa đặt quy tắc.",
  noneText: "Đặt ngày, số phiếu mỗi buổi và số người thường đến; máy chia buổi và khoảng cách cho từng nơi.",
  frame: "Phần này chọn mẫu từ dàn mẫu, không cần quy tắc mời tại chỗ.",
  toDraw: "Về trang chọn mẫu",
  rule: "Quy tắc",
  seed: "Hạt giống",
  seedHint: "Một dòng chữ ai cũng biết, ví dụ kết quả xổ số của một ngày. Cùng dòng chữ thì ra cùng lịch.",
  from: "Từ ngày",
  to: "Đến ngày",
  weekdays: "Ngày làm việc",
  days: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as readonly string[],
  perSession: "Nhiều nhất bao nhiêu phiếu một buổi",
  visitors: "Thường có bao nhiêu người đến một buổi",
  save: "Lưu quy tắc",
  noneFixed: "Phần này hỏi tại chỗ mà không đặt quy tắc mời. Đã có phiếu trả lời nên không đặt thêm được nữa.",
  fixed: "Đã có phiếu trả lời; quy tắc không đổi được nữa.",
  setBy: (by: string, at: string) => `${by} đặt lúc ${at}.`,
  summary: (sessions: string, places: string, forms: string) => `${sessions} buổi ở ${places} nơi, ${forms} phiếu.`,
  schedule: "Lịch mời theo nơi",
  place: "Nơi",
  day: "Ngày",
  half: "Buổi",
  halves: { morning: "Sáng", afternoon: "Chiều" } satisfies Record<Half, string> as Record<Half, string>,
  quota: "Số phiếu",
  how: "Cách mời",
  how1: (start: string, interval: string) => `Mời người ra về thứ ${start}, rồi cứ ${interval} người mời một người`,
  everyone: "Mời mọi người ra về cho tới khi đủ",
  howNote:
    "Người được mời từ chối thì mời người ra về kế tiếp và ghi lại. Hết buổi chưa đủ phiếu thì làm tiếp ở buổi sau của cùng nơi.",
};

export type InterceptText = typeof vi;

const en: InterceptText = {
  link: "The rule for asking on the spot",
  title: "The rule for asking on the spot",
  lead: "There is no list to draw from: sessions and people are chosen by a rule and not by whoever asks.",
  none: "No rule has been set.",
  noneText:
    "Set the days, the forms in a session and the usual number of visitors; sessions and intervals follow for each place.",
  frame: "This part is drawn from a frame and needs no such rule.",
  toDraw: "Back to the draw",
  rule: "Rule",
  seed: "Seed",
  seedHint: "A line that everyone knows, such as the lottery result of a day. The same line gives the same schedule.",
  from: "From",
  to: "To",
  weekdays: "Open days",
  days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  perSession: "Forms in one session at most",
  visitors: "Visitors in one session as a rule",
  save: "Save the rule",
  noneFixed: "People were asked on the spot without a rule. Answers are in, so none can be set any more.",
  fixed: "Answers are in; the rule no longer changes.",
  setBy: (by, at) => `Set by ${by} at ${at}.`,
  summary: (sessions, places, forms) => `${sessions} sessions at ${places} places, ${forms} forms.`,
  schedule: "Sessions by place",
  place: "Place",
  day: "Day",
  half: "Half day",
  halves: { morning: "Morning", afternoon: "Afternoon" },
  quota: "Forms",
  how: "Whom to ask",
  how1: (start, interval) => `Ask person ${start} who leaves, then every ${interval}th`,
  everyone: "Ask everybody who leaves until the forms are filled",
  howNote:
    "Who is asked and refuses is noted, and the next who leaves is asked. Forms not filled by the end go on in the next session of the place.",
};

export const interceptText: Readonly<Record<Language, InterceptText>> = { vi, en };
