import type { Language } from "../../survey/language.ts";
import { formatNumber, formatPercent, formatRange } from "../../survey/number.ts";
import type { OverviewFigure, Situation } from "../../survey/plan/overview.ts";
import type { OwnStep, StepKind } from "../../survey/plan/own-step.ts";
import { formatDate } from "./workspace-dates.ts";

const vi = {
  crumb: "Đợt khảo sát",
  plan: (number: string, date: string | null) => (date === null ? `Kế hoạch ${number}` : `Kế hoạch ${number} ngày ${date}`),
  today: (date: string) => `Hôm nay ${date}.`,
  exampleDay: (date: string) => `Đợt minh họa dừng ở ngày ${date}.`,
  openStage: (number: number) => `Mở giai đoạn ${number}`,
  publicPage: "Trang công khai",
  figures: "Số chính của đợt",
  kpis: {
    "forms-answered": "Phiếu đã thu",
    "response-rate": "Tỷ lệ trả lời",
    "reserves-used": "Dùng mẫu dự phòng",
    index: "Chỉ số hài lòng",
  } satisfies Record<OverviewFigure["kind"], string> as Record<OverviewFigure["kind"], string>,
  notYet: "chưa có",
  missing: (share: string, missing: string) => `${share}, thiếu ${missing} phiếu`,
  complete: (share: string) => `${share}, đủ phiếu`,
  responseRate: (refused: string, notFound: string, moved: string) =>
    `từ chối ${refused}, không gặp ${notFound}, chuyển đi ${moved} người`,
  reserves: (used: string, total: string) => `${used} trong ${total} phiếu, theo thứ tự dự phòng`,
  interval: (range: string, part: string) => `${part}; khoảng tin cậy 95\u00a0%: ${range}`,
  indexWaits: "tính sau khi chốt số liệu",
  stage: "Giai đoạn",
  situation: "Tình hình",
  waitingFor: "Ai thực hiện",
  due: "Hạn",
  state: "Trạng thái",
  ownSteps: "Việc tiếp theo của tôi",
  noSteps: "Không có việc nào của đợt này đang chờ tài khoản này.",
  laterTurn: (stage: string, due: string | null) => `Tới lượt ở giai đoạn ${stage}${due === null ? "" : `, hạn ${due}`}.`,
  noStepsReading: (stages: string) => `Các giai đoạn xem được: ${stages}.`,
  steps: {
    submitPlan: () => "Hoàn thiện kế hoạch rồi trình duyệt",
    approvePlan: () => "Duyệt kế hoạch đã trình (người duyệt khác người trình)",
    startRound: () => "Bắt đầu thực hiện kế hoạch đã duyệt",
    submitBudget: () => "Hoàn thiện dự toán rồi trình duyệt",
    checkBudget: () => "Thẩm tra dự toán đã trình",
    approveBudget: () => "Duyệt dự toán đã thẩm tra",
    keepCheckList: (left: string) => `Ghi danh mục kiểm tra: còn ${left} mục`,
    signStage: (left: string) => `Ký hoặc từ chối: còn ${left} chỗ`,
    publishForm: () => "Ban hành phiếu",
    importFrame: () => "Nhập danh sách giao dịch đã có kết quả",
    explainDifference: (left: string) => `Giải thích ${left} chỗ lệch với số chính thức`,
    signReconciliation: () => "Đối chiếu với số chính thức rồi ký xác nhận",
    freezeFrame: () => "Chốt dàn mẫu",
    commitDraw: () => "Công bố cam kết trước sự kiện công khai",
    enterEvent: () => "Gõ kết quả của sự kiện công khai",
    revealDraw: () => "Mở câu bí mật đã cam kết",
    drawSample: () => "Chạy chọn mẫu",
    openOnSite: () => "Mở phần điều tra tại chỗ",
    importResponses: (left: string) => `Nhập phiếu trả lời: còn ${left} suất chưa có kết quả`,
    freezeDataset: () => "Chốt số liệu",
    computeIndex: () => "Tính chỉ số",
    draftRelease: () => "Lập dự thảo công bố",
    releaseReport: () => "Phát hành kết quả",
  } satisfies Readonly<Record<StepKind, (left: string) => string>> as Readonly<Record<StepKind, (left: string) => string>>,
  planTasks: "Nhiệm vụ của kế hoạch còn mở",
  overdueCount: (count: number) => `${count} quá hạn`,
  overdueDays: (days: number) => `quá hạn ${formatNumber(days, "vi")} ngày`,
  dueOn: (date: string) => `hạn ${date}`,
  noTasks: "Kế hoạch không có nhiệm vụ nào đang mở.",
  recent: "Nhật ký gần đây",
  seeAll: "Xem tất cả",
  noAudit: "Chưa có việc nào được ghi.",
  situations: {
    questionnaireMissing: "Chưa ban hành phiếu",
    frameMissing: "Chưa nhập danh sách giao dịch",
    drawWaiting: "Chờ chốt dàn mẫu",
    drawOpen: "Có thể công bố cam kết",
    datasetMissing: "Chưa chốt số liệu",
    indicatorMissing: "Chờ chốt số liệu",
    reportMissing: "Chưa có dự thảo",
    notBuilt: "Chưa có trong bản này",
    unsupervised: "Tổ chức giám sát chưa ký chỗ nào",
    supervision: (signed: string, refused: string) => `Tổ chức giám sát ký ${signed} lần, từ chối ${refused} lần`,
    tasks: (done: string, total: string, plan: string) => `${plan} · xong ${done}/${total} nhiệm vụ`,
    published: (version: string, criteria: string) => `Phiếu bản ${version} đã ban hành · ${criteria} tiêu chí`,
    frameOpen: (eligible: string, rejected: string) => `${eligible} người đủ điều kiện, ${rejected} dòng bị từ chối, chưa chốt`,
    frameFrozen: (eligible: string) => `${eligible} người đủ điều kiện, đã chốt`,
    committed: (event: string) => `Đã cam kết, chờ ${event}`,
    drawn: (sampled: string, reserves: string) => `${sampled} suất, ${reserves} dự phòng`,
    fieldwork: (answered: string, planned: string, missing: string) => `${answered} / ${planned} phiếu, thiếu ${missing}`,
    fieldworkUnplanned: "Chưa có chỉ tiêu phiếu",
    fieldworkDone: (answered: string) => `${answered} phiếu, đã đủ`,
    frozen: (version: string, rows: string) => `Bản ${version} đã chốt, ${rows} phiếu`,
    index: (value: string, range: string) => `${value} (${range})`,
    draft: (version: string) => `Dự thảo ${version}, chưa phát hành`,
    released: (version: string, date: string) => `Bản ${version} phát hành ${date}`,
    withdrawn: (version: string, date: string) => `Bản ${version} rút lại ${date}`,
  },
};

