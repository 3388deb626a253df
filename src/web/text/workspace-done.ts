import type { Language } from "../../survey/language.ts";

/** What a page says after an act, by the name that the address carries. */
const vi = {
  createRound: "Đã tạo đợt khảo sát từ kế hoạch.",
  changeRoundState: "Đã chuyển trạng thái của đợt.",
  taskDone: "Đã ghi nhiệm vụ là xong. Có thể mở lại ở bảng nhiệm vụ.",
  taskReopened: "Đã mở lại nhiệm vụ.",
  publishQuestionnaire: "Đã ban hành phiếu. Phiên bản này không sửa được nữa.",
  importFrame: "Đã nhập danh sách giao dịch.",
  freezeFrame: "Đã chốt dàn mẫu. Mã băm bên dưới có thể công bố.",
  commitDraw: "Đã công bố cam kết. Chờ sự kiện diễn ra rồi nhập kết quả.",
  drawSample: "Đã chọn mẫu. Ai cũng có thể tính lại từ hạt giống bên dưới.",
  openOnSite: "Đã mở phần điều tra tại chỗ.",
  importResponses: "Đã nhập phiếu trả lời.",
  freezeDataset: "Đã chốt bộ số liệu.",
  computeIndex: "Đã tính chỉ số.",
  draftRelease: "Đã lập dự thảo.",
  releaseReport: "Đã phát hành. Trang công khai đã mở cho mọi người.",
  withdrawRelease: "Đã rút lại. Trang công khai nêu lý do.",
  changePassword: "Đã đổi mật khẩu. Các phiên khác của tài khoản này đã kết thúc.",
  verifyAudit: "Đã kiểm tra chuỗi nhật ký.",
  askWork: "Đã nhận việc. Việc chạy trên máy chủ; rời trang được.",
  stopWork: "Đã yêu cầu dừng. Việc đang chạy dừng ở bước kế tiếp, không để lại gì dở dang.",
};

export type DoneText = typeof vi;

const en: DoneText = {
  createRound: "The round was created from the plan.",
  changeRoundState: "The state of the round was changed.",
  taskDone: "The task is marked as done. It can be opened again in the table of tasks.",
  taskReopened: "The task is open again.",
  publishQuestionnaire: "The questionnaire is published. This version cannot be changed any more.",
  importFrame: "The transactions were imported.",
  freezeFrame: "The frame is frozen. The hash below can be published.",
  commitDraw: "The commitment is published. Wait for the event, then enter its outcome.",
  drawSample: "The sample is drawn. Anyone can recompute it from the seed below.",
  openOnSite: "The on-site part is open.",
  importResponses: "The answers were imported.",
  freezeDataset: "The data set is frozen.",
  computeIndex: "The index was computed.",
  draftRelease: "The draft was made.",
  releaseReport: "Released. The public page is open to everyone.",
  withdrawRelease: "Withdrawn. The public page gives the reason.",
  changePassword: "The password was changed. Other sessions of this account have ended.",
  verifyAudit: "The chain of the audit trail was checked.",
  askWork: "The work was taken on. It runs on the server; you can leave this page.",
  stopWork: "The work was asked to stop. What runs ends at its next step and leaves nothing half-done.",
};

export const doneText: Readonly<Record<Language, DoneText>> = { vi, en };
