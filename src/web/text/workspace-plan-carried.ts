import type { Language } from "../../survey/language.ts";
import type { AgencyFate } from "../../survey/plan/carried.ts";

const fatesVi: Readonly<Record<AgencyFate, string>> = {
  kept: "giữ nguyên",
  succeeded: "thay bằng cơ quan kế thừa",
  district: "không chép: cấp huyện kết thúc hoạt động từ 01/7/2025",
  ended: "không chép: cơ quan đã kết thúc hoạt động",
  unknown: "không chép: danh mục chưa có cơ quan kế thừa",
};

const vi = {
  title: "Cơ quan chép từ đợt trước",
  lead: (round: string, day: string) => `Đợt này lập theo đợt ${round}; cơ quan quy về đơn vị hành chính ngày ${day}.`,
  none: "Đợt này không lập theo đợt trước nên không có cơ quan chép sang.",
  link: (round: string) => `Cơ quan chép từ đợt ${round} nay ra sao`,
  summary: (from: string, to: string, left: string) =>
    `${from} cơ quan của đợt trước thành ${to}${left && `; không chép ${left}`}.`,
  added: "Chỉ tiêu của các cơ quan nhập lại được cộng vào cơ quan kế thừa; cơ quan chia tách thì chia đều.",
  notAdded: "Chỉ tiêu để trống, đặt ở trang Chỉ tiêu.",
  left: "Cơ quan không chép: nếu vẫn cần đo, chọn cơ quan thay ở trang Phạm vi. Sửa cả tên cơ quan chủ trì và nội dung nếu đã đổi.",
  part: "Phần",
  before: "Đợt trước",
  fate: "Nay",
  after: "Đợt này",
  forms: "Phiếu đợt trước",
  now: (units: string) => `nay thuộc ${units}`,
  due: (name: string, basis: string) => `${name}, ${basis}`,
  fates: fatesVi,
};

const fatesEn: Readonly<Record<AgencyFate, string>> = {
  kept: "kept",
  succeeded: "its successor in its place",
  district: "left out: the district level ended on 1/7/2025",
  ended: "left out: the agency has ended",
  unknown: "left out: the register has no successor",
};

const en: typeof vi = {
  title: "Agencies copied from the earlier round",
  lead: (round, day) => `This round was made like ${round}; its agencies are expressed on the units of ${day}.`,
  none: "This round was not made like an earlier one, so that no agencies were copied.",
  link: (round) => `What became of the agencies of ${round}`,
  summary: (from, to, left) => `${from} agencies of the earlier round became ${to}${left && `; ${left} were left out`}.`,
  added: "The quotas of agencies put together are added up; those of a divided one are shared out evenly.",
  notAdded: "Quotas are empty; set them on the page Quotas.",
  left: "Left out: choose other agencies on the page Scope where they are still to be measured. Correct lead body and texts too.",
  part: "Part",
  before: "Earlier round",
  fate: "Now",
  after: "This round",
  forms: "Forms then",
  now: (units) => `now in ${units}`,
  due: (name, basis) => `${name}, ${basis}`,
  fates: fatesEn,
};

export const planCarriedText: Readonly<Record<Language, typeof vi>> = { vi, en };
