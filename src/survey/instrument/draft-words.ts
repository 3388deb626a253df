import type { Bilingual } from "../language.ts";
import type { Respondent } from "./questionnaire.ts";

/** Who asks, as the first page says it. */
export interface DraftFacts {
  /** The lead body: `Sở Nội vụ tỉnh Khánh Hòa`. */
  readonly asker?: string;
  /** How long answering takes. */
  readonly minutes: number;
  /** The ISO day of the draft, by which the law in force is named; absent: today's law. */
  readonly on?: string;
}

/** By which rule personal data are protected on a day: the Law since 2026, the Decree since July 2023, before that none by name. */
const rule = ({ on = "9999-12-31" }: DraftFacts): Bilingual => {
  if (on >= "2026-01-01")
    return {
      vi: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
      en: "the Law on Personal Data Protection No. 91/2025/QH15",
    };
  if (on >= "2023-07-01")
    return {
      vi: "Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân",
      en: "Decree No. 13/2023/NĐ-CP on the protection of personal data",
    };
  return { vi: "quy định của pháp luật về bảo vệ dữ liệu cá nhân", en: "the law on the protection of personal data" };
};

const asker = ({ asker = "" }: DraftFacts): Bilingual => ({
  vi: asker || "Cơ quan chủ trì khảo sát",
  en: asker || "The lead body of the survey",
});

export const titles: Readonly<Record<Respondent, Bilingual>> = {
  citizen: {
    vi: "Phiếu khảo sát mức độ hài lòng của người dân",
    en: "Survey of the satisfaction of citizens",
  },
  organisation: {
    vi: "Phiếu khảo sát mức độ hài lòng của tổ chức",
    en: "Survey of the satisfaction of organisations",
  },
};

const why: Readonly<Record<Respondent, Bilingual>> = {
  citizen: {
    vi: "Ông/Bà được chọn ngẫu nhiên trong những người thuộc đối tượng của đợt khảo sát; không cơ quan nào tự chọn người trả lời.",
    en: "You were chosen at random among those whom this survey concerns; no agency picks its own respondents.",
  },
  organisation: {
    vi: "Tổ chức của Ông/Bà được chọn ngẫu nhiên trong những tổ chức thuộc đối tượng của đợt khảo sát. Mời người đã trực tiếp làm thủ tục trả lời.",
    en: "Your organisation was chosen at random among those whom this survey concerns. Please let the person answer who handled the procedure.",
  },
};

export const introduction = (respondent: Respondent, facts: DraftFacts): Bilingual => ({
  vi: `${asker(facts).vi} đề nghị Ông/Bà cho biết mức độ hài lòng với sự phục vụ của cơ quan hành chính nhà nước. ${why[respondent].vi} Trả lời mất khoảng ${facts.minutes} phút.`,
  en: `${asker(facts).en} asks how satisfied you are with the service of state administrative agencies. ${why[respondent].en} Answering takes about ${facts.minutes} minutes.`,
});

export const consent = (facts: DraftFacts): Bilingual => ({
  vi: [
    "Mục đích: câu trả lời chỉ dùng để đo mức độ hài lòng và cải thiện việc phục vụ; không dùng vào việc khác.",
    "Dữ liệu được xử lý: câu trả lời và các thông tin về Ông/Bà hỏi trong phiếu; họ tên, điện thoại, địa chỉ trong hồ sơ (nếu có) chỉ dùng để mời Ông/Bà trả lời.",
    "Tự nguyện: Ông/Bà có thể từ chối, bỏ qua bất kỳ câu nào hoặc dừng bất cứ lúc nào. Việc đó không ảnh hưởng đến quyền lợi hay hồ sơ của Ông/Bà.",
    `Ai được xem: câu trả lời không gắn với tên Ông/Bà. Cơ quan được đánh giá và công chức giải quyết hồ sơ không xem được từng phiếu. ${asker(facts).vi} và người được giao nhiệm vụ trong đợt khảo sát xử lý phiếu, chỉ công bố số tổng hợp.`,
    "Lưu giữ: thông tin liên hệ được mã hóa, giữ riêng với câu trả lời; mối nối giữa hai bên bị hủy khi đợt khảo sát kết thúc. Câu trả lời không có tên được lưu để tổng hợp và so sánh giữa các năm.",
    `Quyền của Ông/Bà: theo ${rule(facts).vi}, Ông/Bà được rút lại sự đồng ý, yêu cầu xem, sửa hoặc xóa câu trả lời của mình bằng mã phiếu cho đến khi mối nối nói trên bị hủy.`,
  ].join("\n\n"),
  en: [
    "Purpose: the answers serve only to measure satisfaction and to improve the service, and nothing else.",
    "Data processed: your answers and what the form asks about you; name, telephone and address from the dossier, if any, serve only to invite you.",
    "Voluntary: you may refuse, skip any question or stop at any time. This does not affect your rights or your dossier.",
    `Who sees it: the answers are not linked to your name. The agency that is rated and the officials who handled your matter cannot see single forms. ${asker(facts).en} and the people charged with the survey process them; only totals are published.`,
    "Retention: contact details are encrypted and kept apart from the answers; the link between them is destroyed when the survey round ends. Answers without names are kept for totals and for comparison between years.",
    `Your rights: under ${rule(facts).en} you may withdraw your consent and ask to see, correct or delete your answers by the code of the form until that link is destroyed.`,
  ].join("\n\n"),
});

/** Titles of the sections that the method does not name, and what stands above the criteria. */
export const sectionWords = {
  about: {
    citizen: { vi: "Về Ông/Bà", en: "About you" },
    organisation: { vi: "Về tổ chức của Ông/Bà", en: "About your organisation" },
  },
  experience: { vi: "Việc giải quyết thủ tục", en: "How the matter was handled" },
  gate: { vi: "Góp ý, phản ánh, kiến nghị", en: "Comments, feedback, petitions" },
  expectations: { vi: "Mong đợi của Ông/Bà", en: "What you expect" },
  comments: { vi: "Ý kiến khác", en: "Other comments" },
  lead: {
    vi: "Ông/Bà hài lòng đến mức nào với từng điều sau đây?",
    en: "How satisfied are you with each of the following?",
  },
} as const;

export const comment = {
  text: { vi: "Ông/Bà muốn nói thêm điều gì để việc phục vụ tốt hơn?", en: "What else would make the service better?" },
  hint: {
    vi: "Không ghi tên, số điện thoại hay số giấy tờ của ai.",
    en: "Please write nobody’s name, telephone number or document number.",
  },
} as const;

export const upTo = (count: number): Bilingual => ({ vi: `Chọn nhiều nhất ${count} điều.`, en: `Choose up to ${count}.` });

export const notApplicable: Bilingual = { vi: "Không áp dụng với tôi", en: "Does not apply to me" };

export const thanks: Bilingual = { vi: "Cảm ơn Ông/Bà. Phiếu đã được nhận.", en: "Thank you. Your form has arrived." };

/** Read by the interviewer before questions that people fear to answer. */
export const interviewerNotes: Readonly<Record<string, Bilingual>> = {
  harassment: {
    vi: "Đọc nguyên văn, không gợi ý. Không để người của cơ quan được đánh giá đứng gần.",
    en: "Read word by word and suggest nothing. Nobody of the rated agency may stand near.",
  },
  extra_money: {
    vi: "Đọc nguyên văn, không gợi ý. Nhắc lại rằng phiếu không ghi tên.",
    en: "Read word by word and suggest nothing. Repeat that the form bears no name.",
  },
  information_channel: { vi: "Đọc từng phương án.", en: "Read each option aloud." },
};
