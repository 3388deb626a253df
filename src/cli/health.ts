import { verifyAudit } from "../actions/audit/verify-audit.ts";
import { listRounds } from "../actions/plan/list-rounds.ts";
import type { FolderFacts } from "../store/inspect.ts";
import type { Bilingual } from "../survey/language.ts";
import { type Problem, problemMessage } from "../survey/problem.ts";
import type { DatabaseFacts, Inspection } from "./inspection.ts";

/** One line of `sipas doctor`: what was looked at, whether it is as it should be, and what was found or is to be done. */
export interface Finding {
  readonly check: string;
  readonly label: Bilingual;
  readonly healthy: boolean;
  readonly note: Bilingual;
}

const oldestNode = 24;
const leastFree = 1_000_000_000;

const both = (text: string): Bilingual => ({ vi: text, en: text });

const describe = (problems: readonly Problem[]): Bilingual => ({
  vi: problems.map((one) => problemMessage(one, "vi")).join(" "),
  en: problems.map((one) => problemMessage(one, "en")).join(" "),
});

const judgeNode = (version: string): Finding => {
  const healthy = Number.parseInt(version, 10) >= oldestNode;
  const todo = { vi: `${version}; cần từ bản 24: chạy npm ci`, en: `${version}; 24 or newer is needed: run npm ci` };
  return { check: "node", label: both("Node.js"), healthy, note: healthy ? both(version) : todo };
};

const noteFolder = ({ folder, problem, exposed }: FolderFacts): Bilingual => {
  if (problem) return describe([problem]);
  if (exposed.length === 0) return both(folder);
  const command = `chmod 600 ${exposed.join(" ")}`;
  return { vi: `Tài khoản khác đọc được khoá; chạy: ${command}`, en: `Other accounts can read the keys; run: ${command}` };
};

const judgeFolder = (facts: FolderFacts): Finding => ({
  check: "data-folder",
  label: { vi: "Thư mục dữ liệu", en: "Data folder" },
  healthy: facts.problem === null && facts.exposed.length === 0,
  note: noteFolder(facts),
});

const noteFree = (free: number | null): Bilingual => {
  if (free === null) return { vi: "không rõ", en: "not known" };
  const gigabytes = (free / 1e9).toFixed(1);
  const left = { vi: `còn ${gigabytes.replace(".", ",")} GB`, en: `${gigabytes} GB free` };
  if (free >= leastFree) return left;
  return { vi: `${left.vi}; dọn bớt để còn ít nhất 1 GB`, en: `${left.en}; clear some until at least 1 GB is free` };
};

const judgeDisk = ({ free }: FolderFacts): Finding => ({
  check: "disk",
  label: { vi: "Dung lượng đĩa", en: "Disk space" },
  healthy: free === null || free >= leastFree,
  note: noteFree(free),
});

const kinds = { embedded: { vi: "đi kèm", en: "bundled" }, external: { vi: "ngoài", en: "external" } } as const;

const judgeDatabase = ({ database }: Inspection): Finding => {
  const head = { check: "database", label: { vi: "Cơ sở dữ liệu", en: "Database" } };
  if (!database.ok) return { ...head, healthy: false, note: describe(database.problems) };
  const { version, kind } = database.value;
  const note = { vi: `PostgreSQL ${version} (${kinds[kind].vi})`, en: `PostgreSQL ${version} (${kinds[kind].en})` };
  return { ...head, healthy: true, note };
};

const noteWaiting = (waiting: readonly string[]): Bilingual => {
  if (waiting.length === 0) return { vi: "đã chạy đủ", en: "all have run" };
  const names = waiting.join(", ");
  return { vi: `chưa chạy: ${names}; npm start chạy chúng`, en: `not run yet: ${names}; npm start runs them` };
};

const judgeMigrations = ({ waiting }: DatabaseFacts): Finding => ({
  check: "migrations",
  label: { vi: "Cấu trúc dữ liệu", en: "Migrations" },
  healthy: waiting.ok && waiting.value.length === 0,
  note: waiting.ok ? noteWaiting(waiting.value) : describe(waiting.problems),
});

const judgeAudit = async ({ effects }: DatabaseFacts): Promise<Finding> => {
  const head = { check: "audit", label: { vi: "Nhật ký thao tác", en: "Audit log" } };
  const checked = await verifyAudit({}, effects);
  if (!checked.ok) return { ...head, healthy: false, note: describe(checked.problems) };
  const { value } = checked;
  if (value.intact)
    return {
      ...head,
      healthy: true,
      note: { vi: `${value.entries} mục, liền mạch`, en: `${value.entries} entries, unbroken` },
    };
  const place = value.firstBroken;
  return {
    ...head,
    healthy: false,
    note: {
      vi: `đứt tại mục ${place} (${value.reason}); đối chiếu với bản sao lưu gần nhất trước mục này`,
      en: `broken at entry ${place} (${value.reason}); compare with the last backup made before it`,
    },
  };
};

const judgeRounds = async ({ effects }: DatabaseFacts): Promise<Finding> => {
  const head = { check: "rounds", label: { vi: "Đợt khảo sát", en: "Rounds" } };
  const rounds = await listRounds({}, effects);
  if (!rounds.ok) return { ...head, healthy: false, note: describe(rounds.problems) };
  const codes = rounds.value.map(({ code, simulated }) => ({
    vi: simulated ? `${code} (số liệu mô phỏng)` : code,
    en: simulated ? `${code} (simulated data)` : code,
  }));
  const none = {
    vi: "chưa có; npm start nạp đợt mẫu nếu không có --empty",
    en: "none; npm start loads the example unless --empty",
  };
  if (codes.length === 0) return { ...head, healthy: true, note: none };
  return {
    ...head,
    healthy: true,
    note: { vi: codes.map(({ vi }) => vi).join(", "), en: codes.map(({ en }) => en).join(", ") },
  };
};

const judgeMail = async ({ effects: { mail } }: DatabaseFacts): Promise<Finding> => {
  const head = { check: "mail", label: { vi: "Thư", en: "Mail" } };
  const none = {
    vi: "chưa cấu hình (MAIL_URL, MAIL_FROM); thư chờ ở trang /workspace/mail",
    en: "not configured (MAIL_URL, MAIL_FROM); messages wait on the page /workspace/mail",
  };
  if (!mail.configured) return { ...head, healthy: true, note: none };
  const trouble = await mail.check();
  if (trouble === null) return { ...head, healthy: true, note: { vi: "máy chủ thư trả lời", en: "the mail server answers" } };
  const note = { vi: `máy chủ thư không nhận: ${trouble}`, en: `the mail server does not let us in: ${trouble}` };
  return { ...head, healthy: false, note };
};

/** What can be asked only of a database whose tables stand. */
const judgeContent = async (facts: DatabaseFacts): Promise<readonly Finding[]> => {
  const migrations = judgeMigrations(facts);
  return migrations.healthy
    ? [migrations, await judgeAudit(facts), await judgeRounds(facts), await judgeMail(facts)]
    : [migrations];
};

/** Every check, in the order in which they depend on each other. */
export const judgeHealth = async (inspection: Inspection): Promise<readonly Finding[]> => [
  judgeNode(inspection.node),
  judgeFolder(inspection.folder),
  judgeDisk(inspection.folder),
  judgeDatabase(inspection),
  ...(inspection.database.ok ? await judgeContent(inspection.database.value) : []),
];