export type OverviewText = typeof vi;

const en: OverviewText = {
  crumb: "Survey round",
  plan: (number, date) => (date === null ? `Plan ${number}` : `Plan ${number} of ${date}`),
  today: (date) => `Today ${date}.`,
  exampleDay: (date) => `The example stands still on ${date}.`,
  openStage: (number) => `Open stage ${number}`,
  publicPage: "Public page",
  figures: "Main figures of the round",
  kpis: {
    "forms-answered": "Forms collected",
    "response-rate": "Response rate",
    "reserves-used": "Reserves used",
    index: "Satisfaction index",
  },
  notYet: "none yet",
  missing: (share, missing) => `${share}, ${missing} forms missing`,
  complete: (share) => `${share}, complete`,
  responseRate: (refused, notFound, moved) => `${refused} refused, ${notFound} not found, ${moved} moved away`,
  reserves: (used, total) => `${used} of ${total} forms, in the order of the reserves`,
  interval: (range, part) => `${part}; 95% confidence interval: ${range}`,
  indexWaits: "computed once the data are frozen",
  stage: "Stage",
  situation: "Situation",
  waitingFor: "Carried out by",
  due: "Due",
  state: "State",
  ownSteps: "My next steps",
  noSteps: "Nothing in this round waits for this account.",
  laterTurn: (stage, due) => `Its turn comes at the stage ${stage}${due === null ? "" : `, due ${due}`}.`,
  noStepsReading: (stages) => `Stages to read: ${stages}.`,
  steps: {
    submitPlan: () => "Complete the plan and submit it",
    approvePlan: () => "Approve the submitted plan (another person than the one who submitted it)",
    startRound: () => "Start the approved plan",
    submitBudget: () => "Complete the budget and submit it",
    checkBudget: () => "Check the submitted budget",
    approveBudget: () => "Approve the checked budget",
    keepCheckList: (left) => `Keep the check-list: ${left} items left`,
    signStage: (left) => `Sign or refuse: ${left} places left`,
    publishForm: () => "Publish the form",
    importFrame: () => "Import the completed transactions",
    explainDifference: (left) => `Explain ${left} differences from the official counts`,
    signReconciliation: () => "Compare with the official counts and sign",
    freezeFrame: () => "Freeze the frame",
    commitDraw: () => "Publish the commitment before the public event",
    enterEvent: () => "Type the outcome of the public event",
    revealDraw: () => "Reveal the committed sentence",
    drawSample: () => "Run the draw",
    openOnSite: () => "Open the on-site part",
    importResponses: (left) => `Import answers: ${left} places without an outcome`,
    freezeDataset: () => "Freeze the data",
    computeIndex: () => "Compute the index",
    draftRelease: () => "Draft the release",
    releaseReport: () => "Release the results",
  },
  planTasks: "Open tasks of the plan",
  overdueCount: (count) => `${count} overdue`,
  overdueDays: (days) => `${formatNumber(days, "en")} days overdue`,
  dueOn: (date) => `due ${date}`,
  noTasks: "No task of the plan is open.",
  recent: "Recent acts",
  seeAll: "See all",
  noAudit: "Nothing has been recorded yet.",
  situations: {
    questionnaireMissing: "Questionnaire not published",
    frameMissing: "No transactions imported",
    drawWaiting: "Waits for the frozen frame",
    drawOpen: "Ready to commit",
    datasetMissing: "Data not frozen",
    indicatorMissing: "Waits for frozen data",
    reportMissing: "No draft yet",
    notBuilt: "Not in this version yet",
    unsupervised: "The supervising bodies have signed nothing yet",
    supervision: (signed, refused) => `Supervising bodies: ${signed} signed, ${refused} refused`,
    tasks: (done, total, plan) => `${plan} · ${done}/${total} tasks done`,
    published: (version, criteria) => `Form version ${version} published · ${criteria} criteria`,
    frameOpen: (eligible, rejected) => `${eligible} eligible people, ${rejected} rejected rows, not frozen`,
    frameFrozen: (eligible) => `${eligible} eligible people, frozen`,
    committed: (event) => `Committed, waits for ${event}`,
    drawn: (sampled, reserves) => `${sampled} places, ${reserves} reserves`,
    fieldwork: (answered, planned, missing) => `${answered} / ${planned} forms, ${missing} missing`,
    fieldworkUnplanned: "No forms planned yet",
    fieldworkDone: (answered) => `${answered} forms, complete`,
    frozen: (version, rows) => `Version ${version} frozen, ${rows} forms`,
    index: (value, range) => `${value} (${range})`,
    draft: (version) => `Draft ${version}, not released`,
    released: (version, date) => `Version ${version} released ${date}`,
    withdrawn: (version, date) => `Version ${version} withdrawn ${date}`,
  },
};

