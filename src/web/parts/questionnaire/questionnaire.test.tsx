import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { completeExample } from "../../../survey/instrument/questionnaire.testing.ts";
import { type Question, questionsOf } from "../../../survey/instrument/questionnaire.ts";
import { conditionWords } from "./condition-words.ts";
import { InterviewCard } from "./interview-card.tsx";
import { KeyingSheet } from "./keying-sheet.tsx";
import { PaperForm } from "./paper-form.tsx";
import { QuestionFieldset } from "./question-input.tsx";
import { WebSection } from "./web-form.tsx";

const form = completeExample;
const find = (id: string) => questionsOf(form).find(({ question }) => question.id === id)?.question as Question;
const countOf = (html: string, piece: string) => html.split(piece).length - 1;
const drawn = (id: string, language = "vi", answers = {}) =>
  renderToStaticMarkup(<QuestionFieldset form={form} question={find(id)} number="1" language={language} answers={answers} />);

describe("a condition in words", () => {
  it("names numbers and labels, with brackets where and meets or", () => {
    const { askedIf } = find("why_late");
    expect(askedIf && conditionWords(askedIf, form, "vi")).toBe(
      "câu B3 là “Trễ hẹn” và (câu A1 là “Từ 50” hoặc không phải câu B2 là một trong: “Mạng Internet”, “Niêm yết”)",
    );
    expect(conditionWords({ question: "I.1", in: ["1", "2"] }, form, "en")).toBe(
      "question 1 is one of: “Very dissatisfied”, “Dissatisfied”",
    );
  });

  it("keeps what it does not know as it is written", () => {
    expect(conditionWords({ question: "gone", equals: "x" }, form, "vi")).toBe("câu gone là “x”");
  });
});

describe("a question on the web", () => {
  it("is one group of radios with words, none chosen beforehand, and what does not apply apart", () => {
    const html = drawn("I.1");
    expect(countOf(html, 'type="radio"')).toBe(6);
    expect(html).not.toContain("checked");
    expect(html).toMatch(/<legend>1\. Nơi ngồi chờ có đủ chỗ ngồi<\/legend>/);
    expect(html).toContain("Không áp dụng với tôi");
  });

  it("takes several of a list, a number between limits, a day, a text", () => {
    expect(countOf(drawn("channel"), 'type="checkbox"')).toBe(4);
    expect(drawn("channel")).toContain("Chọn nhiều nhất 2 ý");
    expect(drawn("people")).toMatch(/type="number"[^>]*min="1" max="30"/);
    expect(drawn("received")).toMatch(/type="date"[^>]*min="2026-01-01"/);
    expect(drawn("why_late")).toMatch(/<textarea[^>]*maxLength="500"/i);
  });

  it("shows what was answered, and Vietnamese where a language has nothing", () => {
    expect(countOf(drawn("channel", "vi", { channel: ["posted", "people"] }), "checked")).toBe(2);
    expect(drawn("I.1", "km")).toContain("មានកន្លែងអង្គុយគ្រប់គ្រាន់");
    expect(drawn("I.2", "km")).toContain("Trang thiết bị đầy đủ");
  });

  it("stands in its section only when it is asked", () => {
    const section = form.sections.find(({ id }) => id === "experience");
    if (!section) throw new Error("no section");
    const html = (answers: Readonly<Record<string, string>>) =>
      renderToStaticMarkup(<WebSection form={form} language="vi" section={section} answers={answers} />);
    expect(html({ lateness: "late", age_group: "50+" })).toContain("Lý do trễ hẹn");
    expect(html({ lateness: "on-time", age_group: "50+" })).not.toContain("Lý do trễ hẹn");
  });
});

describe("the other modes", () => {
  it("an interview tells the interviewer what the respondent does not read", () => {
    const card = (
      <InterviewCard {...{ form, language: "vi", answers: {}, at: 1, of: 9 }} question={find("age_group")} number="A1" />
    );
    const html = renderToStaticMarkup(card);
    expect(html).toContain("Ghi theo lời đáp.");
    expect(html).toContain("Từ chối trả lời câu này");
  });

  it("paper has five boxes and one apart for each criterion, and says who skips", () => {
    const html = renderToStaticMarkup(<PaperForm form={form} language="vi" code="VN23-04-0217" />);
    const block = html.slice(html.indexOf('class="pf-boxes"'), html.indexOf("</table>"));
    expect(countOf(block, 'pf-box"')).toBe(2 * 6);
    expect(html).toContain("Chỉ trả lời nếu câu 1 là một trong: “Rất không hài lòng”, “Không hài lòng”.");
    expect(html).toContain("VN23-04-0217");
  });

  it("the keying screen has a labelled box for every question and the codes of choices", () => {
    const html = renderToStaticMarkup(<KeyingSheet form={form} language="vi" />);
    for (const { question } of questionsOf(form)) {
      expect(html).toContain(`for="k-${question.id}"`);
      expect(html).toContain(`id="k-${question.id}"`);
    }
    expect(html).toContain("1 Niêm yết · 2 Mạng Internet · 3 Người quen");
  });
});
