import { type Commune, communesNow } from "./commune.ts";
import { departmentField, departmentOrganisations, localOrganisations, twoTierCommuneFields } from "./fields.ts";
import type { ExampleAgency, ExamplePart, ProvinceExample } from "./province.ts";

const city = "thành phố Cần Thơ";
const from = "2025-07-01";
const methodId = "bnv-2640-2017";

/** Departments and boards of 2026 that settle procedures, with their field and how many dossiers a usual period brings. */
const departments = [
  ["so-noi-vu", "Sở Nội vụ", "noi-vu", "Nội vụ", 620],
  ["so-tu-phap", "Sở Tư pháp", "tu-phap-tinh", "Tư pháp", 1300],
  ["so-tai-chinh", "Sở Tài chính", "dau-tu", "Tài chính, đăng ký kinh doanh", 1200],
  ["so-cong-thuong", "Sở Công Thương", "cong-thuong", "Công Thương", 760],
  ["so-nong-nghiep-va-moi-truong", "Sở Nông nghiệp và Môi trường", "tai-nguyen-moi-truong", "Nông nghiệp và môi trường", 900],
  ["so-xay-dung", "Sở Xây dựng", "van-tai", "Xây dựng, giao thông", 1400],
  ["so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", "khoa-hoc", "Khoa học và công nghệ", 240],
  ["so-van-hoa-the-thao-va-du-lich", "Sở Văn hóa, Thể thao và Du lịch", "van-hoa", "Văn hóa, thể thao, du lịch", 360],
  ["so-giao-duc-va-dao-tao", "Sở Giáo dục và Đào tạo", "giao-duc", "Giáo dục và đào tạo", 700],
  ["so-y-te", "Sở Y tế", "y-te", "Y tế", 820],
  ["so-dan-toc-va-ton-giao", "Sở Dân tộc và Tôn giáo", "dan-toc", "Dân tộc và tôn giáo", 150],
  ["so-ngoai-vu", "Sở Ngoại vụ", "ngoai-vu", "Ngoại vụ", 140],
  ["ban-quan-ly-cac-kcx-va-cn", "Ban Quản lý các khu chế xuất và công nghiệp", "khu-cong-nghiep", "Khu công nghiệp", 220],
] as const;

const departmentPart: ExamplePart = {
  code: "so-nganh",
  title: `${departments.length} sở, ban, ngành thành phố`,
  methodId,
  fields: departments.map(([, , code, name]) => departmentField(code, name)),
  organisations: departmentOrganisations,
  agencies: departments.map(
    ([id, name, field, , usual]): ExampleAgency => ({
      ...{ id: `ct-${id}`, name: `${name} ${city}`, shortName: name, kind: "department", level: "province" },
      ...{ validFrom: from, place: `phường Ninh Kiều, ${city}`, home: "Khu vực", wide: true, dossierCode: `CT.${field}` },
      ...{ usual: { [field]: usual }, quota: { [field]: usual >= 300 ? 90 : 60 } },
    }),
  ),
};

const communeUsual = { "tu-phap": 110, "ld-tbxh": 46, "dat-dai": 52, "xay-dung": 24, "kinh-doanh": 26, khac: 22 };
const communeQuota = { "tu-phap": 25, "ld-tbxh": 10, "dat-dai": 10, "xay-dung": 5, "kinh-doanh": 5, khac: 5 };

const communeAgency = ({ code, kind, name }: Commune): ExampleAgency => ({
  ...{ id: `ct-ubnd-${code}`, name: `UBND ${kind} ${name}`, shortName: name, kind: "commune", level: "commune" },
  ...{ officialCode: code, validFrom: from, dossierCode: `CT.${code}`, place: `${kind} ${name}, ${city}` },
  ...{ home: kind === "phường" ? "Khu vực" : "Ấp", usual: communeUsual, quota: communeQuota },
});

const communes = communesNow("92");

const communePart: ExamplePart = {
  code: "ubnd-xa",
  title: `UBND ${communes.length} xã, phường`,
  methodId,
  fields: twoTierCommuneFields,
  organisations: localOrganisations,
  agencies: communes.map(communeAgency),
};

const lead = "Sở Nội vụ";
const contractor = "Đơn vị trúng thầu điều tra";
const watchers = "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố, Hội Cựu chiến binh thành phố";

type Task = ProvinceExample["plan"]["tasks"][number];