export const overviewText: Readonly<Record<Language, OverviewText>> = { vi, en };

/** A step as an order, with its part: “Chốt dàn mẫu – UBND 13 xã, thị trấn”. */
export const stepText = ({ kind, part, left }: OwnStep, language: Language): string => {
  const said = overviewText[language].steps[kind](formatNumber(left ?? 0, language));
  return part === null ? said : `${said} – ${part}`;
};

/** How a stage stands, in words. */
export const situationText = (situation: Situation, language: Language): string => {
  const { situations, plan } = overviewText[language];
  const count = (value: number): string => formatNumber(value, language);
  switch (situation.kind) {
    case "plan-tasks": {
      const named = plan(situation.planNumber, situation.planDate && formatDate(situation.planDate, language));
      return situations.tasks(count(situation.done), count(situation.total), named);
    }
    case "questionnaire-published":
      return situations.published(situation.version, count(situation.criteria));
    case "questionnaire-missing":
      return situations.questionnaireMissing;
    case "frame-missing":
      return situations.frameMissing;
    case "frame-open":
      return situations.frameOpen(count(situation.eligible), count(situation.rejected));
    case "frame-frozen":
      return situations.frameFrozen(count(situation.eligible));
    case "draw-waiting-frame":
      return situations.drawWaiting;
    case "draw-open":
      return situations.drawOpen;
    case "draw-committed":
      return situations.committed(situation.eventName);
    case "draw-done":
      return situations.drawn(count(situation.sampled), count(situation.reserves));
    case "fieldwork":
      return fieldworkText(situation, language);
    case "dataset-missing":
      return situations.datasetMissing;
    case "dataset-frozen":
      return situations.frozen(count(situation.version), count(situation.rows));
    case "indicator-missing":
      return situations.indicatorMissing;
    case "indicator-ready":
      return situations.index(
        formatPercent(situation.value, language),
        formatRange(situation.ciLow, situation.ciHigh, language),
      );
    case "report-missing":
      return situations.reportMissing;
    case "report-draft":
      return situations.draft(count(situation.version));
    case "report-released":
      return situations.released(count(situation.version), formatDate(situation.on, language));
    case "report-withdrawn":
      return situations.withdrawn(count(situation.version), formatDate(situation.on, language));
    case "supervision":
      return situation.signed + situation.refused === 0
        ? situations.unsupervised
        : situations.supervision(count(situation.signed), count(situation.refused));
    case "not-built":
      return situations.notBuilt;
  }
};

const fieldworkText = ({ answered, planned }: Extract<Situation, { kind: "fieldwork" }>, language: Language): string => {
  const { situations } = overviewText[language];
  const done = formatNumber(answered, language);
  if (planned === 0) return situations.fieldworkUnplanned;
  if (answered >= planned) return situations.fieldworkDone(done);
  return situations.fieldwork(done, formatNumber(planned, language), formatNumber(planned - answered, language));
};
