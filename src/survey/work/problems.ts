/** Failures of work in the background (see ../problem.ts for how they are written). */
export const workProblems = {
  "E-WORK-001": {
    status: 404,
    vi: "Không có việc nền «{work}». Mở lại danh sách việc nền để chọn.",
    en: "There is no background work «{work}». Open the list of background work to choose one.",
  },
  "E-WORK-002": {
    status: 503,
    vi: "Việc này bị ngắt giữa chừng hai lần nên không tự chạy nữa. Kiểm tra máy chủ (sipas doctor), rồi yêu cầu lại từ trang đã bấm.",
    en: "This work was cut off twice and does not run again by itself. Check the server (sipas doctor), then ask for it again.",
  },
  "E-WORK-003": {
    status: 500,
    vi: "Việc này dừng vì máy chủ gặp việc không lường trước; không có gì dở dang được giữ lại. Yêu cầu lại; nếu vẫn vậy, báo quản trị viên mã {reference}.",
    en: "This work ended because the server met something unforeseen; nothing half-done was kept. Ask for it again; if it happens again, tell an administrator the code {reference}.",
  },
  "E-WORK-004": {
    status: 409,
    vi: "Việc này đã kết thúc nên không dừng được nữa. Tải lại trang để xem kết quả.",
    en: "This work has ended and cannot be stopped any more. Load the page again to see how it went.",
  },
  "E-WORK-005": {
    status: 403,
    vi: "Tài khoản đã yêu cầu việc này không còn được dùng nên việc không chạy. Người có quyền yêu cầu lại.",
    en: "The account that asked for this work is no longer in use, so the work did not run. Somebody with the right has to ask again.",
  },
  "E-WORK-006": {
    status: 422,
    vi: "Phiên bản này không biết loại việc «{kind}». Chạy đúng phiên bản đã tạo ra việc, hoặc yêu cầu lại.",
    en: "This version does not know work of the kind «{kind}». Run the version that made it, or ask again.",
  },
} as const;