const tasks: readonly Task[] = [
  {
    ...{ stage: "plan", title: "Xây dựng Kế hoạch, dự toán kinh phí; lựa chọn đơn vị điều tra", lead, support: "Sở Tài chính" },
    ...{ product: "Kế hoạch, dự toán, hợp đồng", starts: "2026-08-03", due: "2026-09-11" },
  },
  {
    ...{ stage: "instrument", title: "Hoàn thiện và điều tra thử phiếu", lead, support: contractor },
    ...{ product: "Phiếu điều tra được ban hành", starts: "2026-09-07", due: "2026-09-30" },
  },
  {
    ...{ stage: "frame", title: "Trích xuất giao dịch đã hoàn thành từ hệ thống thông tin giải quyết thủ tục hành chính" },
    ...{ lead: "Văn phòng UBND thành phố", support: "Các sở, ban, ngành; UBND các xã, phường" },
    ...{ product: "Dàn mẫu được đối chiếu, ký xác nhận", starts: "2026-10-01", due: "2026-10-14" },
  },
  {
    ...{ stage: "draw", title: "Xác định cỡ mẫu, chọn mẫu công khai", lead, support: watchers },
    ...{ product: "Danh sách mẫu, biên bản chọn mẫu", starts: "2026-10-15", due: "2026-10-28" },
  },
  {
    ...{ stage: "fieldwork", title: "Điều tra, khảo sát người dân, tổ chức", lead: contractor, support: lead },
    ...{ product: "Phiếu đã trả lời", starts: "2026-11-02", due: "2026-12-04" },
  },
  {
    ...{ stage: "verification", title: "Giám sát và phúc tra 10% số phiếu", lead: watchers, support: lead },
    ...{ product: "Biên bản giám sát, kết quả phúc tra", starts: "2026-11-09", due: "2026-12-11" },
  },
  {
    ...{ stage: "payment", title: "Chi trả người trả lời phiếu và điều tra viên", lead: contractor, support: "Sở Tài chính" },
    ...{ product: "Chứng từ chi trả", due: "2026-12-18" },
  },
  {
    ...{ stage: "indicator", title: "Làm sạch số liệu, tính chỉ số hài lòng", lead, support: contractor },
    ...{ product: "Bộ số liệu, chỉ số hài lòng", due: "2027-01-08" },
  },
  {
    ...{ stage: "report", title: "Báo cáo và công bố chỉ số hài lòng năm 2026", lead: "Ủy ban nhân dân thành phố Cần Thơ" },
    ...{ support: lead, product: "Báo cáo SIPAS năm 2026", due: "2027-01-22" },
  },
];

/** A province of two levels: departments and communes, most procedures at the communes. */
export const canTho2026: ProvinceExample = {
  parts: [departmentPart, communePart],
  fieldwork: { from: "2026-11-02", to: "2026-12-04" },
  factors: ["I", "II", "III", "IV", "V"],
  plan: {
    ...{ code: "can-tho-2026", shortTitle: "Cần Thơ 2026", area: "Thành phố Cần Thơ", province: "92", year: 2026 },
    title:
      "Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của các sở, ban, ngành và Ủy ban nhân dân các xã, phường trên địa bàn thành phố Cần Thơ năm 2026",
    ...{ leadBody: lead, issuingBody: "Ủy ban nhân dân thành phố Cần Thơ", planNumber: "", planDate: null },
    ...{ periodFrom: "2026-01-01", periodTo: "2026-09-30", reverificationShare: 0.1, simulated: true },
    legalBases: [
      "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
      "Căn cứ Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ trưởng Bộ Nội vụ về phương pháp đo lường sự hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước giai đoạn 2023 - 2026",
    ],
    purposes: [
      "Đo lường khách quan mức độ hài lòng của người dân, tổ chức đã giao dịch và nhận kết quả tại các sở, ban, ngành và Ủy ban nhân dân các xã, phường sau khi tổ chức chính quyền địa phương hai cấp.",
      "Xác định nội dung phục vụ còn yếu của từng cơ quan để có giải pháp khắc phục với người chịu trách nhiệm và thời hạn.",
    ],
    recipients: [
      "Bộ Nội vụ",
      "Thường trực Thành ủy, HĐND thành phố",
      "Ủy ban MTTQ Việt Nam thành phố",
      "Các sở, ban, ngành",
      "UBND các xã, phường",
      "Lưu: VT",
    ],
    signatory: { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "(Họ và tên)" },
    supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ", "Hội Cựu chiến binh thành phố Cần Thơ"],
    supervision: [
      {
        ...{ body: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ", from: "2026-09-07", to: "2026-10-28" },
        watches: "Phiếu điều tra, danh sách giao dịch, việc chọn mẫu công khai",
      },
      {
        ...{ body: "Hội Cựu chiến binh thành phố Cần Thơ", from: "2026-09-07", to: "2026-10-28" },
        watches: "Danh sách giao dịch của người có công, việc chọn mẫu công khai",
      },
      {
        ...{
          body: "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ; Hội Cựu chiến binh thành phố Cần Thơ",
          from: "2026-11-02",
          to: "2026-12-11",
        },
        watches: "Phát, thu phiếu; thanh toán tiền trả lời phiếu; phúc tra",
      },
    ],
    tasks,
  },
};
