import type { Bilingual } from "../language.ts";
import type { CheckStage } from "./check.ts";

export interface CheckTemplateItem {
  readonly key: string;
  readonly stage: CheckStage;
  readonly wording: Bilingual;
}

const item = (stage: CheckStage, name: string, vi: string, en: string): CheckTemplateItem => ({
  ...{ key: `${stage}-${name}`, stage },
  wording: { vi, en },
});

/**
 * What each supervising body looks at, to begin with. Answers are kept by key: an item whose sense changes gets a new key, and an
 * item that was once offered stays.
 */
// biome-ignore format: an item a line or two
export const checkTemplate: readonly CheckTemplateItem[] = [
  item("plan", "approved", "Kế hoạch được duyệt trước ngày bắt đầu điều tra.", "The plan was approved before the fieldwork began."),
  item("plan", "scope", "Cơ quan được đo và kỳ giao dịch đúng như kế hoạch đã duyệt; mỗi lần điều chỉnh có lý do.",
    "The agencies and the period are those of the approved plan; each adjustment has its reason."),
  item("plan", "supervision", "Chương trình giám sát nêu rõ nội dung, thời gian và tổ chức giám sát.",
    "The supervision programme names what is watched, when and by whom."),
  item("plan", "payment", "Tiền trả lời phiếu cho người dân, người đại diện tổ chức đúng mức quy định và đủ cho số phiếu của kế hoạch.",
    "The money for respondents follows the norms and is enough for the forms of the plan."),
  item("instrument", "criteria", "Câu hỏi trên phiếu đúng với bộ tiêu chí mà kế hoạch nêu.",
    "The questions are those of the criteria that the plan names."),
  item("instrument", "consent", "Phiếu nói rõ mục đích, quyền không trả lời và việc giữ kín danh tính.",
    "The form states its purpose, the right not to answer and that identities are kept."),
  item("instrument", "trial", "Phiếu đã được thử trước khi ban hành.", "The form was tried before it was published."),
  item("instrument", "published", "Phiếu ban hành trước khi điều tra, sau đó không sửa.",
    "The form was published before the fieldwork and not changed since."),
  item("frame", "source", "Danh sách giao dịch lấy đủ từ phần mềm một cửa, đúng kỳ của kế hoạch.",
    "The transactions were taken whole from the one-stop system, for the period of the plan."),
  item("frame", "reconciled", "Số hồ sơ đã đối chiếu với số chính thức, chỗ lệch có giải thích, Văn phòng UBND đã ký.",
    "The counts were reconciled with the official ones, differences are explained, and the office that supplies the frame signed."),
  item("frame", "rejected", "Đã xem các dòng bị từ chối và số người bị loại theo từng lý do; không nhóm nào bị bỏ sót.",
    "Rejected rows and exclusions by reason were looked at; no group is left out."),
  item("frame", "pairs", "Các bản ghi có thể là cùng một người đã được xem.", "Records that may be one person were looked at."),
  item("frame", "frozen", "Dàn mẫu được chốt trước khi công bố cam kết; mã băm không đổi từ đó.",
    "The frame was frozen before the commitment, and its hash has stayed the same."),
  item("draw", "commitments", "Mã băm dàn mẫu, cỡ mẫu và mã băm cam kết của các bên được công bố trước khi sự kiện diễn ra.",
    "Frame hash, sizes and the commitments of the parties were published before the event."),
  item("draw", "event", "Kết quả sự kiện ghi vào hệ thống đúng như đã công bố công khai.",
    "The outcome of the event stands in the system as it was announced."),
  item("draw", "reveal", "Câu đã cam kết do chính tổ chức mình mở và khớp mã băm.",
    "The committed text was revealed by the body itself and matches its hash."),
  item("draw", "again", "Đã tính lại mẫu từ các tệp công bố; kết quả bằng nhau.",
    "The sample was drawn again from the published files, with the same outcome."),
  item("draw", "replacement", "Chỉ thay người bằng danh sách dự phòng theo thứ tự, có lý do từng trường hợp.",
    "Persons are replaced from the reserves in their order only, with a reason each."),
];
