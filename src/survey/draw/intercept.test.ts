import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InterceptRule, interceptSessions, openSessions } from "./intercept.ts";
import { readInterceptRule } from "./read-intercept-rule.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

const rule: InterceptRule = {
  ...{
    seed: "xổ số 09/7/2023: 482915",
    from: "2023-07-17",
    to: "2023-07-30",
    weekdays: [1, 2, 3, 4, 5],
    perSession: 10,
    visitors: 24,
  },
};

describe("sessions in which people are asked on the spot", () => {
  it("are half days on which the office is open", () => {
    const sessions = openSessions({ ...rule, weekdays: [1, 6] });
    expect(sessions.map(({ day, half }) => `${day} ${half}`)).toEqual([
      ...["2023-07-17 morning", "2023-07-17 afternoon", "2023-07-22 morning", "2023-07-22 afternoon"],
      ...["2023-07-24 morning", "2023-07-24 afternoon", "2023-07-29 morning", "2023-07-29 afternoon"],
    ]);
    expect(openSessions({ ...rule, to: "2023-07-16" })).toEqual([]);
    expect(openSessions({ ...rule, weekdays: [7] }).map(({ day }) => day)).toEqual(
      Array(2).fill("2023-07-23").concat(Array(2).fill("2023-07-30")),
    );
  });

  it("share the quota and stand in order of time; the same seed gives the same, another seed others", () => {
    const sessions = interceptSessions({ agencyId: "tyt-van-gia", quota: 50 }, rule, sha256);
    expect(sessions).toHaveLength(5);
    expect(sessions.map(({ quota }) => quota)).toEqual([10, 10, 10, 10, 10]);
    expect(sessions.every(({ interval }) => interval === 2)).toBe(true);
    expect(interceptSessions({ agencyId: "tyt-van-gia", quota: 50 }, rule, sha256)).toEqual(sessions);
    const other = interceptSessions({ agencyId: "tyt-van-gia", quota: 50 }, { ...rule, seed: "khác" }, sha256);
    expect(other.map(({ day, half }) => day + half)).not.toEqual(sessions.map(({ day, half }) => day + half));
  });

  it("keep to the rule whatever the numbers", () => {
    const numbers = fc.record({ quota: fc.nat(200), perSession: fc.integer({ min: 1, max: 30 }), visitors: fc.nat(300) });
    fc.assert(
      fc.property(numbers, fc.constantFrom("a", "b"), ({ quota, perSession, visitors }, agencyId) => {
        const sessions = interceptSessions({ agencyId, quota }, { ...rule, perSession, visitors }, sha256);
        expect(sessions.reduce((sum, one) => sum + one.quota, 0)).toBe(quota);
        const quotas = sessions.map((one) => one.quota);
        if (sessions.length > 0) expect(Math.max(...quotas) - Math.min(...quotas)).toBeLessThanOrEqual(1);
        if (sessions.length < openSessions(rule).length) expect(Math.max(0, ...quotas)).toBeLessThanOrEqual(perSession);
        const moments = sessions.map(({ day, half }) => `${day} ${half === "morning" ? 0 : 1}`);
        expect(moments).toEqual([...new Set(moments)].toSorted());
        for (const { interval, start, quota: share } of sessions) {
          expect(start).toBeGreaterThanOrEqual(1);
          expect(start).toBeLessThanOrEqual(interval);
          if (interval > 1) expect(interval * share).toBeLessThanOrEqual(visitors);
        }
      }),
    );
  });

  it("choose every session about as often, over many seeds", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 600; seed += 1)
      for (const { day, half } of interceptSessions({ agencyId: "a", quota: 10 }, { ...rule, seed: String(seed) }, sha256))
        counts.set(day + half, (counts.get(day + half) ?? 0) + 1);
    expect(counts.size).toBe(20);
    // 600 draws over 20 sessions: 30 each, standard deviation 5.3; five of them either way.
    for (const count of counts.values()) expect(Math.abs(count - 30)).toBeLessThan(27);
  });
});

describe("a typed rule", () => {
  const typed = { ...rule, weekdays: ["1", "2", "3", "4", "5"], perSession: " 10 ", visitors: "24" };

  it("is read with its numbers written as the office writes them", () => {
    expect(readInterceptRule(typed)).toEqual({ ok: true, value: rule });
    const most = readInterceptRule({ ...typed, perSession: "1.000", visitors: "100.000" });
    expect(most).toEqual({ ok: true, value: { ...rule, perSession: 1_000, visitors: 100_000 } });
  });

  it.each([
    ["from", "2023-02-31", "E-DRAW-172"],
    ["to", "30/7/2023", "E-DRAW-173"],
    ["to", "2023-07-16", "E-DRAW-173"],
    ["perSession", "1.001", "E-DRAW-175"],
    ["perSession", "0", "E-DRAW-175"],
    ["visitors", "100.001", "E-DRAW-176"],
    ["visitors", "1.00", "E-DRAW-176"],
  ])("is refused where %s is «%s»", (field, value, code) => {
    const read = readInterceptRule({ ...typed, [field]: value });
    expect(read.ok ? [] : read.problems.map((one) => one.code)).toEqual([code]);
  });
});
