import type { Questionnaire } from "./questionnaire.ts";

/** A complete form with every kind of question and condition in three languages, of a method with two criteria. */
export const completeExample: Questionnaire = {
  format: "opensipas-questionnaire-1",
  method: { id: "vi-du", version: "1.0.0" },
  respondent: "citizen",
  version: "1.0",
  languages: [
    { code: "vi", name: "Tiếng Việt" },
    { code: "en", name: "English" },
    { code: "km", name: "ភាសាខ្មែរ" },
  ],
  title: { vi: "Phiếu khảo sát", en: "Survey", km: "ការស្ទង់មតិ" },
  introduction: { vi: "Sở Nội vụ đề nghị Ông/Bà trả lời.", en: "Please answer." },
  consent: { version: "1.0", text: { vi: "Tự nguyện.\n\nKhông gắn với tên.", en: "Voluntary.\n\nWithout your name." } },
  scale: {
    points: [
      { value: 1, label: { vi: "Rất không hài lòng", en: "Very dissatisfied" } },
      { value: 2, label: { vi: "Không hài lòng", en: "Dissatisfied" } },
      { value: 3, label: { vi: "Bình thường", en: "Neutral" } },
      { value: 4, label: { vi: "Hài lòng", en: "Satisfied" } },
      { value: 5, label: { vi: "Rất hài lòng", en: "Very satisfied" } },
    ],
    notApplicable: { vi: "Không áp dụng với tôi", en: "Does not apply to me" },
  },
  sections: [
    {
      id: "about",
      kind: "profile",
      title: { vi: "Về Ông/Bà", en: "About you" },
      questions: [
        {
          ...{ kind: "single", id: "age_group", required: true, notApplicable: false },
          text: { vi: "Tuổi", en: "Age", km: "អាយុ" },
          interviewer: { vi: "Ghi theo lời đáp.", en: "Write what is said." },
          options: [
            { value: "18-49", label: { vi: "18 đến 49", en: "18 to 49" }, range: { from: 18, to: 49 } },
            { value: "50+", label: { vi: "Từ 50", en: "50 and over" }, range: { from: 50 } },
          ],
        },
        {
          ...{ kind: "single", id: "ethnicity", required: false, notApplicable: false, sensitive: true },
          text: { vi: "Dân tộc", en: "Ethnic group" },
          hint: { vi: "Có thể để trống.", en: "May be left blank." },
          options: [
            { value: "kinh", label: { vi: "Kinh", en: "Kinh" } },
            { value: "other", label: { vi: "Khác", en: "Other" } },
          ],
        },
        {
          ...{ kind: "number", id: "people", required: false, notApplicable: false, min: 1, max: 30 },
          text: { vi: "Số người trong hộ", en: "People in the household" },
        },
      ],
    },
    {
      id: "experience",
      kind: "experience",
      title: { vi: "Việc giải quyết", en: "How it went" },
      questions: [
        {
          ...{ kind: "date", id: "received", required: false, notApplicable: false, min: "2026-01-01", max: "2026-12-31" },
          text: { vi: "Ngày nhận kết quả", en: "Day of the result" },
        },
        {
          ...{ kind: "multiple", id: "channel", required: true, notApplicable: true, max: 2 },
          text: { vi: "Biết thủ tục qua đâu?", en: "How informed?" },
          options: [
            { value: "posted", label: { vi: "Niêm yết", en: "Posted" } },
            { value: "internet", label: { vi: "Mạng Internet", en: "Internet" } },
            { value: "people", label: { vi: "Người quen", en: "Acquaintances" } },
          ],
        },
        {
          ...{ kind: "single", id: "lateness", required: false, notApplicable: false },
          text: { vi: "Trả kết quả", en: "The result came" },
          options: [
            { value: "on-time", label: { vi: "Đúng hẹn", en: "On time" } },
            { value: "late", label: { vi: "Trễ hẹn", en: "Late" } },
          ],
        },
        {
          ...{ kind: "text", id: "why_late", required: false, notApplicable: false, maxLength: 500 },
          text: { vi: "Lý do trễ hẹn là gì?", en: "Why was it late?" },
          askedIf: {
            all: [
              { question: "lateness", equals: "late" },
              { any: [{ question: "age_group", equals: "50+" }, { not: { question: "channel", in: ["internet", "posted"] } }] },
            ],
          },
        },
      ],
    },
    {
      id: "I",
      kind: "criteria",
      title: { vi: "Tiếp cận dịch vụ", en: "Access" },
      lead: { vi: "Ông/Bà hài lòng đến mức nào?", en: "How satisfied are you?" },
      questions: [
        {
          ...{ kind: "criterion", id: "I.1", required: true, notApplicable: true },
          text: { vi: "Nơi ngồi chờ có đủ chỗ ngồi", en: "There are enough seats", km: "មានកន្លែងអង្គុយគ្រប់គ្រាន់" },
          short: { vi: "Đủ chỗ ngồi", en: "Seats" },
        },
        {
          ...{ kind: "criterion", id: "I.2", required: true, notApplicable: true },
          text: { vi: "Trang thiết bị đầy đủ", en: "The equipment is complete" },
        },
      ],
    },
    {
      id: "late",
      kind: "expectations",
      title: { vi: "Mong đợi", en: "Expectations" },
      askedIf: { question: "I.1", in: ["1", "2"] },
      questions: [
        {
          ...{ kind: "text", id: "comment", required: false, notApplicable: false },
          text: { vi: "Cần sửa điều gì?", en: "What should change?" },
        },
      ],
    },
  ],
  thanks: { vi: "Cảm ơn Ông/Bà.", en: "Thank you.", km: "សូមអរគុណ" },
};
