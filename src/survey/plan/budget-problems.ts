/** Failures of the budget of a plan (see ../problem.ts for how they are written). */
export const budgetProblems = {
  "E-PLAN-060": {
    status: 422,
    vi: "{file}, tại {path}: «{value}» không dùng được trong bộ định mức. Sửa tệp rồi chạy lại.",
    en: "{file}, at {path}: «{value}» cannot be used in a set of norms. Correct the file and run again.",
  },
  "E-PLAN-061": {
    status: 404,
    vi: "Không có bộ định mức mang mã «{norms}». Các bộ định mức: {known}.",
    en: "There is no set of norms with the id «{norms}». The sets are: {known}.",
  },
  "E-PLAN-062": {
    status: 404,
    vi: "Đợt «{round}» chưa có dự toán. Lập dự toán từ kế hoạch trước.",
    en: "Round «{round}» has no budget yet. Make one from the plan first.",
  },
  "E-PLAN-063": {
    status: 409,
    vi: "Đợt «{round}» đã có dự toán. Mở lại trang dự toán để sửa.",
    en: "Round «{round}» has a budget already. Open the page of the budget again to change it.",
  },
  "E-PLAN-064": {
    status: 409,
    vi: "Dự toán đã trình nên không sửa được. Trả lại kèm lý do thì dự toán về dự thảo và sửa tiếp được.",
    en: "The budget has been submitted and cannot be changed. Sent back with a reason, it is a draft again and can be.",
  },
  "E-PLAN-065": {
    status: 409,
    vi: "Dự toán không còn ở bước này: người khác vừa chuyển bước. Mở lại trang để xem trạng thái.",
    en: "The budget is not at this step any more: someone else has just moved it. Open the page again to see its state.",
  },
  "E-PLAN-066": {
    status: 409,
    vi: "Dự toán vừa được người khác sửa (lần sửa {now}, trang này mở ở lần {seen}). Xem lại bảng bên dưới rồi ghi lại.",
    en: "The budget has just been changed by someone else (change {now}, this page was opened at {seen}). Look at the table below and save again.",
  },
  "E-PLAN-067": {
    status: 422,
    vi: "Chưa ghi tên khoản chi. Ghi tên, ví dụ «Chi cho người trả lời phiếu».",
    en: "The line has no name. Write one, such as «Payment to respondents».",
  },
  "E-PLAN-068": {
    status: 422,
    vi: "Số lượng «{value}» không dùng được. Ghi một số nguyên từ 0 đến {most}, hoặc chọn số theo kế hoạch.",
    en: "The quantity «{value}» cannot be used. Write a whole number from 0 to {most}, or choose a figure of the plan.",
  },
  "E-PLAN-069": {
    status: 422,
    vi: "Mức chi «{value}» không dùng được. Ghi số đồng nguyên, không có phần lẻ, từ 0 đến {most}.",
    en: "The rate «{value}» cannot be used. Write whole đồng without a fraction, from 0 to {most}.",
  },
  "E-PLAN-070": {
    status: 422,
    vi: "Tỷ lệ «{value}» không dùng được. Ghi số phần trăm từ 0 đến 100, nhiều nhất hai chữ số sau dấu phẩy.",
    en: "The share «{value}» cannot be used. Write a per cent from 0 to 100 with at most two decimals.",
  },
  "E-PLAN-071": {
    status: 422,
    vi: "Không có định mức mang mã «{norm}» trong bộ định mức đang dùng. Chọn lại trong danh sách.",
    en: "There is no norm with the id «{norm}» in the set in use. Choose again from the list.",
  },
  "E-PLAN-072": {
    status: 422,
    vi: "Kế hoạch không có số liệu «{figure}» để lấy làm số lượng. Chọn lại trong danh sách hoặc gõ số.",
    en: "The plan has no figure «{figure}» for a quantity. Choose again from the list or type a number.",
  },
  "E-PLAN-073": {
    status: 404,
    vi: "Khoản chi này không còn trong dự toán. Xem lại bảng bên dưới.",
    en: "This line is not in the budget any more. Look at the table below.",
  },
  "E-PLAN-074": {
    status: 422,
    vi: "Chưa ghi lý do trả lại dự toán. Ghi để người lập biết cần sửa gì.",
    en: "The reason for sending the budget back is missing. Write it, so that its authors know what to change.",
  },
  "E-PLAN-075": {
    status: 409,
    vi: "Chưa trình được: khoản {line} «{item}» chưa đủ. Ghi phần còn thiếu nêu ở dòng đó rồi trình lại.",
    en: "Not submitted: line {line} «{item}» is incomplete. Add what its row says is missing and submit again.",
  },
  "E-PLAN-076": {
    status: 409,
    vi: "Chưa trình được: khoản {line} «{item}» cao hơn trần. Sửa mức hoặc chọn đúng định mức rồi trình lại.",
    en: "Not submitted: line {line} «{item}» is above its ceiling. Change the rate or choose the right norm and submit again.",
  },
  "E-PLAN-077": {
    status: 409,
    vi: "Chưa trình được: dự toán chưa có khoản nào. Thêm ít nhất một khoản.",
    en: "Not submitted: the budget has no line. Add at least one.",
  },
  "E-PLAN-078": {
    status: 422,
    vi: "Lương tối thiểu «{value}» không dùng được. Ghi số đồng nguyên một tháng, từ 1 đến {most}, hoặc để trống.",
    en: "The minimum wage «{value}» cannot be used. Write whole đồng for a month, from 1 to {most}, or leave it empty.",
  },
  "E-PLAN-079": {
    status: 422,
    vi: "Số phiếu một ngày công «{value}» không dùng được. Ghi số nguyên từ 1 đến {most}.",
    en: "The forms of a working day «{value}» cannot be used. Write a whole number from 1 to {most}.",
  },
  "E-PLAN-080": {
    status: 422,
    vi: "Mức tăng ở địa bàn khó khăn «{value}» không dùng được. Ghi số phần trăm nguyên từ 0 đến {most}.",
    en: "The rise in difficult areas «{value}» cannot be used. Write a whole per cent from 0 to {most}.",
  },
  "E-PLAN-081": {
    status: 422,
    vi: "Dự toán đã có {most} khoản, là số nhiều nhất. Gộp các khoản nhỏ rồi thêm.",
    en: "The budget has {most} lines, the most there may be. Join small ones, then add.",
  },
} as const;
