import type { PlanTemplate } from "./template.ts";

export const district2023: PlanTemplate = {
  id: "district-2023",
  title: { vi: "Cấp huyện, bảy nhiệm vụ (trước 01/7/2025)", en: "District, seven tasks (before 1 July 2025)" },
  use: {
    vi: "Phòng Nội vụ chủ trì, đo UBND cấp xã theo giao dịch và trạm y tế tại chỗ.",
    en: "The district's home affairs office measures communes by transactions and health stations on the spot.",
  },
  source: "Kế hoạch số 1982/KH-UBND ngày 07/6/2023 của UBND huyện Vạn Ninh, mục I, II, III.3 và phụ lục.",
  leadBody: "Phòng Nội vụ",
  issuingBody: "Ủy ban nhân dân huyện",
  roundTitle:
    "Khảo sát, đánh giá chỉ số mức độ hài lòng của tổ chức, cá nhân đối với sự phục vụ của Ủy ban nhân dân và Trạm Y tế các xã, thị trấn năm {year}",
  authority: "TM. ỦY BAN NHÂN DÂN",
  position: "CHỦ TỊCH",
  reverificationShare: 0.1,
  period: { from: "01-01", to: "06-30" },
  legalBases: ["Căn cứ Kế hoạch cải cách hành chính năm {year} của UBND huyện"],
  purposes: [
    "Đo lường khách quan, chính xác chất lượng dịch vụ do cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập cung cấp.",
    "Kịp thời phát hiện những mặt mạnh, những điểm yếu và nguyên nhân; xây dựng và thực hiện các giải pháp nâng cao chất lượng phục vụ.",
    "Làm căn cứ đánh giá, xếp loại kết quả thực hiện công tác cải cách hành chính của các cơ quan, đơn vị, địa phương.",
  ],
  recipients: ["Sở Nội vụ (b/c)", "Các phòng chuyên môn huyện", "UBND các xã, thị trấn", "Trạm Y tế cấp xã", "Lưu: VT, NV."],
  supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Hội Cựu chiến binh huyện"],
  supervision: [],
  parts: [
    {
      ...{
        code: "ubnd-xa",
        title: "UBND các xã, thị trấn",
        source: "frame",
        methodId: "bnv-2640-2017",
        ratedUnit: "competent",
      },
      fields: [
        { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực"] },
        { code: "lao-dong", name: "Lao động - TB và XH" },
        { code: "tai-nguyen", name: "Tài nguyên và môi trường" },
        { code: "giao-thong", name: "Giao thông, Xây dựng" },
        { code: "giao-duc", name: "Giáo dục, Y tế" },
        { code: "khac", name: "Các lĩnh vực khác", takesOthers: true },
      ],
    },
    {
      ...{
        code: "tram-y-te",
        title: "Trạm Y tế cấp xã",
        source: "on-site",
        methodId: "health-station",
        ratedUnit: "competent",
      },
      fields: [],
    },
  ],
  tasks: [
    {
      ...{
        stage: "plan",
        title: "Xây dựng Kế hoạch, hoàn thiện mẫu phiếu điều tra, khảo sát, dự toán kinh phí",
        lead: "{lead}",
      },
      ...{ product: "Kế hoạch, mẫu phiếu, dự toán", due: "07-15" },
    },
    {
      ...{ stage: "fieldwork", title: "Tiến hành điều tra, khảo sát, lấy ý kiến khách hàng", lead: "Đơn vị nhà thầu" },
      ...{ support: "{lead} theo dõi, đôn đốc, hỗ trợ", product: "Phiếu đã trả lời", starts: "07-15", due: "09-30" },
    },
    {
      ...{ stage: "verification", title: "Thu phiếu, phúc tra 10 % số phiếu, điều tra lại, điều tra bổ sung", lead: "{lead}" },
      ...{ support: "Đơn vị nhà thầu bàn giao phiếu", product: "Biên bản phúc tra", starts: "10-01", due: "10-25" },
    },
    {
      stage: "dataset",
      title: "Nhập thông tin phiếu điều tra vào phần mềm",
      lead: "{lead}",
      product: "Bộ số liệu",
      due: "11-05",
    },
    {
      ...{ stage: "indicator", title: "Phân tích, kết xuất dữ liệu, xác định chỉ số; dự thảo báo cáo", lead: "{lead}" },
      ...{ support: "Sở Nội vụ", product: "Dự thảo báo cáo", due: "11-20" },
    },
    { stage: "report", title: "Tổng hợp kết quả, gửi báo cáo về Sở Nội vụ", lead: "{lead}", product: "Báo cáo", due: "12-05" },
    {
      stage: "report",
      title: "Công bố kết quả điều tra",
      lead: "{lead}",
      support: "UBND huyện",
      product: "Trang công bố",
      due: "12-15",
    },
  ],
};
