import { departmentAfter } from "../../src/survey/units/department-successions.ts";
import { slugOf } from "../../src/survey/units/unit-name.ts";
import { type Commune, communesBefore } from "./commune.ts";
import { communeFields, departmentField, departmentOrganisations, districtFields, localOrganisations } from "./fields.ts";
import type { ExampleAgency, ExamplePart, ProvinceExample } from "./province.ts";

const province = "tỉnh Hậu Giang";
const ended = "2025-06-30";
const methodId = "hau-giang-2021";

/** Departments and boards of 2021 that settle procedures, with their field and how many dossiers a usual year brings. */
const departments = [
  ["so-noi-vu", "Sở Nội vụ", "noi-vu", "Nội vụ", 210],
  ["so-tu-phap", "Sở Tư pháp", "bo-tro-tu-phap", "Tư pháp", 900],
  ["so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư", "dau-tu", "Kế hoạch và đầu tư", 780],
  ["so-tai-chinh", "Sở Tài chính", "tai-chinh", "Tài chính", 130],
  ["so-cong-thuong", "Sở Công Thương", "cong-thuong", "Công Thương", 560],
  ["so-nong-nghiep-va-ptnt", "Sở Nông nghiệp và Phát triển nông thôn", "nong-nghiep", "Nông nghiệp", 420],
  ["so-giao-thong-van-tai", "Sở Giao thông vận tải", "giao-thong", "Giao thông vận tải", 1500],
  ["so-xay-dung", "Sở Xây dựng", "hoat-dong-xay-dung", "Xây dựng", 260],
  ["so-tai-nguyen-va-moi-truong", "Sở Tài nguyên và Môi trường", "tai-nguyen-moi-truong", "Tài nguyên và môi trường", 480],
  ["so-thong-tin-va-truyen-thong", "Sở Thông tin và Truyền thông", "thong-tin", "Thông tin và truyền thông", 120],
  ["so-lao-dong-tb-va-xh", "Sở Lao động - Thương binh và Xã hội", "lao-dong", "Lao động, người có công", 520],
  ["so-van-hoa-the-thao-va-du-lich", "Sở Văn hóa, Thể thao và Du lịch", "van-hoa", "Văn hóa, thể thao, du lịch", 170],
  ["so-khoa-hoc-va-cong-nghe", "Sở Khoa học và Công nghệ", "khoa-hoc", "Khoa học và công nghệ", 90],
  ["so-giao-duc-va-dao-tao", "Sở Giáo dục và Đào tạo", "giao-duc", "Giáo dục và đào tạo", 430],
  ["so-y-te", "Sở Y tế", "y-te", "Y tế", 640],
  ["ban-dan-toc", "Ban Dân tộc", "dan-toc", "Dân tộc", 60],
  ["ban-quan-ly-cac-khu-cong-nghiep", "Ban Quản lý các khu công nghiệp", "khu-cong-nghiep", "Khu công nghiệp", 110],
] as const;

/** Those that were put together went on 28/2/2025, the others with the province. */
const departmentEnd = (name: string): string =>
  departmentAfter(name, { from: "2021-10-01", to: ended }) ? "2025-02-28" : ended;

const departmentPart: ExamplePart = {
  code: "so-nganh",
  title: "17 sở, ban, ngành tỉnh",
  methodId,
  fields: departments.map(([, , code, name]) => departmentField(code, name)),
  organisations: departmentOrganisations,
  agencies: departments.map(
    ([id, name, field, , usual]): ExampleAgency => ({
      ...{ id: `hg-${id}`, name: `${name} tỉnh Hậu Giang`, shortName: name, kind: "department", level: "province" },
      ...{ validTo: departmentEnd(name), place: `phường V, thành phố Vị Thanh, ${province}`, home: "Khu vực", wide: true },
      dossierCode: `HG.${field}`,
      usual: { [field]: usual },
      quota: { [field]: usual >= 400 ? 60 : 30 },
    }),
  ),
};

const districtUsual = { "tu-phap-huyen": 60, "dat-dai": 260, "xay-dung": 90, "kinh-doanh": 170, "lao-dong": 110, khac: 70 };
const districtQuota = { "tu-phap-huyen": 10, "dat-dai": 40, "xay-dung": 10, "kinh-doanh": 15, "lao-dong": 10, khac: 5 };

