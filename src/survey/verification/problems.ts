/** Failures of `verification` (see ../problem.ts for how they are written). */
export const verificationProblems = {
  "E-VERIFICATION-001": {
    status: 403,
    vi: "Tài khoản này không giám sát đợt «{round}» cho Mặt trận Tổ quốc hay Hội Cựu chiến binh. Chỉ tài khoản giám sát của chính tổ chức đó mới ghi và ký được; người chủ trì và người quản trị không làm thay.",
    en: "This account does not supervise round «{round}» for the Fatherland Front or the Veterans' Association. Only a supervisor's account of that body writes and signs; whoever leads or administers does not do it in its place.",
  },
  "E-VERIFICATION-002": {
    status: 404,
    vi: "Danh mục kiểm tra không có mục «{key}». Mở lại trang rồi ghi lại.",
    en: "The check-list has no item «{key}». Open the page again and answer there.",
  },
  "E-VERIFICATION-003": {
    status: 422,
    vi: "Mục «{item}»: đánh giá là không đạt nhưng chưa ghi chú. Ghi điều đã thấy rồi lưu lại.",
    en: "Item «{item}»: not fulfilled, but without a note. Write what was found, then save again.",
  },
  "E-VERIFICATION-004": {
    status: 409,
    vi: "Mục «{item}»: {who} vừa ghi «{answer}». Mở lại trang, xem rồi ghi lại nếu khác.",
    en: "Item «{item}»: {who} has just written «{answer}». Open the page again, look, and write again if it differs.",
  },
  "E-VERIFICATION-005": {
    status: 422,
    vi: "Nội dung cần kiểm tra còn trống hoặc dài quá 500 chữ ({length}). Ghi một câu ngắn.",
    en: "What to look at is empty or longer than 500 letters ({length}). Write one short sentence.",
  },
  "E-VERIFICATION-006": {
    status: 422,
    vi: "Số đơn vị «{value}» không dùng được: cần số nguyên từ 1 đến {most}.",
    en: "«{value}» units cannot be picked: give a whole number from 1 to {most}.",
  },
  "E-VERIFICATION-007": {
    status: 422,
    vi: "Câu làm hạt giống còn trống. Gõ một câu do chính tổ chức đặt, giữ lại để ai cũng tính lại được.",
    en: "The text of the seed is empty. Type a sentence of the body's own, and keep it so that anyone can repeat the pick.",
  },
  "E-VERIFICATION-008": {
    status: 409,
    vi: "Phần «{part}»: nguồn để chọn chưa có. Chọn từ dàn mẫu sau khi chốt, chọn từ mẫu sau khi rút.",
    en: "Part «{part}»: the source is not there yet. Pick from the frame once it is frozen, from the sample once it is drawn.",
  },
  "E-VERIFICATION-009": {
    status: 422,
    vi: "Cơ quan và lĩnh vực đã chọn không có đơn vị nào trong phần «{part}». Chọn phạm vi khác.",
    en: "The agency and field chosen have no units in part «{part}». Choose another scope.",
  },
  "E-VERIFICATION-010": {
    status: 404,
    vi: "Không có lần chọn «{pick}» trong đợt này. Mở lại trang Giám sát và phúc tra rồi chọn lại.",
    en: "There is no pick «{pick}» in this round. Open the page of supervision again and choose it there.",
  },
  "E-VERIFICATION-011": {
    status: 403,
    vi: "Lần chọn này của {body}. Chỉ tổ chức đó ghi kết quả.",
    en: "This pick belongs to {body}. Only that body writes its results.",
  },
  "E-VERIFICATION-012": {
    status: 409,
    vi: "Chưa có gì để ký ở đây: kế hoạch ký sau khi duyệt, dàn mẫu sau khi chốt, mẫu sau khi rút.",
    en: "There is nothing to sign here yet: the plan is signed once approved, the frame once frozen, the sample once drawn.",
  },
  "E-VERIFICATION-013": {
    status: 422,
    vi: "Từ chối ký cần lý do. Ghi điều chưa đạt rồi gửi lại.",
    en: "Refusing to sign needs a reason. Write what is not fulfilled, then send again.",
  },
  "E-VERIFICATION-014": {
    status: 409,
    vi: "{body} đã ký lúc trước ({who}). Muốn đổi ý kiến thì rút chữ ký, có lý do, rồi ký lại.",
    en: "{body} has signed already ({who}). To change its word, withdraw the signature with a reason, then sign again.",
  },
  "E-VERIFICATION-015": {
    status: 409,
    vi: "Nội dung đã thay đổi từ khi mở trang. Xem lại bản hiện tại rồi ký.",
    en: "What is signed has changed since the page was opened. Look at it as it stands now, then sign.",
  },
  "E-VERIFICATION-016": {
    status: 404,
    vi: "Không có chữ ký nào của tổ chức mình đang có hiệu lực ở đây. Mở lại trang.",
    en: "There is no standing signature of this body here. Open the page again.",
  },
  "E-VERIFICATION-017": {
    status: 422,
    vi: "Rút chữ ký cần lý do. Chữ ký cũ và lý do được giữ lại.",
    en: "Withdrawing a signature needs a reason. The former signature is kept with it.",
  },
  "E-VERIFICATION-018": {
    status: 422,
    vi: "Đơn vị «{unit}»: ghi «sai lệch» nhưng chưa ghi chú. Ghi chỗ khác với hồ sơ rồi lưu lại.",
    en: "Unit «{unit}»: it differs, but without a note. Write what is otherwise than recorded, then save again.",
  },
  "E-VERIFICATION-019": {
    status: 409,
    vi: "Câu «{text}» đã dùng cho một lần chọn cùng phạm vi. Đặt câu khác cho lần chọn mới.",
    en: "The text «{text}» was used for a pick of the same scope already. Type another one for a new pick.",
  },
  "E-VERIFICATION-020": {
    status: 409,
    vi: "Mục «{item}» đã có đánh giá hoặc thuộc mẫu chung, không bỏ được.",
    en: "Item «{item}» has been answered or belongs to the template, and cannot be removed.",
  },
  "E-VERIFICATION-021": {
    status: 409,
    vi: "Danh mục kiểm tra đã có mục «{item}» ở giai đoạn này. Ghi kết quả vào mục đó.",
    en: "The check-list has the item «{item}» in this stage already. Write down there what was found.",
  },
} as const;
