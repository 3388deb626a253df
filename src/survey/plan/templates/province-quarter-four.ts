import type { PlanTemplate } from "./template.ts";

const watchers = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Cựu chiến binh tỉnh";

export const provinceQuarterFour: PlanTemplate = {
  id: "province-quarter-four",
  title: { vi: "Cấp tỉnh, quý IV", en: "Province, fourth quarter" },
  use: {
    vi: "Sở Nội vụ chủ trì, đo các sở và UBND cấp xã theo giao dịch đã hoàn thành trong năm.",
    en: "The department of home affairs measures departments and communes by the transactions completed in the year.",
  },
  source:
    "Kế hoạch của UBND tỉnh Hậu Giang giai đoạn 2021 - 2030 (mục II.4, mục IV): quý IV và trách nhiệm của từng cơ quan. Các ngày trong quý là gợi ý của phần mềm.",
  leadBody: "Sở Nội vụ",
  issuingBody: "Ủy ban nhân dân tỉnh",
  roundTitle:
    "Khảo sát, đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước trên địa bàn tỉnh năm {year}",
  authority: "TM. ỦY BAN NHÂN DÂN",
  position: "CHỦ TỊCH",
  reverificationShare: 0.1,
  period: { from: "01-01", to: "09-30" },
  legalBases: ["Căn cứ Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ trưởng Bộ Nội vụ"],
  purposes: [
    "Đánh giá khách quan chất lượng cung ứng dịch vụ hành chính công của các cơ quan hành chính nhà nước trên địa bàn tỉnh.",
    "Nắm bắt yêu cầu, mong muốn của người dân, tổ chức để có biện pháp cải thiện chất lượng phục vụ.",
    "Làm cơ sở đánh giá chỉ số cải cách hành chính hằng năm của các cơ quan, đơn vị.",
  ],
  recipients: [
    "Bộ Nội vụ",
    "TT.TU, HĐND, UBND tỉnh",
    "Ủy ban MTTQVN và các đoàn thể tỉnh",
    "Sở, ban, ngành tỉnh",
    "Lưu: VT, NC.",
  ],
  supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Hội Cựu chiến binh tỉnh"],
  supervision: [
    {
      body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      watches: "Phát, thu phiếu điều tra; phúc tra",
      from: "10-21",
      to: "11-20",
    },
    { body: "Hội Cựu chiến binh tỉnh", watches: "Phát, thu phiếu điều tra; phúc tra", from: "10-21", to: "11-20" },
    { body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", watches: "Thanh toán tiền trả lời phiếu", from: "11-01", to: "11-30" },
  ],
  parts: [
    {
      ...{ code: "so-nganh", title: "Sở, ban, ngành tỉnh", source: "frame", methodId: "bnv-2640-2017", ratedUnit: "competent" },
      fields: [{ code: "chung", name: "Các lĩnh vực", takesOthers: true }],
    },
    {
      ...{ code: "ubnd-xa", title: "UBND cấp xã", source: "frame", methodId: "bnv-2640-2017", ratedUnit: "competent" },
      fields: [
        { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch", "Chứng thực"] },
        { code: "dat-dai", name: "Đất đai" },
        { code: "khac", name: "Các lĩnh vực khác", takesOthers: true },
      ],
    },
  ],
  tasks: [
    {
      ...{
        stage: "plan",
        title: "Trình UBND tỉnh ban hành Kế hoạch",
        lead: "{lead}",
        product: "Kế hoạch",
        starts: "09-15",
        due: "09-30",
      },
    },
    {
      ...{ stage: "plan", title: "Lập dự toán kinh phí", lead: "{lead}", support: "Sở Tài chính", product: "Dự toán" },
      ...{ starts: "09-15", due: "09-30" },
    },
    {
      ...{ stage: "frame", title: "Cung cấp kết quả giải quyết thủ tục hành chính trong năm và danh sách tổ chức, người dân" },
      ...{
        lead: "Văn phòng UBND tỉnh",
        support: "Các sở, ban, ngành; UBND cấp xã",
        product: "Dàn mẫu",
        starts: "10-01",
        due: "10-10",
      },
    },
    {
      ...{
        stage: "instrument",
        title: "Chọn lĩnh vực, đối tượng và xác định cỡ mẫu; hoàn thiện phiếu điều tra",
        lead: "{lead}",
      },
      ...{
        support: "Tổ chuyên viên của Hội đồng đánh giá CCHC",
        product: "Phiếu điều tra, cỡ mẫu",
        starts: "10-05",
        due: "10-15",
      },
    },
    {
      ...{
        stage: "draw",
        title: "Chọn người dân, tổ chức để điều tra",
        lead: "{lead}",
        support: `Văn phòng UBND tỉnh; ${watchers}`,
      },
      ...{ product: "Biên bản chọn mẫu", starts: "10-16", due: "10-20" },
    },
    {
      ...{
        stage: "fieldwork",
        title: "Phát, thu phiếu điều tra xã hội học",
        lead: "{lead}",
        support: "Sở, ban, ngành; UBND cấp xã",
      },
      ...{ product: "Phiếu đã trả lời", starts: "10-21", due: "11-20" },
    },
    {
      ...{ stage: "verification", title: "Giám sát, phúc tra kết quả điều tra", lead: "{lead}", support: watchers },
      ...{ product: "Biên bản phúc tra", starts: "11-01", due: "11-25" },
    },
    {
      ...{ stage: "payment", title: "Thanh toán tiền trả lời phiếu", lead: "{lead}", support: `Sở Tài chính; ${watchers}` },
      ...{ product: "Bảng kê chi tiền", starts: "11-01", due: "11-30" },
    },
    {
      ...{
        stage: "dataset",
        title: "Nhập, làm sạch, tổng hợp dữ liệu",
        lead: "{lead}",
        product: "Bộ số liệu",
        starts: "11-21",
        due: "12-05",
      },
    },
    {
      ...{ stage: "report", title: "Báo cáo Chỉ số hài lòng năm {year}, trình UBND tỉnh", lead: "{lead}", product: "Báo cáo" },
      ...{ starts: "12-06", due: "12-15" },
    },
    {
      stage: "report",
      title: "Công bố kết quả cùng Chỉ số cải cách hành chính",
      lead: "{lead}",
      product: "Trang công bố",
      due: "12-25",
    },
    {
      ...{
        stage: "followup",
        title: "Đề xuất giải pháp khắc phục tồn tại, hạn chế",
        lead: "{lead}",
        support: "Sở, ban, ngành; UBND cấp xã",
      },
      ...{ product: "Danh mục việc khắc phục", due: "12-31" },
    },
  ],
};
