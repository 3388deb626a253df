import type { Bilingual } from "../language.ts";
import type { Option, Respondent, SingleQuestion } from "./questionnaire.ts";

type OptionWords = readonly [value: string, vi: string, en: string, range?: Option["range"]];

const choice = (id: string, text: Bilingual, words: readonly OptionWords[]): SingleQuestion => ({
  ...{ kind: "single", id, text, required: false, notApplicable: false },
  options: words.map(([value, vi, en, range]) => ({ value, label: { vi, en }, ...(range && { range }) })),
});

const education = choice("education", { vi: "Trình độ học vấn cao nhất của Ông/Bà", en: "Your highest level of education" }, [
  ["primary", "Tiểu học trở xuống", "Primary school or less"],
  ["lower-secondary", "Trung học cơ sở", "Lower secondary school"],
  ["upper-secondary", "Trung học phổ thông", "Upper secondary school"],
  ["college", "Trung cấp, cao đẳng", "Vocational school or college"],
  ["university", "Đại học", "University"],
  ["postgraduate", "Sau đại học", "Postgraduate"],
]);

const occupation = choice("occupation", { vi: "Công việc chính của Ông/Bà hiện nay", en: "Your main occupation at present" }, [
  ["farming", "Nông nghiệp, lâm nghiệp, thủy sản", "Farming, forestry, fishing"],
  ["worker", "Công nhân, lao động làm thuê", "Worker, hired labour"],
  ["business", "Kinh doanh, buôn bán, dịch vụ", "Business, trade, services"],
  ["public", "Cán bộ, công chức, viên chức, lực lượng vũ trang", "Public service, armed forces"],
  ["student", "Học sinh, sinh viên", "Student"],
  ["retired", "Nghỉ hưu", "Retired"],
  ["other", "Việc khác, nội trợ, chưa có việc làm", "Other, housework, not employed"],
]);

const ethnicity: SingleQuestion = {
  ...choice("ethnicity", { vi: "Dân tộc của Ông/Bà", en: "Your ethnic group" }, [
    ["kinh", "Kinh", "Kinh"],
    ["other", "Dân tộc khác", "Another group"],
    ["undisclosed", "Không muốn trả lời", "Prefer not to say"],
  ]),
  hint: {
    vi: "Đây là dữ liệu cá nhân nhạy cảm. Ông/Bà có thể để trống.",
    en: "This is sensitive personal data. You may leave it blank.",
  },
  sensitive: true,
};

const organisationKind = choice("organisation_kind", { vi: "Loại hình tổ chức", en: "Kind of organisation" }, [
  ["enterprise", "Doanh nghiệp", "Enterprise"],
  ["cooperative", "Hợp tác xã, tổ hợp tác", "Co-operative"],
  ["public", "Cơ quan nhà nước, đơn vị sự nghiệp", "State agency, public service unit"],
  ["association", "Đoàn thể, hội, quỹ", "Union, association, fund"],
  ["other", "Loại hình khác", "Another kind"],
]);

const organisationSize = choice(
  "organisation_size",
  { vi: "Số người làm việc tại tổ chức", en: "People working in the organisation" },
  [
    ["1-9", "Dưới 10 người", "Fewer than 10", { from: 1, to: 9 }],
    ["10-49", "10 đến 49 người", "10 to 49", { from: 10, to: 49 }],
    ["50-199", "50 đến 199 người", "50 to 199", { from: 50, to: 199 }],
    ["200+", "Từ 200 người trở lên", "200 or more", { from: 200 }],
  ],
);

const organisationRole = choice(
  "organisation_role",
  { vi: "Vị trí của Ông/Bà trong tổ chức", en: "Your position in the organisation" },
  [
    ["head", "Người đứng đầu, cấp phó", "Head or deputy"],
    ["manager", "Phụ trách bộ phận", "Head of a department"],
    ["staff", "Nhân viên được giao hoặc người được ủy quyền", "Employee in charge or authorised person"],
  ],
);

/** What a form asks about the respondent beside the method’s own questions on sex and age, which an organisation is not asked. */
export const profileQuestions: Readonly<Record<Respondent, readonly SingleQuestion[]>> = {
  citizen: [education, occupation, ethnicity],
  organisation: [organisationKind, organisationSize, organisationRole],
};
