import { describe, expect, it } from "vitest";
import { parseDate } from "../../formats/cell.ts";
import { readMethod } from "../../formats/method-file.ts";
import type { Method } from "../instrument/method.ts";
import { acceptResponses, type KnownCase } from "./accept-responses.ts";
import { countFieldwork, type OutcomeCount, responseRate } from "./fieldwork-counts.ts";
import { findWord, modeWords, outcomeWords } from "./outcome.ts";
import { responseTable, type WritableResponse } from "./response-table.ts";

const read = await readMethod("bnv-2640-2017");
const method: Method = read.ok ? read.value.method : (undefined as never);
const ids = method.factors.flatMap(({ criteria }) => criteria.map(({ id }) => id));

describe("a file of answers that the system writes", () => {
  const responses: WritableResponse[] = [
    {
      code: "VN-1",
      outcome: "answered",
      form: {
        mode: "email",
        answeredOn: "2023-08-05",
        context: { information_channel: ["posted", "other"], gave_feedback: "yes" },
        answers: Object.fromEntries(ids.map((id, at) => [id, [1, 5, "blank", "refused", "not-applicable"][at % 5] as number])),
      },
    },
    { code: "VN-2", outcome: "moved", form: null },
  ];

  it("is read back as it was", () => {
    const [header = [], ...rows] = responseTable(method, responses);
    const cases = responses.map(
      ({ code }, at): KnownCase => ({
        id: code,
        code,
        stratum: "a",
        role: "sample",
        position: at + 1,
        outcome: "open",
        respondent: "citizen",
      }),
    );
    const accepted = acceptResponses(
      { name: "f.csv", header, rows: rows.map((cells, at) => ({ number: at + 2, cells })) },
      { method, own: method, forms: [], part: "p", cases, today: "2023-12-01", parseDate },
    );
    expect(accepted.ok && accepted.value.map(({ code, outcome, form }) => ({ code, outcome, form }))).toEqual(responses);
  });
});

describe("words of outcomes and modes", () => {
  it.each([
    ["Trả lời", "answered"],
    ["  KHÔNG   gặp ", "not-found"],
    ["Đã chuyển đi", "moved"],
    ["tu choi", undefined],
  ])("knows «%s»", (word, outcome) => {
    expect(findWord(outcomeWords, word)).toBe(outcome);
  });

  it("takes decomposed letters for the same word", () => {
    expect(findWord(modeWords, "phỏng vấn".normalize("NFD"))).toBe("interview");
  });
});

describe("counting the fieldwork", () => {
  const count = (role: OutcomeCount["role"], outcome: OutcomeCount["outcome"], many: number): OutcomeCount => ({
    ...{ agencyId: "a", role, outcome },
    count: many,
  });
  const outcomes = [
    count("sample", "answered", 50),
    count("sample", "refused", 4),
    count("sample", "open", 6),
    count("reserve", "answered", 3),
    count("reserve", "not-found", 1),
    count("reserve", "open", 170),
  ];

  it("keeps reserves that wait apart from cases that are open", () => {
    expect(countFieldwork(60, outcomes)).toEqual({
      ...{ quota: 60, answered: 53, refused: 4, notFound: 1, moved: 0, open: 6, replaced: 3, reservesLeft: 170 },
    });
  });

  it("gives the share of the tried that answered, and none before anybody was tried", () => {
    expect(responseRate(outcomes)).toBeCloseTo((100 * 53) / 58, 12);
    expect(responseRate([count("sample", "open", 5)])).toBeNull();
  });
});
