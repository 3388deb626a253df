/** What can be wrong with the rule by which people are asked on the spot. */
export const interceptProblems = {
  "E-DRAW-171": {
    status: 422,
    vi: "Hạt giống còn trống. Ghi một dòng chữ công khai, ví dụ kết quả xổ số của một ngày.",
    en: "The seed is empty. Write a line that is public, such as the lottery result of a day.",
  },
  "E-DRAW-172": {
    status: 422,
    vi: "Từ ngày: «{value}» không có trong lịch. Chọn một ngày.",
    en: "From: «{value}» is no day of the calendar. Choose a day.",
  },
  "E-DRAW-173": {
    status: 422,
    vi: "Đến ngày: «{value}» phải là một ngày từ {from} trở đi.",
    en: "To: «{value}» must be a day from {from} on.",
  },
  "E-DRAW-174": {
    status: 422,
    vi: "Chưa chọn ngày nào trong tuần. Chọn những ngày cơ quan làm việc.",
    en: "No day of the week is chosen. Choose the days on which the office is open.",
  },
  "E-DRAW-175": {
    status: 422,
    vi: "Số phiếu mỗi buổi: «{value}» không dùng được. Ghi số nguyên từ 1 đến 1.000.",
    en: "Forms in a session: «{value}» cannot be used. Write a whole number from 1 to 1,000.",
  },
  "E-DRAW-176": {
    status: 422,
    vi: "Số người đến mỗi buổi: «{value}» không dùng được. Ghi số nguyên từ 1 đến 100.000.",
    en: "Visitors in a session: «{value}» cannot be used. Write a whole number from 1 to 100,000.",
  },
  "E-DRAW-177": {
    status: 409,
    vi: "Phần «{part}» đã có phiếu trả lời; quy tắc mời không đổi được nữa.",
    en: "Part «{part}» has answers already; its rule cannot be changed any more.",
  },
  "E-DRAW-178": {
    status: 422,
    vi: "Từ {from} đến {to} không có ngày làm việc nào trong những ngày đã chọn. Sửa ngày hoặc chọn thêm ngày trong tuần.",
    en: "From {from} to {to} there is no open day among those chosen. Change the days or choose more days of the week.",
  },
} as const;
