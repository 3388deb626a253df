import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reminderLetter } from "./reminder-letter.ts";
import { bodiesIn, bodyKey, daysUntil, isReminded, isReminderDay, type RemindedTask, tasksByBody } from "./reminders.ts";

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => plus("2023-01-01", days));

/** The days from `before` days ahead to `after` days late on which a task is mentioned, as days left. */
const mentioned = (due: string, before: number, after: number): readonly number[] =>
  Array.from({ length: before + after + 1 }, (_, index) => before - index).filter((left) => isReminded(due, plus(due, -left)));

describe("the days of reminders", () => {
  it("are counted across months and leap days", () => {
    expect(daysUntil("2024-03-01", "2024-02-28")).toBe(2);
    expect(daysUntil("2023-03-01", "2023-02-28")).toBe(1);
    expect(daysUntil("2023-12-31", "2024-01-02")).toBe(-2);
  });

  it("are 7, 3, 1 and 0 ahead, then every 7 late", () => {
    expect(mentioned("2023-06-08", 10, 22)).toEqual([7, 3, 1, 0, -7, -14, -21]);
  });

  it("move from a weekend to the Monday after", () => {
    // A Monday: 1 ahead is a Sunday, said on the day itself; 7 ahead is a Monday, 3 ahead a Friday.
    expect(mentioned("2023-06-05", 10, 8)).toEqual([7, 3, 0, -7]);
    // A Sunday: the day itself, and every week after it, is said on Mondays.
    expect(mentioned("2023-06-11", 10, 9)).toEqual([6, 3, -1, -8]);
  });

  it("are no Saturdays and Sundays, and none before the seventh day ahead", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (due, left) => {
        const today = plus(due, -left);
        const said = isReminded(due, today);
        expect(said && (left > 7 || !isReminderDay(today))).toBe(false);
      }),
    );
  });

  it("leave nothing out: each occasion is said on its day or within the two days after", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(7, 3, 1, 0, -7, -14, -70), (due, left) => {
        const days = [0, 1, 2].map((later) => plus(due, later - left));
        expect(days.some((day) => isReminded(due, day))).toBe(true);
      }),
    );
  });
});

const task = (change: Partial<RemindedTask>): RemindedTask => ({
  ...{ title: "Lập dàn mẫu", lead: "Văn phòng HĐND và UBND", support: "", product: "", due: "2023-06-08" },
  ...change,
});

describe("who is reminded of what", () => {
  it("are the lead and the co-ordinating bodies, each once, the most urgent task first", () => {
    const found = tasksByBody(
      [
        task({ support: "Phòng Nội vụ;  phòng Tư pháp, Phòng Nội vụ" }),
        task({ title: "Chọn mẫu", lead: "Phòng Nội vụ", due: "2023-06-01" }),
        task({ title: "Xa", lead: "Phòng Nội vụ", due: "2023-09-01" }),
      ],
      "2023-06-08",
    );
    const titles = (body: string) => found.get(bodyKey(body))?.map(({ title, daysLeft }) => [title, daysLeft]);
    expect(titles("Phòng Nội vụ")).toEqual([
      ["Chọn mẫu", -7],
      ["Lập dàn mẫu", 0],
    ]);
    expect(titles("PHÒNG TƯ PHÁP")).toEqual([["Lập dàn mẫu", 0]]);
    expect([...found.keys()]).toHaveLength(3);
  });

  it("are told apart by semicolons and commas", () => {
    expect(bodiesIn("Sở Nội vụ; MTTQ,\nHội CCB; ")).toEqual(["Sở Nội vụ", "MTTQ", "Hội CCB"]);
    expect(bodiesIn("")).toEqual([]);
  });
});

describe("the letter", () => {
  it("says what, until when, how late, by whom, and where", () => {
    const due = { ...task({ product: "Danh sách" }), daysLeft: 0 };
    const { subject, body } = reminderLetter({
      ...{ roundTitle: "Khảo sát năm 2023", shortTitle: "Vạn Ninh 2023", bodies: ["Phòng Nội vụ"], today: "2023-06-08" },
      ...{ planUrl: "http://x/workspace/a/plan", wishUrl: "http://x/workspace/reminders" },
      tasks: [{ ...task({ title: "Chọn mẫu", lead: "Phòng Nội vụ", support: "MTTQ", due: "2023-06-01" }), daysLeft: -7 }, due],
    });
    expect(subject).toBe("Nhắc việc: 2 nhiệm vụ, 1 quá hạn – Vạn Ninh 2023");
    expect(body).toBe(`Kính gửi: Phòng Nội vụ

Khảo sát năm 2023: có 2 nhiệm vụ cần lưu ý, tính đến ngày 08/6/2023.

Quá hạn
1. Chọn mẫu: hạn 01/6/2023, quá hạn 7 ngày.
   Chủ trì: Phòng Nội vụ. Phối hợp: MTTQ.

Đến hạn hôm nay
1. Lập dàn mẫu: hạn 08/6/2023, đến hạn hôm nay.
   Chủ trì: Văn phòng HĐND và UBND. Sản phẩm: Danh sách.

Xem và ghi tình trạng nhiệm vụ: http://x/workspace/a/plan

Thư do hệ thống gửi tự động. Người có tài khoản ngừng nhận hoặc đổi địa chỉ tại: http://x/workspace/reminders`);
  });
});
