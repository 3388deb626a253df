import type { Bilingual } from "../language.ts";
import type { RoundState } from "./overview.ts";

/** The states of a round as people call them. */
export const stateWords: Readonly<Record<RoundState, Bilingual>> = {
  draft: { vi: "nháp", en: "draft" },
  submitted: { vi: "đã trình", en: "submitted" },
  approved: { vi: "đã duyệt", en: "approved" },
  running: { vi: "đang thực hiện", en: "running" },
  closed: { vi: "đã đóng", en: "closed" },
  cancelled: { vi: "đã hủy", en: "cancelled" },
  "not-measured": { vi: "không đo", en: "not measured" },
};
