import type { Language } from "../../survey/language.ts";
import type { ReleaseLine } from "../../survey/report/report-view.ts";

const vi = {
  title: "Báo cáo và công bố",
  lead: "Dự thảo ghi lại toàn bộ những gì trang công khai sẽ hiện; phát hành là một việc riêng, có người chịu trách nhiệm.",
  draft: "Lập dự thảo",
  draftAgain: "Lập dự thảo mới",
  draftWaits: "Chưa lập dự thảo được",
  releaseWaits: "Chưa phát hành được",
  publicPage: "Mở trang công khai",
  publishedNow: (version: string) => `Bản ${version} đang ở trang công khai.`,
  nothingPublic: "Chưa có gì ở trang công khai.",
  emptyTitle: "Chưa có dự thảo nào.",
  emptyText: "Dự thảo gồm báo cáo Word, bảng số liệu và nội dung trang công khai, lấy từ chỉ số đã tính.",
  release: (version: string) => `Phát hành bản ${version}…`,
  releaseTitle: (version: string) => `Phát hành bản ${version}?`,
  releaseVerb: (version: string) => `Phát hành bản ${version}`,
  releaseText: (title: string) =>
    `Kết quả «${title}» hiện cho mọi người, không cần tài khoản. Bản đã phát hành không sửa được; nếu sai chỉ có thể rút lại, và lý do rút lại hiện trên trang công khai.`,
  withdraw: (version: string) => `Rút lại bản ${version}…`,
  withdrawTitle: (version: string) => `Rút lại bản ${version}?`,
  withdrawVerb: (version: string) => `Rút lại bản ${version}`,
  withdrawText:
    "Trang công khai sẽ ngừng hiện số liệu của bản này và nêu lý do bên dưới cho mọi người đọc. Bản đã rút không phát hành lại được; muốn công bố lại phải lập dự thảo mới.",
  reason: "Lý do, hiện trên trang công khai",
  releases: "Các bản",
  version: (version: string) => `Bản ${version}`,
  states: {
    draft: "Dự thảo",
    released: "Đang công bố",
    superseded: "Đã có bản mới",
    withdrawn: "Đã rút lại",
  } satisfies Record<ReleaseLine["state"], string> as Record<ReleaseLine["state"], string>,
  drafted: (who: string, when: string) => `Lập: ${who}, ${when}`,
  released: (who: string, when: string) => `Phát hành: ${who}, ${when}`,
  withdrawn: (who: string, when: string, reason: string) => `Rút lại: ${who}, ${when}. Lý do: ${reason}`,
  stale: "Số đã cũ: sau dự thảo này có bộ số liệu hoặc chỉ số mới.",
  dataset: (version: string, sha: string) => `bộ số liệu bản ${version}, ${sha}…`,
  files: "Tệp",
  kilobytes: (count: string) => `${count} KB`,
  publicFile: "công khai",
  internalFile: "nội bộ",
};

export type ReportText = typeof vi;

const en: ReportText = {
  title: "Report and publication",
  lead: "A draft keeps everything that the public page will show; releasing it is an act of its own, with somebody answering for it.",
  draft: "Make a draft",
  draftAgain: "Make a new draft",
  draftWaits: "A draft cannot be made yet",
  releaseWaits: "Cannot be released yet",
  publicPage: "Open the public page",
  publishedNow: (version) => `Version ${version} is on the public page.`,
  nothingPublic: "Nothing is on the public page.",
  emptyTitle: "There is no draft yet.",
  emptyText: "A draft holds the Word report, the tables and the content of the public page, taken from the computed index.",
  release: (version) => `Release version ${version}…`,
  releaseTitle: (version) => `Release version ${version}?`,
  releaseVerb: (version) => `Release version ${version}`,
  releaseText: (title) =>
    `The results of «${title}» are shown to everyone, without an account. A released version cannot be changed; it can only be withdrawn, with a reason shown on the public page.`,
  withdraw: (version) => `Withdraw version ${version}…`,
  withdrawTitle: (version) => `Withdraw version ${version}?`,
  withdrawVerb: (version) => `Withdraw version ${version}`,
  withdrawText:
    "The public page stops showing the figures of this version and gives the reason below to everyone. A withdrawn version cannot be released again; a new draft is needed.",
  reason: "Reason, shown on the public page",
  releases: "Versions",
  version: (version) => `Version ${version}`,
  states: { draft: "Draft", released: "Published", superseded: "Superseded", withdrawn: "Withdrawn" },
  drafted: (who, when) => `Drafted by ${who}, ${when}`,
  released: (who, when) => `Released by ${who}, ${when}`,
  withdrawn: (who, when, reason) => `Withdrawn by ${who}, ${when}. Reason: ${reason}`,
  stale: "Stale figures: there is a newer data set or index than in this draft.",
  dataset: (version, sha) => `data set version ${version}, ${sha}…`,
  files: "Files",
  kilobytes: (count) => `${count} KB`,
  publicFile: "public",
  internalFile: "internal",
};

export const reportText: Readonly<Record<Language, ReportText>> = { vi, en };
