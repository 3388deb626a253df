import type { Texts } from "../../survey/instrument/texts.ts";

/** What a form writes for “Không áp dụng”. */
export const notApplicableMark = "not-applicable";

export const agreeWords: Texts = { vi: "Đồng ý trả lời", en: "I agree to answer" };
export const disagreeWords: Texts = { vi: "Không trả lời", en: "I do not wish to answer" };

/** Said when an answer breaks the limits of its question. */
export const limitWords: Texts = {
  vi: "Câu trả lời nằm ngoài giới hạn của câu hỏi. Xem lại rồi nhập giá trị khác.",
  en: "The answer is outside the limits of the question. Look again and give another value.",
};
