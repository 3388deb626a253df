import type { Language } from "../../survey/language.ts";
import type { JobName } from "../../survey/work/job.ts";
import type { WorkState } from "../../survey/work/work-view.ts";

/** Words of work in the background. */
const vi = {
  title: "Việc nền",
  lead: "Việc dài chạy trên máy chủ. Rời trang được: việc vẫn chạy, kết quả và lỗi nằm ở đây.",
  caption: (total: string) => `Việc nền, mới nhất trước (${total})`,
  kinds: {
    verifyAudit: "Kiểm tra chuỗi nhật ký",
    importKeptFrame: "Nhập danh sách giao dịch",
    loadExample: "Nạp đợt minh họa",
  } satisfies Record<JobName, string> as Record<JobName, string>,
  /** What the progress of each counts. */
  units: { verifyAudit: "mục", importKeptFrame: "dòng", loadExample: "bước" } satisfies Record<JobName, string> as Record<
    JobName,
    string
  >,
  states: {
    queued: "Đang chờ",
    running: "Đang chạy",
    done: "Đã xong",
    failed: "Không thành",
    stopped: "Đã dừng",
  } satisfies Record<WorkState, string> as Record<WorkState, string>,
  stopping: "Đang dừng",
  what: "Việc",
  state: "Tình trạng",
  progress: "Đã làm",
  round: "Đợt",
  noRound: "Mọi đợt",
  askedBy: "Người yêu cầu",
  askedAt: "Yêu cầu lúc",
  startedAt: "Bắt đầu",
  endedAt: "Kết thúc",
  duration: "Thời gian chạy",
  again: "Lần chạy trước bị ngắt giữa chừng; việc được chạy lại từ đầu.",
  allStates: "Mọi tình trạng",
  filter: "Lọc",
  noFilter: "Bỏ lọc",
  empty: "Chưa có việc nền nào.",
  emptyText: "Việc dài như nhập dàn mẫu hay nạp đợt minh họa hiện ở đây sau khi bấm.",
  noResult: "Không có kết quả. Bỏ bớt bộ lọc.",
  doneOf: (done: string, total: string, unit: string) => `${done} trên ${total} ${unit}`,
  doneSoFar: (done: string, unit: string) => `${done} ${unit}`,
  speed: (perSecond: string, unit: string) => `${perSecond} ${unit}/giây`,
  left: (time: string) => `còn khoảng ${time}`,
  waiting: "Đang chờ đến lượt. Rời trang được.",
  leave: "Rời trang được: việc chạy trên máy chủ.",
  refreshes: (seconds: number) => `Trang tự làm mới mỗi ${seconds} giây.`,
  holdStill: "Ngừng tự làm mới",
  refreshAgain: "Tự làm mới",
  refreshNow: "Làm mới",
  stop: "Dừng",
  result: "Kết quả",
  openRound: "Mở đợt",
  openFrame: "Sang bước Kiểm tra",
  frameRows: (rows: string, eligible: string, rejected: string) =>
    `Đã nhập ${rows} dòng: ${eligible} người đủ điều kiện chọn mẫu, ${rejected} dòng bị từ chối.`,
  exampleThere: "Đợt này đã có sẵn nên không nạp lại.",
  toList: "Về danh sách việc nền",
  runningHere: (what: string) => `Đang chạy: ${what}`,
  seeWork: "Xem tiến độ",
  seconds: (count: number) => `${count} giây`,
  minutes: (count: number) => `${count} phút`,
  hours: (hours: number, minutes: number) => `${hours} giờ ${minutes} phút`,
};

export type WorkText = typeof vi;

const en: WorkText = {
  title: "Background work",
  lead: "Long work runs on the server. You can leave the page: the work goes on, its outcome and problems stand here.",
  caption: (total) => `Background work, newest first (${total})`,
  kinds: {
    verifyAudit: "Check the chain of the audit trail",
    importKeptFrame: "Import of the transactions",
    loadExample: "Load the example round",
  },
  units: { verifyAudit: "entries", importKeptFrame: "rows", loadExample: "steps" },
  states: { queued: "Waiting", running: "Running", done: "Done", failed: "Not done", stopped: "Stopped" },
  stopping: "Stopping",
  what: "Work",
  state: "State",
  progress: "Done so far",
  round: "Round",
  noRound: "Every round",
  askedBy: "Asked by",
  askedAt: "Asked at",
  startedAt: "Started",
  endedAt: "Ended",
  duration: "Running time",
  again: "The run before was cut off; the work was run again from the start.",
  allStates: "Any state",
  filter: "Filter",
  noFilter: "Remove the filter",
  empty: "There is no background work yet.",
  emptyText: "Long work, such as importing a frame or loading the example round, stands here once it was asked for.",
  noResult: "No result. Remove a filter.",
  doneOf: (done, total, unit) => `${done} of ${total} ${unit}`,
  doneSoFar: (done, unit) => `${done} ${unit}`,
  speed: (perSecond, unit) => `${perSecond} ${unit} a second`,
  left: (time) => `about ${time} left`,
  waiting: "Waiting for its turn. You can leave this page.",
  leave: "You can leave this page: the work runs on the server.",
  refreshes: (seconds) => `The page refreshes itself every ${seconds} seconds.`,
  holdStill: "Stop refreshing",
  refreshAgain: "Refresh by itself",
  refreshNow: "Refresh",
  stop: "Stop",
  result: "Outcome",
  openRound: "Open the round",
  openFrame: "Go on to the check",
  frameRows: (rows, eligible, rejected) => `${rows} rows imported: ${eligible} people eligible, ${rejected} rows rejected.`,
  exampleThere: "This round was there already, so it was not loaded again.",
  toList: "To the list of background work",
  runningHere: (what) => `Running: ${what}`,
  seeWork: "See how far it is",
  seconds: (count) => (count === 1 ? "1 second" : `${count} seconds`),
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  hours: (hours, minutes) => `${hours} h ${minutes} min`,
};

export const workText: Readonly<Record<Language, WorkText>> = { vi, en };

/** A span of time as people say it: seconds below a minute and a half, then whole minutes, then hours and minutes. */
export const spanText = (seconds: number, language: Language): string => {
  const text = workText[language];
  if (seconds < 90) return text.seconds(Math.max(1, Math.round(seconds)));
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? text.minutes(minutes) : text.hours(Math.floor(minutes / 60), minutes % 60);
};
