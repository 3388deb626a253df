import type { Language } from "../../survey/language.ts";

const vi = {
  changed: (when: string) => `Thay đổi gần nhất: ${when}.`,
  again: "Xem lại",
  publicPage: "Trang công khai của việc chọn mẫu",
  eventTitle: "Gõ kết quả sự kiện",
  eventLead: "Hai người gõ, mỗi người một mình. Chỉ khi hai bản khớp từng chữ thì kết quả mới được dùng.",
  eventText: "Kết quả của sự kiện, ghi đúng như đã công bố",
  eventHint: "Ví dụ: XSKT Khánh Hòa 18/6/2023, giải đặc biệt: 027316. Từng chữ đều ảnh hưởng đến kết quả.",
  eventVerb: "Ghi kết quả sự kiện",
  waitsForSecond: (who: string, when: string) =>
    `${who} đã gõ lúc ${when}. Chờ người thứ hai gõ lại độc lập; bản đầu chưa hiện ra.`,
  different: "Hai bản khác nhau. Việc chọn mẫu dừng ở đây cho đến khi khớp.",
  differentNow: "Đối chiếu với nơi công bố sự kiện; ai gõ sai thì gõ lại bằng tài khoản của mình.",
  typed: (who: string, when: string) => `${who}, ${when}`,
  agreed: (when: string, people: string) => (people === "" ? when : `${when} · ${people} gõ, khớp nhau`),
  secret: (party: string) => `Câu bí mật của ${party}`,
  secretHint: "Gõ đúng từng chữ như khi tạo mã. Câu sai chỉ để lại mã băm, không để lại chữ.",
  revealVerb: (party: string) => `Mở câu của ${party}`,
  failedTitle: (party: string) => `Câu của ${party} không khớp cam kết. Việc chọn mẫu dừng ở đây.`,
  committed: "Đã cam kết",
  found: "Tính được từ câu vừa gõ",
  failedNow:
    "Kiểm tra từng ký tự, cả dấu cách và dấu thanh, rồi gõ lại. Không còn câu đúng thì lập biên bản, hủy đợt chọn mẫu và cam kết lại.",
  runTitle: "Đủ điều kiện để chọn mẫu",
  run: "Chạy chọn mẫu…",
  runConfirm: "Chọn mẫu từ kết quả này?",
  runVerb: "Chọn mẫu",
  runConsequence: (event: string) =>
    `Mẫu được chọn một lần từ «${event}» và các câu đã mở. Sau đó không chọn lại, không đổi dàn mẫu hay cỡ mẫu được nữa.`,
  signTitle: "Ký biên bản",
  signed: "Đã ký",
  refused: "Từ chối ký",
  waitsSign: "Chờ ký",
  minutes: "Biên bản (DOCX)",
  signVerb: (body: string) => `Ký cho ${body}`,
  refuseVerb: "Từ chối ký",
  reason: "Lý do, khi từ chối",
  final: "Không sửa được nữa. Muốn chọn lại phải hủy đợt chọn mẫu, có lý do và chữ ký của các bên.",
  revealed: (when: string) => `mở lúc ${when}`,
};

export type DrawCeremonyText = typeof vi;

const en: DrawCeremonyText = {
  changed: (when) => `Last changed: ${when}.`,
  again: "Look again",
  publicPage: "The public page of the draw",
  eventTitle: "Type the outcome of the event",
  eventLead: "Two persons type it, each alone. It is used only when both texts are the same to the letter.",
  eventText: "Outcome of the event, exactly as published",
  eventHint: "For example: XSKT Khánh Hòa 18/6/2023, giải đặc biệt: 027316. Every character changes the result.",
  eventVerb: "Write down the outcome",
  waitsForSecond: (who, when) =>
    `${who} typed it at ${when}. A second person has to type it alone; the first text is not shown yet.`,
  different: "The two texts differ. The draw stops here until they agree.",
  differentNow: "Compare with where the event was published; whoever mistyped types again with the own account.",
  typed: (who, when) => `${who}, ${when}`,
  agreed: (when, people) => (people === "" ? when : `${when} · typed alike by ${people}`),
  secret: (party) => `Secret text of ${party}`,
  secretHint: "Type it exactly as when the code was made. Of a wrong text only the hash is kept.",
  revealVerb: (party) => `Reveal the text of ${party}`,
  failedTitle: (party) => `The text of ${party} does not match its commitment. The draw stops here.`,
  committed: "Committed",
  found: "Computed from the text typed",
  failedNow:
    "Check every character, spaces and marks too, and type it again. If the right text is lost, write minutes, call off the draw and commit anew.",
  runTitle: "Ready to draw",
  run: "Run the draw…",
  runConfirm: "Draw the sample from this outcome?",
  runVerb: "Draw the sample",
  runConsequence: (event) =>
    `The sample is drawn once from «${event}» and the texts revealed. It is not drawn again; neither frame nor sizes can be changed after it.`,
  signTitle: "Sign the minutes",
  signed: "Signed",
  refused: "Refused to sign",
  waitsSign: "Waiting",
  minutes: "Minutes (DOCX)",
  signVerb: (body) => `Sign for ${body}`,
  refuseVerb: "Refuse to sign",
  reason: "Reason, when refusing",
  final:
    "Nothing can be changed any more. To draw again the draw must be called off, with a reason and the parties' signatures.",
  revealed: (when) => `revealed at ${when}`,
};

export const drawCeremonyText: Readonly<Record<Language, DrawCeremonyText>> = { vi, en };
