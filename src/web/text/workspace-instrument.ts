import type { Language } from "../../survey/language.ts";

const vi = {
  title: "Bộ tiêu chí và phiếu",
  lead: "Phiếu ban hành giữ nguyên bộ tiêu chí như lúc ban hành; sửa bộ tiêu chí là một phiên bản mới.",
  published: (version: string, date: string) => `Bản ${version}, ban hành ${date}`,
  notPublished: "Chưa ban hành",
  publish: "Ban hành phiếu…",
  publishTitle: (part: string) => `Ban hành phiếu cho «${part}»?`,
  publishVerb: "Ban hành phiếu",
  publishText: (method: string, criteria: string) =>
    `Phiếu theo «${method}», ${criteria} tiêu chí, sẽ được giữ nguyên từng chữ. Sau khi ban hành, không sửa câu hỏi, thang trả lời hay cách tính của phiên bản này được nữa.`,
  methodMissing: (id: string) =>
    `Không có bộ tiêu chí «${id}» trong hệ thống. Thêm tệp của bộ tiêu chí vào thư mục methods rồi khởi động lại.`,
  factors: (count: string, criteria: string) => `${count} yếu tố, ${criteria} tiêu chí`,
  askedIf: (question: string, answer: string) => `Chỉ hỏi người đã trả lời «${answer}» ở câu «${question}».`,
  code: "Mã",
  criterion: "Tiêu chí",
  scale: "Thang trả lời",
  satisfied: (labels: string) => `Tính là hài lòng: ${labels}.`,
  context: "Câu hỏi về người trả lời",
  scorings: "Cách tính chỉ số",
  scoringFirst: "Cách công bố",
  scoringOther: "Tính kèm để so sánh",
  legal: "Căn cứ",
  checked: "Đã kiểm tra với văn bản",
  notChecked: "Chưa kiểm tra được",
  respondents: "Người trả lời",
  minimum: (few: string, hidden: string) =>
    `Dưới ${few} câu trả lời: ghi “ít phiếu”. Dưới ${hidden}: che trên trang công khai.`,
  fewAnswers: "Khi ít câu trả lời",
  versionOf: (id: string, version: string) => `${id} · phiên bản ${version}`,
};

export type InstrumentText = typeof vi;

const en: InstrumentText = {
  title: "Criteria and questionnaire",
  lead: "A published questionnaire keeps its method as it was; a changed method is a new version.",
  published: (version, date) => `Version ${version}, published ${date}`,
  notPublished: "Not published",
  publish: "Publish the questionnaire…",
  publishTitle: (part) => `Publish the questionnaire of «${part}»?`,
  publishVerb: "Publish the questionnaire",
  publishText: (method, criteria) =>
    `The questionnaire of «${method}» with ${criteria} criteria will be kept word by word. Questions, answer scale and scoring of this version cannot be changed afterwards.`,
  methodMissing: (id) => `There is no method «${id}» here. Put its file into the folder methods and start again.`,
  factors: (count, criteria) => `${count} factors, ${criteria} criteria`,
  askedIf: (question, answer) => `Asked only of those who answered «${answer}» to «${question}».`,
  code: "Code",
  criterion: "Criterion",
  scale: "Answer scale",
  satisfied: (labels) => `Counts as satisfied: ${labels}.`,
  context: "Questions about the respondent",
  scorings: "Scoring",
  scoringFirst: "Published",
  scoringOther: "Computed beside it",
  legal: "Legal basis",
  checked: "Checked against an official text",
  notChecked: "Could not be checked",
  respondents: "Respondents",
  minimum: (few, hidden) => `Fewer than ${few} answers: marked “few answers”. Fewer than ${hidden}: hidden on public pages.`,
  fewAnswers: "When answers are few",
  versionOf: (id, version) => `${id} · version ${version}`,
};

export const instrumentText: Readonly<Record<Language, InstrumentText>> = { vi, en };
