import type { Language } from "../../survey/language.ts";

/** Words of the page on which everyone follows a draw. */
const vi = {
  title: "Chọn mẫu công khai",
  lead: "Mọi người thấy cùng các bước với các bên tham gia, trước và sau khi chọn mẫu.",
  changed: (when: string) => `Thay đổi gần nhất: ${when}.`,
  again: "Xem lại",
  at: "Thời điểm",
  committed: "Cam kết",
  sizes: (size: string, strata: string) => `${size} người trong ${strata} tầng`,
  stages: (rows: string, stages: string) => `${rows} đơn vị, ${stages} giai đoạn`,
  stagesRepeat:
    "Danh sách của mỗi giai đoạn là các đơn vị nằm trong những đơn vị đã chọn ở giai đoạn trước. Tải tệp của từng giai đoạn vào một thư mục rồi chạy lệnh ghi dưới nó; lệnh thứ hai phải in ra đúng mã ghi ở dòng cuối.",
  above: "Chọn tiếp từ",
  aboveUnits: (units: string) => `${units} đơn vị đã chọn ở`,
  unlisted: (units: string, reason: string) => `Không lập danh sách ở ${units} đơn vị: ${reason}.`,
  eventAt: "Giờ công bố kết quả, nêu trước",
  number: "Lần chọn mẫu",
  numberOf: (number: string) => `lần thứ ${number}; các lần trước đã hủy, xem ở cuối trang`,
  excused: (reason: string, when: string) => `lý do cơ quan chủ trì ghi lúc ${when}: ${reason}`,
  cancelled: "Các lần chọn mẫu đã hủy",
  cancelledLead:
    "Một lần đã cam kết mà hủy vẫn giữ ở đây, với số thứ tự, mã các bên đã gửi, lý do và thời điểm so với sự kiện.",
  stagesAtOnce: "Một lệnh kiểm tra cả chuỗi, từ danh sách đến xác suất của từng giai đoạn; mã in ra phải là mã mẫu ở dưới:",
  eventNone: "Chưa có kết quả sự kiện.",
  eventOne: "Một người đã gõ kết quả; chờ người thứ hai gõ lại độc lập.",
  eventDifferent: "Hai người gõ khác nhau. Việc chọn mẫu dừng cho đến khi khớp.",
  reveals: "Mở cam kết",
  closed: "Chưa mở",
  noCodeYet: "Chưa gửi mã",
  noCode: "Không gửi mã trước sự kiện",
  entered: {
    own: (when: string) => `bên này tự nhập, ${when}`,
    for: (when: string) => `cơ quan chủ trì nhập thay, ${when}`,
  },
  failed: (hash: string) => `Câu vừa gõ không khớp: tính được ${hash}. Việc chọn mẫu dừng ở đây.`,
  result: "Kết quả",
  notDrawn: "Chưa chọn mẫu.",
  drawn: "Đã chọn",
  counts: (sampled: string, reserves: string) => `${sampled} người và ${reserves} dự phòng`,
  unitCounts: (sampled: string, reserves: string) =>
    reserves === "0" ? `${sampled} đơn vị của giai đoạn cuối` : `${sampled} đơn vị của giai đoạn cuối và ${reserves} dự phòng`,
  listHash: "SHA-256 của danh sách",
  states: { signed: "đã ký biên bản", refused: "từ chối ký", waiting: "chờ ký" },
};

export type DrawWatchText = typeof vi;

const en: DrawWatchText = {
  title: "Public draw",
  lead: "Everyone sees the same steps as the parties, before and after the draw.",
  changed: (when) => `Last changed: ${when}.`,
  again: "Look again",
  at: "When",
  committed: "Commitment",
  sizes: (size, strata) => `${size} people in ${strata} strata`,
  stages: (rows, stages) => `${rows} units, ${stages} stages`,
  stagesRepeat:
    "The list of a stage holds the units below those drawn at the stage before. Save the files of a stage in one folder and run the command under them; the second one must print exactly the hash on the last line.",
  above: "Goes on from",
  aboveUnits: (units) => `${units} units drawn at`,
  unlisted: (units, reason) => `No list at ${units} units: ${reason}.`,
  eventAt: "When the outcome was to be announced, told before",
  number: "Draw",
  numberOf: (number) => `number ${number}; those before were called off, see the end of the page`,
  excused: (reason, when) => `reason written down by who leads at ${when}: ${reason}`,
  cancelled: "Draws called off",
  cancelledLead:
    "A draw that was committed to and called off stays here, with its number, the parties' codes, the reason and when it was in relation to the event.",
  stagesAtOnce:
    "One command checks the whole chain, from the list to the probabilities of every stage; the hashes it prints have to be those of the samples below:",
  eventNone: "There is no outcome of the event yet.",
  eventOne: "One person has typed the outcome; a second has to type it alone.",
  eventDifferent: "Two persons typed different outcomes. The draw stops until they agree.",
  reveals: "Reveals",
  closed: "Not revealed",
  noCodeYet: "No code handed in yet",
  noCode: "No code handed in before the event",
  entered: {
    own: (when) => `entered by the party, ${when}`,
    for: (when) => `entered for it by the lead body, ${when}`,
  },
  failed: (hash) => `The text typed does not match: ${hash} was computed. The draw stops here.`,
  result: "Result",
  notDrawn: "Nothing is drawn yet.",
  drawn: "Drawn",
  counts: (sampled, reserves) => `${sampled} people and ${reserves} reserves`,
  unitCounts: (sampled, reserves) =>
    reserves === "0" ? `${sampled} units of the last stage` : `${sampled} units of the last stage and ${reserves} reserves`,
  listHash: "SHA-256 of the list",
  states: { signed: "signed the minutes", refused: "refused to sign", waiting: "has not signed yet" },
};

export const drawWatchText: Readonly<Record<Language, DrawWatchText>> = { vi, en };
