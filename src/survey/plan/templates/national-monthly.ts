import type { PlanTemplate, TemplateTask } from "./template.ts";

const central = "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Trung ương Hội Cựu chiến binh Việt Nam";
const post = "Tổng công ty Bưu điện Việt Nam";

/** A window of whole months: from the first day to the last. */
const months = (from: string, to: string): { readonly starts: string; readonly due: string } => ({
  starts: `${from}-01`,
  due: `${to}-${["04", "06", "09", "11"].includes(to) ? "30" : "31"}`,
});

const tasks: readonly TemplateTask[] = [
  {
    ...{ stage: "report", title: "Tổng hợp, phân tích dữ liệu; xây dựng báo cáo Chỉ số hài lòng năm {before}", lead: "{lead}" },
    ...{ support: central, product: "Báo cáo Chỉ số hài lòng năm {before}", ...months("01", "03") },
  },
  { stage: "report", title: "Công bố Chỉ số hài lòng năm {before}", lead: "{lead}", support: central, ...months("04", "04") },
  {
    ...{
      stage: "instrument",
      title: "Nghiên cứu; sửa đổi, bổ sung nội dung, tiêu chí đánh giá, mẫu phiếu điều tra",
      lead: "{lead}",
    },
    ...{ support: "Các chuyên gia, bộ, ngành, địa phương", product: "Tiêu chí và mẫu phiếu", ...months("04", "05") },
  },
  {
    ...{ stage: "instrument", title: "Xây dựng tài liệu hướng dẫn điều tra xã hội học", lead: "{lead}", support: "Chuyên gia" },
    ...{ product: "Tài liệu hướng dẫn", ...months("04", "05") },
  },
  {
    ...{
      stage: "plan",
      title: "Ký hợp đồng thực hiện điều tra xã hội học",
      lead: "{lead}",
      support: post,
      product: "Hợp đồng",
    },
    ...months("05", "05"),
  },
  {
    ...{ stage: "plan", title: "Ban hành văn bản chỉ đạo, hướng dẫn", lead: "{lead}", support: `${central}; ${post}` },
    ...{ product: "Văn bản chỉ đạo, hướng dẫn", ...months("05", "05") },
  },
  {
    ...{
      stage: "plan",
      title: "Tổ chức hội thảo về đo lường sự hài lòng",
      lead: "{lead}",
      support: post,
      product: "03 hội thảo",
    },
    ...months("06", "06"),
  },
  {
    ...{ stage: "draw", title: "Chọn mẫu điều tra xã hội học", lead: "{lead}", product: "Danh sách mẫu" },
    ...{ support: "Sở Nội vụ, Ủy ban Mặt trận Tổ quốc, Hội Cựu chiến binh cấp tỉnh", ...months("06", "07") },
  },
  {
    ...{ stage: "fieldwork", title: "Phát, thu phiếu điều tra xã hội học", lead: post, support: "Bưu điện cấp tỉnh" },
    ...{ product: "Phiếu đã trả lời", ...months("08", "09") },
  },
  {
    ...{
      stage: "verification",
      title: "Kiểm tra việc phát, thu phiếu tại một số tỉnh, thành phố",
      lead: "{lead}",
      support: central,
    },
    ...months("09", "09"),
  },
  {
    ...{ stage: "verification", title: "Giám sát, phúc tra việc phát, thu phiếu tại các tỉnh, thành phố", lead: "Sở Nội vụ" },
    ...{ support: "Ủy ban Mặt trận Tổ quốc, Hội Cựu chiến binh cấp tỉnh", product: "Biên bản phúc tra", ...months("09", "09") },
  },
  {
    ...{ stage: "verification", title: "Kiểm tra, nghiệm thu phiếu; đánh mã số, làm sạch phiếu điều tra", lead: "{lead}" },
    ...{ support: post, product: "Phiếu đã nghiệm thu", ...months("09", "10") },
  },
  {
    ...{ stage: "dataset", title: "Nhập liệu phiếu điều tra; tổng hợp, phân tích dữ liệu", lead: "{lead}", support: central },
    ...{ product: "Bộ số liệu", ...months("10", "11") },
  },
  {
    ...{ stage: "report", title: "Xây dựng Báo cáo Chỉ số hài lòng năm {year}", lead: "{lead}", support: central },
    ...{ product: "Báo cáo", ...months("11", "11") },
  },
  { stage: "report", title: "Công bố Chỉ số hài lòng năm {year}", lead: "{lead}", support: central, ...months("12", "12") },
  {
    ...{
      stage: "followup",
      title: "Thông tin, tuyên truyền về việc triển khai và kết quả đo lường",
      lead: "{lead}",
      support: central,
    },
    ...months("01", "12"),
  },
];

export const nationalMonthly: PlanTemplate = {
  id: "national-monthly",
  title: { vi: "Toàn quốc, theo tháng", en: "National, by month" },
  use: {
    vi: "Bộ Nội vụ đo cả nước trong một năm, bưu điện phát và thu phiếu.",
    en: "The ministry measures the country within a year; the post hands out and collects the forms.",
  },
  source: "Kế hoạch số 1444/KH-BNV ngày 03/4/2019 của Bộ Nội vụ, mục II; bộ tiêu chí theo Quyết định số 1001/QĐ-BNV.",
  leadBody: "Bộ Nội vụ",
  issuingBody: "Bộ Nội vụ",
  roundTitle: "Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước năm {year}",
  authority: "BỘ TRƯỞNG",
  position: "BỘ TRƯỞNG",
  reverificationShare: 0.1,
  period: { from: "01-01", to: "05-31" },
  legalBases: ["Căn cứ Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ trưởng Bộ Nội vụ"],
  purposes: [
    "Nâng cao chất lượng phục vụ của nền hành chính nhà nước đối với người dân, tổ chức; góp phần cải thiện chất lượng cuộc sống cho người dân, cải thiện môi trường kinh doanh cho doanh nghiệp.",
    "Theo dõi, tổng hợp, đánh giá việc sử dụng kết quả đo lường sự hài lòng năm {before} của các bộ, ngành, địa phương.",
  ],
  recipients: [
    "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
    "UBND các tỉnh, thành phố trực thuộc Trung ương",
    "Lưu: VT.",
  ],
  supervisors: ["Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Trung ương Hội Cựu chiến binh Việt Nam"],
  supervision: [
    {
      ...{ body: "Ủy ban Mặt trận Tổ quốc, Hội Cựu chiến binh cấp tỉnh", watches: "Việc phát, thu phiếu điều tra và phúc tra" },
      ...{ from: "09-01", to: "09-30" },
    },
  ],
  parts: [
    {
      ...{ code: "nguoi-dan", title: "Người dân từ 18 tuổi", source: "on-site", methodId: "bnv-1001-2023" },
      ...{ ratedUnit: "competent", fields: [] },
    },
  ],
  tasks,
};
