import { formatDate } from "../date.ts";
import type { DueTask } from "./reminders.ts";

export interface Digest {
  readonly roundTitle: string;
  readonly shortTitle: string;
  /** Whom it is written to. */
  readonly bodies: readonly string[];
  readonly tasks: readonly DueTask[];
  /** ISO date. */
  readonly today: string;
  /** Where the tasks are seen and marked as done. */
  readonly planUrl: string;
  /** Where the reader says that no more are wanted. */
  readonly wishUrl: string;
}

const day = (iso: string): string => formatDate(iso, "vi");

const standing = (daysLeft: number): string => {
  if (daysLeft === 0) return "đến hạn hôm nay";
  return daysLeft < 0 ? `quá hạn ${-daysLeft} ngày` : `còn ${daysLeft} ngày`;
};

const taskLines = (tasks: readonly DueTask[]): string =>
  tasks
    .map(({ title, due, daysLeft, lead, support, product }, index) =>
      [
        `${index + 1}. ${title}: hạn ${day(due)}, ${standing(daysLeft)}.`,
        `   Chủ trì: ${lead}.${support ? ` Phối hợp: ${support}.` : ""}${product ? ` Sản phẩm: ${product}.` : ""}`,
      ].join("\n"),
    )
    .join("\n");

const section = (title: string, tasks: readonly DueTask[]): readonly string[] =>
  tasks.length === 0 ? [] : [`${title}\n${taskLines(tasks)}`];

const subjectOf = ({ tasks, shortTitle }: Digest): string => {
  const late = tasks.filter(({ daysLeft }) => daysLeft < 0).length;
  return `Nhắc việc: ${tasks.length} nhiệm vụ${late > 0 ? `, ${late} quá hạn` : ""} – ${shortTitle}`;
};

/** One message for one reader and one day: what is late, due today, due soon. */
export const reminderLetter = (digest: Digest): { readonly subject: string; readonly body: string } => {
  const { bodies, roundTitle, tasks, today, planUrl, wishUrl } = digest;
  const paragraphs = [
    `Kính gửi: ${bodies.join("; ")}`,
    `${roundTitle}: có ${tasks.length} nhiệm vụ cần lưu ý, tính đến ngày ${day(today)}.`,
    ...section(
      "Quá hạn",
      tasks.filter(({ daysLeft }) => daysLeft < 0),
    ),
    ...section(
      "Đến hạn hôm nay",
      tasks.filter(({ daysLeft }) => daysLeft === 0),
    ),
    ...section(
      "Sắp đến hạn",
      tasks.filter(({ daysLeft }) => daysLeft > 0),
    ),
    `Xem và ghi tình trạng nhiệm vụ: ${planUrl}`,
    `Thư do hệ thống gửi tự động. Người có tài khoản ngừng nhận hoặc đổi địa chỉ tại: ${wishUrl}`,
  ];
  return { subject: subjectOf(digest), body: paragraphs.join("\n\n") };
};
