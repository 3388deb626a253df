import { describe, expect, it } from "vitest";
import { checkStages } from "./check.ts";
import { composeCheckList, countChecks, type KeptCheck } from "./check-list.ts";
import { checkTemplate } from "./check-template.ts";

const kept = (change: Partial<KeptCheck>): KeptCheck => ({
  ...{ key: "frame-frozen", stage: "frame", wording: null, answer: "passed", note: "" },
  ...{ answeredBy: "Bình", answeredAt: new Date("2023-06-20T03:00:00Z") },
  ...change,
});

describe("the template", () => {
  it("has keys of their own, something for every stage, and both languages", () => {
    expect(new Set(checkTemplate.map(({ key }) => key)).size).toBe(checkTemplate.length);
    expect([...new Set(checkTemplate.map(({ stage }) => stage))]).toEqual([...checkStages]);
    for (const { key, stage, wording } of checkTemplate) {
      expect(key.startsWith(`${stage}-`)).toBe(true);
      expect(wording.vi).toMatch(/^\p{Lu}.*\.$/u);
      expect(wording.vi).toBe(wording.vi.normalize("NFC"));
      expect(wording.en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("composeCheckList", () => {
  it("is the template, not looked at, before anything is kept", () => {
    const items = composeCheckList([]);
    expect(items.map(({ key }) => key)).toEqual(checkTemplate.map(({ key }) => key));
    expect(countChecks(items)).toEqual({ passed: 0, failed: 0, open: checkTemplate.length });
  });

  it("puts answers to their items and what a body added at the end of its stage", () => {
    const own = kept({ key: "x", stage: "plan", wording: "Có dự họp.", answer: "failed", note: "Không mời" });
    const items = composeCheckList([own, kept({})]);
    expect(items.filter(({ stage }) => stage === "plan").at(-1)).toMatchObject({
      ...{ key: "x", own: true, wording: { vi: "Có dự họp.", en: "Có dự họp." }, answer: "failed", note: "Không mời" },
    });
    expect(items.find(({ key }) => key === "frame-frozen")).toMatchObject({
      ...{ own: false, answer: "passed", by: "Bình", at: "2023-06-20T03:00:00.000Z" },
    });
    expect(countChecks(items)).toEqual({ passed: 1, failed: 1, open: checkTemplate.length - 1 });
  });
});
