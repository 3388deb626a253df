import type { Language } from "../../survey/language.ts";
import type { PlanAspect, PlanSection } from "../../survey/plan/compare-plans.ts";

const sectionsVi: Readonly<Record<PlanSection, string>> = {
  ...{
    head: "Tên, địa bàn, văn bản",
    texts: "Căn cứ, mục đích, nơi nhận",
    parts: "Phần",
    scope: "Phạm vi",
    quotas: "Chỉ tiêu",
  },
  ...{ tasks: "Nhiệm vụ và thời hạn", supervision: "Chương trình giám sát" },
};

const aspectsVi: Readonly<Record<PlanAspect, string>> = {
  ...{ title: "Tên đợt khảo sát", shortTitle: "Tên ngắn", area: "Địa bàn", leadBody: "Cơ quan chủ trì" },
  ...{ issuingBody: "Cơ quan ban hành", planNumber: "Số, ký hiệu", planDate: "Ngày ban hành" },
  ...{ periodFrom: "Có kết quả từ ngày", periodTo: "Có kết quả đến ngày", reverificationShare: "Tỷ lệ phúc tra" },
  ...{ legalBases: "Căn cứ pháp lý", purposes: "Mục đích, ý nghĩa", recipients: "Nơi nhận", supervisors: "Cơ quan giám sát" },
  ...{ signatory: "Người ký", part: "Phần", partTitle: "Tên phần", source: "Cách khảo sát", methodId: "Bộ tiêu chí" },
  ...{ ratedUnit: "Cơ quan được đánh giá", fields: "Lĩnh vực", agency: "Cơ quan được đo", forms: "Số phiếu" },
  ...{
    task: "Nhiệm vụ (hạn)",
    taskTitle: "Tên nhiệm vụ",
    lead: "Chủ trì",
    support: "Phối hợp",
    product: "Sản phẩm",
    starts: "Bắt đầu",
    due: "Hạn",
  },
  ...{ supervision: "Dòng giám sát" },
};

const vi = {
  title: "So hai bản kế hoạch",
  from: "Từ bản",
  to: "Đến bản",
  compare: "So sánh",
  found: (count: string) => `${count} chỗ khác nhau`,
  same: "Hai bản giống nhau.",
  where: "Thuộc",
  what: "Nội dung",
  before: "Trước",
  after: "Sau",
  more: (count: string) => `và ${count} chỗ nữa: chọn hai bản gần nhau hơn.`,
  sections: sectionsVi,
  aspects: aspectsVi,
};

const sectionsEn: Readonly<Record<PlanSection, string>> = {
  ...{ head: "Names, area, documents", texts: "Legal bases, purposes, recipients", parts: "Parts", scope: "Scope" },
  ...{ quotas: "Quotas", tasks: "Tasks and deadlines", supervision: "Supervision programme" },
};

const aspectsEn: Readonly<Record<PlanAspect, string>> = {
  ...{ title: "Title", shortTitle: "Short title", area: "Area", leadBody: "Lead body", issuingBody: "Issuing body" },
  ...{ planNumber: "Number", planDate: "Date of the plan", periodFrom: "Completed from", periodTo: "Completed to" },
  ...{ reverificationShare: "Share verified again", legalBases: "Legal bases", purposes: "Purposes", recipients: "Recipients" },
  ...{
    supervisors: "Supervising bodies",
    signatory: "Signatory",
    part: "Part",
    partTitle: "Title of the part",
    source: "Source",
  },
  ...{ methodId: "Method", ratedUnit: "Unit rated", fields: "Fields", agency: "Agency measured", forms: "Forms" },
  ...{
    task: "Task (deadline)",
    taskTitle: "Name of the task",
    lead: "Lead",
    support: "Support",
    product: "Product",
    starts: "Starts",
    due: "Deadline",
  },
  ...{ supervision: "Line of supervision" },
};

const en: typeof vi = {
  title: "Compare two versions",
  from: "From",
  to: "To",
  compare: "Compare",
  found: (count) => `${count} differences`,
  same: "The two versions are the same.",
  where: "Of",
  what: "What",
  before: "Before",
  after: "After",
  more: (count) => `and ${count} more: choose versions nearer to each other.`,
  sections: sectionsEn,
  aspects: aspectsEn,
};

export const planCompareText: Readonly<Record<Language, typeof vi>> = { vi, en };