const communes = communesBefore("Hậu Giang");
const seats = [...new Set(communes.map(({ district = "" }) => district))];

const districtId = (district: string): string => `hg-ubnd-${slugOf(district)}`;

const districtPart: ExamplePart = {
  code: "ubnd-huyen",
  title: "UBND 8 huyện, thị xã, thành phố",
  methodId,
  fields: districtFields,
  organisations: localOrganisations,
  agencies: seats.map(
    (district, index): ExampleAgency => ({
      ...{
        id: districtId(district),
        name: `UBND ${district}`,
        shortName: district.slice(0, 1).toLocaleUpperCase("vi") + district.slice(1),
        kind: "district",
        level: "district",
      },
      ...{ validTo: ended, place: `${district}, ${province}`, home: "Khu vực", dossierCode: `HG.H${index + 1}` },
      ...{ usual: districtUsual, quota: districtQuota },
    }),
  ),
};

const communeUsual = { "tu-phap": 170, "ld-tbxh": 70, tnmt: 28, khac: 24 };
const communeQuota = { "tu-phap": 35, "ld-tbxh": 15, tnmt: 5, khac: 5 };

const communeAgency = ({ code, kind, name, district = "" }: Commune): ExampleAgency => ({
  ...{ id: `hg-ubnd-${code}`, name: `UBND ${kind} ${name}`, shortName: name },
  ...{ kind: "commune", level: "commune", parentId: districtId(district), officialCode: code, validTo: ended },
  ...{
    place: `${kind} ${name}, ${district}, ${province}`,
    home: kind === "phường" ? "Khu vực" : "Ấp",
    dossierCode: `HG.${code}`,
  },
  ...{ usual: communeUsual, quota: communeQuota },
});

const communePart: ExamplePart = {
  code: "ubnd-xa",
  title: `UBND ${communes.length} xã, phường, thị trấn`,
  methodId,
  fields: communeFields,
  organisations: localOrganisations,
  agencies: communes.map(communeAgency),
};

const lead = "Sở Nội vụ";
const post = "Bưu điện tỉnh";
const watchers = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Cựu chiến binh tỉnh";

