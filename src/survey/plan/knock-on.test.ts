import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedTask, knockOn } from "./knock-on.ts";

const task = (id: string, starts: string | null, due: string, done = false): DatedTask => ({ id, starts, due, done });

describe("what a late task pushes", () => {
  const tasks = [
    task("1", null, "2023-07-15", true),
    task("2", "2023-07-15", "2023-09-30"),
    task("3", "2023-10-01", "2023-10-25"),
    task("4", null, "2023-11-05"),
    task("5", "2023-10-26", "2023-10-30"),
  ];

  it("is nothing while no deadline has passed", () => {
    for (const late of knockOn(tasks, "2023-09-30").values())
      expect(late).toEqual({ overdueDays: 0, mayBeLate: 0, pushes: [] });
  });

  it("begins later and takes as long, task after task", () => {
    const found = knockOn(tasks, "2023-10-12");
    expect(found.get("1")).toEqual({ overdueDays: 0, mayBeLate: 0, pushes: [] });
    expect(found.get("2")).toEqual({ overdueDays: 12, mayBeLate: 12, pushes: ["3"] });
    expect(found.get("3")).toEqual({ overdueDays: 0, mayBeLate: 12, pushes: ["4", "5"] });
    expect(found.get("4")).toMatchObject({ mayBeLate: 2 });
    expect(found.get("5")).toMatchObject({ mayBeLate: 12 });
  });

  it("is not a task that runs beside it", () => {
    const beside = [
      task("a", "2023-01-01", "2023-02-01"),
      task("b", "2023-01-15", "2023-03-01"),
      task("c", null, "2023-12-31"),
    ];
    const found = knockOn(beside, "2023-02-10");
    expect(found.get("a")?.pushes).toEqual([]);
    expect(found.get("b")?.mayBeLate).toBe(0);
  });

  it("never pulls a task forward, and pushes only tasks that come later", () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
    const anyTask = fc
      .tuple(day, day, fc.boolean(), fc.boolean())
      .map(([a, b, open, done]) => ({ starts: open ? null : a < b ? a : b, due: a < b ? b : a, done }));
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 8 }), day, (drawn, today) => {
        const numbered = drawn.map((one, index) => ({ ...one, id: String(index) }));
        const found = knockOn(numbered, today);
        for (const { id, done } of numbered) {
          const late = found.get(id)!;
          expect(late.mayBeLate).toBeGreaterThanOrEqual(late.overdueDays);
          if (done) expect(late).toEqual({ overdueDays: 0, mayBeLate: 0, pushes: [] });
          for (const pushed of late.pushes) expect(Number(pushed)).toBeGreaterThan(Number(id));
        }
      }),
    );
  });
});
