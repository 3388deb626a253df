import type { Bilingual, Language } from "../../survey/language.ts";
import type { ActionName } from "../../survey/people/permissions.ts";
import { actText } from "./workspace-acts.ts";

/** Rights that leave no act of their own in the audit log. */
const rights: Partial<Readonly<Record<ActionName, Bilingual>>> = {
  listRounds: { vi: "xem danh sách đợt", en: "see the list of rounds" },
  showRound: { vi: "xem tổng quan, kế hoạch và phiếu", en: "see overview, plan and questionnaire" },
  showBudget: { vi: "xem dự toán", en: "see the budget" },
  editBudget: { vi: "lập và sửa dự toán", en: "draft and change the budget" },
  showFrame: { vi: "xem dàn mẫu (số đếm)", en: "see the frame (counts)" },
  showDraw: { vi: "xem chọn mẫu (số đếm)", en: "see the draw (counts)" },
  downloadSample: { vi: "tải danh sách mẫu", en: "download the sample" },
  showFieldwork: { vi: "xem tiến độ điều tra (số đếm)", en: "see the fieldwork (counts)" },
  showDataset: { vi: "xem bộ số liệu", en: "see the data set" },
  showIndicator: { vi: "xem chỉ số chưa công bố", en: "see the index before its release" },
  showReport: { vi: "xem dự thảo báo cáo", en: "see the draft report" },
  listUnits: { vi: "xem danh mục đơn vị", en: "see the register of units" },
  changeUnits: { vi: "sửa danh mục đơn vị", en: "change the register of units" },
  listWork: { vi: "xem việc đang chạy của mình", en: "see one's own work" },
  listMails: { vi: "xem thư gửi đi", en: "see the messages sent" },
  resendMail: { vi: "gửi lại thư", en: "send a message again" },
  invitePerson: { vi: "mời người tham gia", en: "invite a person" },
  renewInvitation: { vi: "gửi lại, rút lời mời", en: "renew or withdraw an invitation" },
  editPlan: { vi: "sửa kế hoạch", en: "change the plan" },
  editQuestionnaire: { vi: "soạn phiếu", en: "write forms" },
  listPeople: { vi: "xem danh sách người dùng", en: "see the list of people" },
  showPerson: { vi: "xem một người dùng", en: "see a person" },
  changeRoles: { vi: "giao và rút vai trò", en: "give and withdraw roles" },
  changePeople: { vi: "ngừng, mở lại tài khoản, cấp lại mật khẩu", en: "disable, enable, reset accounts" },
  readAudit: { vi: "đọc nhật ký", en: "read the audit trail" },
  verifyAudit: { vi: "kiểm tra chuỗi nhật ký", en: "check the audit trail" },
};

/** What a right allows, in words. */
export const rightText = (right: ActionName, language: Language): string => {
  const words = rights[right]?.[language] ?? actText(right, language);
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
};