/** A province of three levels under the plan of 2021–2030: departments, districts and communes, five groups of criteria. */
export const hauGiang2021: ProvinceExample = {
  parts: [departmentPart, districtPart, communePart],
  fieldwork: { from: "2021-11-08", to: "2021-12-05" },
  factors: ["a", "b", "c", "d", "dd"],
  plan: {
    code: "hau-giang-2021",
    title:
      "Khảo sát đánh giá, đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan, đơn vị hành chính nhà nước trên địa bàn tỉnh Hậu Giang năm 2021",
    shortTitle: "Hậu Giang 2021",
    area: "Tỉnh Hậu Giang",
    province: "93",
    year: 2021,
    leadBody: lead,
    issuingBody: "Ủy ban nhân dân tỉnh Hậu Giang",
    planNumber: "",
    planDate: null,
    periodFrom: "2021-01-01",
    periodTo: "2021-09-30",
    reverificationShare: 0.1,
    simulated: true,
    legalBases: [
      "Căn cứ Quyết định số 628/QĐ-BNV ngày 21/5/2021 của Bộ trưởng Bộ Nội vụ về phương pháp đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước",
      "Căn cứ Kế hoạch số 20/KH-UBND ngày 29/01/2021 của Ủy ban nhân dân tỉnh Hậu Giang về Tổng thể cải cách hành chính nhà nước tỉnh Hậu Giang giai đoạn 2021 - 2030",
      "Căn cứ Kế hoạch số 3906/KH-UBND ngày 07/11/2018 của Ủy ban nhân dân tỉnh Hậu Giang về việc nâng cao chất lượng các Chỉ số: PAR INDEX, SIPAS, PAPI và PCI tỉnh Hậu Giang giai đoạn 2018 - 2021 và những năm tiếp theo",
    ],
    purposes: [
      "Đánh giá khách quan chất lượng cung ứng dịch vụ hành chính công của các cơ quan hành chính nhà nước trên địa bàn tỉnh.",
      "Giúp các cơ quan nắm bắt yêu cầu, mong muốn của người dân, tổ chức để có biện pháp cải thiện chất lượng phục vụ.",
      "Làm cơ sở đánh giá chỉ số cải cách hành chính hằng năm của các cơ quan, đơn vị, địa phương.",
    ],
    recipients: [
      "Bộ Nội vụ",
      "TT.TU, HĐND, UBND tỉnh",
      "Ủy ban MTTQVN và các Đoàn thể tỉnh",
      "Sở, ban, ngành tỉnh",
      "UBND huyện, thị xã, thành phố",
      "Lưu: VT, NC",
    ],
    signatory: { authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: "(Họ và tên)" },
    supervisors: ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang", "Hội Cựu chiến binh tỉnh Hậu Giang"],
    supervision: [
      {
        ...{ body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang", from: "2021-09-01", to: "2021-11-05" },
        watches: "Phiếu điều tra, danh sách giao dịch, việc chọn mẫu công khai",
      },
      {
        ...{ body: "Hội Cựu chiến binh tỉnh Hậu Giang", from: "2021-09-01", to: "2021-11-05" },
        watches: "Danh sách giao dịch của người có công, việc chọn mẫu công khai",
      },
      {
        ...{
          body: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang; Hội Cựu chiến binh tỉnh Hậu Giang",
          from: "2021-11-08",
          to: "2021-12-10",
        },
        watches: "Phát, thu phiếu; thanh toán tiền trả lời phiếu; phúc tra",
      },
    ],
    tasks: [
      task("plan", "Tham mưu ban hành Kế hoạch khảo sát năm 2021, lập dự toán kinh phí", lead, {
        ...{ support: "Sở Tài chính", product: "Kế hoạch, dự toán", starts: "2021-08-16", due: "2021-09-15" },
      }),
      task("instrument", "Hoàn thiện phiếu điều tra người dân và phiếu điều tra tổ chức", "Tổ chuyên viên Hội đồng đánh giá", {
        ...{ support: lead, product: "Hai mẫu phiếu", starts: "2021-09-01", due: "2021-09-30" },
      }),
      task("frame", "Cung cấp kết quả giải quyết thủ tục hành chính, danh sách tổ chức, người dân", "Văn phòng UBND tỉnh", {
        ...{ support: "Các sở, ban, ngành; UBND huyện, thị xã, thành phố", product: "Dàn mẫu được đối chiếu" },
        ...{ starts: "2021-10-01", due: "2021-10-20" },
      }),
      task("draw", "Xác định cỡ mẫu và chọn người trả lời", "Tổ chuyên viên Hội đồng đánh giá", {
        ...{ support: watchers, product: "Danh sách mẫu, biên bản chọn mẫu", starts: "2021-10-21", due: "2021-11-05" },
      }),
      task("fieldwork", "Phát, thu phiếu điều tra xã hội học", post, {
        ...{ support: lead, product: "Phiếu đã trả lời", starts: "2021-11-08", due: "2021-12-05" },
      }),
      task("verification", "Giám sát việc phát, thu phiếu và phúc tra", lead, {
        ...{ support: watchers, product: "Kết quả giám sát, phúc tra", starts: "2021-11-15", due: "2021-12-10" },
      }),
      task("payment", "Thanh toán tiền trả lời phiếu", post, {
        ...{ support: "Sở Tài chính", product: "Chứng từ thanh toán", due: "2021-12-15" },
      }),
      task("indicator", "Tổng hợp, phân tích dữ liệu, tính chỉ số", "Tổ chuyên viên Hội đồng đánh giá", {
        ...{ support: lead, product: "Chỉ số hài lòng", due: "2021-12-24" },
      }),
      task("report", "Báo cáo và công bố chỉ số hài lòng năm 2021", "Ủy ban nhân dân tỉnh Hậu Giang", {
        ...{ support: "Sở Nội vụ, Sở Thông tin và Truyền thông", product: "Báo cáo SIPAS năm 2021", due: "2021-12-31" },
      }),
    ],
  },
};

type Task = ProvinceExample["plan"]["tasks"][number];

function task(stage: Task["stage"], title: string, body: string, rest: Omit<Task, "stage" | "title" | "lead">): Task {
  return { stage, title, lead: body, ...rest };
}
