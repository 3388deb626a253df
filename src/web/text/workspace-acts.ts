import type { Act } from "../../survey/audit/act.ts";
import type { Bilingual, Language } from "../../survey/language.ts";

/** Acts of the audit log in words, as they stand between who acted and on what. */
const acts: Readonly<Record<Act, Bilingual>> = {
  createRound: { vi: "tạo đợt", en: "created the round" },
  changeRoundState: { vi: "chuyển trạng thái đợt", en: "changed the state of the round" },
  completeTask: { vi: "ghi đã xong nhiệm vụ", en: "marked as done the task" },
  reopenTask: { vi: "mở lại nhiệm vụ", en: "opened again the task" },
  addTask: { vi: "thêm nhiệm vụ", en: "added the task" },
  editTask: { vi: "sửa nhiệm vụ", en: "changed the task" },
  removeTask: { vi: "bỏ nhiệm vụ", en: "took out the task" },
  restoreTask: { vi: "khôi phục nhiệm vụ", en: "put back the task" },
  moveTask: { vi: "đổi thứ tự nhiệm vụ", en: "moved the task" },
  reviseDates: { vi: "điều chỉnh thời hạn của", en: "revised the dates of" },
  editPlan: { vi: "sửa kế hoạch", en: "changed the plan" },
  editSupervision: { vi: "sửa chương trình giám sát của", en: "changed the supervision programme of" },
  savePart: { vi: "lưu phần", en: "saved the part" },
  removePart: { vi: "bỏ phần", en: "took out the part" },
  chooseAgencies: { vi: "chọn cơ quan cho phần", en: "chose the agencies of the part" },
  setQuotas: { vi: "đặt chỉ tiêu phiếu cho", en: "set the quotas of" },
  publishQuestionnaire: { vi: "ban hành phiếu", en: "published the questionnaire" },
  importFrame: { vi: "nhập dàn mẫu", en: "imported the frame" },
  downloadRejectedRows: { vi: "tải các dòng bị từ chối", en: "downloaded the rejected rows" },
  freezeFrame: { vi: "chốt dàn mẫu", en: "froze the frame" },
  commitDraw: { vi: "công bố cam kết chọn mẫu", en: "committed to the draw" },
  drawSample: { vi: "chọn mẫu", en: "drew the sample" },
  openOnSite: { vi: "mở phần điều tra tại chỗ", en: "opened the on-site part" },
  downloadContacts: { vi: "tải danh sách người được hỏi", en: "downloaded the persons to ask" },
  importResponses: { vi: "nhập phiếu trả lời", en: "imported answers" },
  freezeDataset: { vi: "chốt số liệu", en: "froze the data set" },
  downloadDataset: { vi: "tải bộ số liệu", en: "downloaded the data set" },
  computeIndex: { vi: "tính chỉ số", en: "computed the index" },
  draftRelease: { vi: "lập dự thảo báo cáo", en: "drafted the release" },
  releaseReport: { vi: "phát hành kết quả", en: "released the results" },
  withdrawRelease: { vi: "rút lại kết quả", en: "withdrew the release" },
  addUser: { vi: "thêm người dùng", en: "added the user" },
  invitePerson: { vi: "mời tham gia", en: "invited the person" },
  renewInvitation: { vi: "gửi lại lời mời cho", en: "renewed the invitation of" },
  withdrawInvitation: { vi: "rút lời mời của", en: "withdrew the invitation of" },
  acceptInvitation: { vi: "nhận lời mời", en: "accepted the invitation" },
  giveRoles: { vi: "giao vai trò cho", en: "gave roles to" },
  withdrawRole: { vi: "rút vai trò của", en: "withdrew a role of" },
  disableAccount: { vi: "ngừng tài khoản", en: "disabled the account" },
  enableAccount: { vi: "mở lại tài khoản", en: "enabled the account" },
  makePasswordLink: { vi: "tạo liên kết đặt lại mật khẩu cho", en: "made a password link for" },
  resetPassword: { vi: "đặt lại mật khẩu", en: "reset the password of" },
  endSessions: { vi: "kết thúc phiên của", en: "ended sessions of" },
  beginSecondFactor: { vi: "bắt đầu cài xác thực hai bước", en: "began to set up the second factor of" },
  confirmSecondFactor: { vi: "bật xác thực hai bước", en: "set up the second factor of" },
  renewRecoveryCodes: { vi: "tạo lại mã dự phòng", en: "renewed the recovery codes of" },
  removeSecondFactor: { vi: "tắt xác thực hai bước", en: "removed the second factor of" },
  clearSecondFactor: { vi: "gỡ xác thực hai bước của", en: "cleared the second factor of" },
  changePassword: { vi: "đổi mật khẩu", en: "changed the password of" },
  createFirstAdministrator: { vi: "tạo quản trị viên đầu tiên", en: "made the first administrator" },
  signIn: { vi: "đăng nhập", en: "signed in" },
  signOut: { vi: "đăng xuất", en: "signed out" },
  signInRefused: { vi: "đăng nhập không thành", en: "failed to sign in" },
  addAgency: { vi: "thêm cơ quan", en: "added the agency" },
  changeAgency: { vi: "sửa cơ quan", en: "changed the agency" },
  endAgency: { vi: "ghi ngày kết thúc của cơ quan", en: "ended the agency" },
  reopenAgency: { vi: "bỏ ngày kết thúc của cơ quan", en: "reopened the agency" },
  removeAgency: { vi: "xóa cơ quan", en: "removed the agency" },
  makeCommittees: { vi: "tạo UBND của các xã thuộc", en: "made the committees of the communes of" },
  importAgencies: { vi: "nhập danh mục cơ quan", en: "imported agencies" },
  loadExample: { vi: "nạp đợt minh họa", en: "loaded the example" },
  askWork: { vi: "yêu cầu việc nền", en: "asked for the background work" },
  stopWork: { vi: "dừng việc nền", en: "stopped the background work" },
};

/** An act of the audit log in words; one that a newer version wrote keeps its code. */
export const actText = (act: string, language: Language): string => (isAct(act) ? acts[act][language] : act);

/** What an act was done to, in words: `v1` is version 1 of a release. */
export const objectText = (object: string, language: Language): string =>
  object.replace(/^v(?=\d+$)/, language === "vi" ? "bản " : "version ");

const isAct = (act: string): act is Act => Object.hasOwn(acts, act);
