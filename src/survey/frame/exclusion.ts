import { folded } from "../fold.ts";
import { remember } from "../remember.ts";
import type { DossierState } from "./column-mapping.ts";

/** Why a dossier that was read well is not in the frame; in the order in which the reasons are looked for. */
const exclusions = ["withdrawn", "not-completed", "under-age", "no-contact", "same-person"] as const;

export type Exclusion = (typeof exclusions)[number];

export interface DossierFacts {
  /** ISO date, null while no result has been given. */
  readonly completedOn: string | null;
  /** ISO date, or a year when only that is known, null when neither is (an organisation). */
  readonly birth: string | null;
  readonly status: string;
  readonly hasContact: boolean;
}

export interface FramePeriod {
  readonly from: string;
  readonly to: string;
}

const adult = 18;

/** The reason, or null for a dossier whose person may be drawn. `same-person` needs all dossiers and is found later. */
export const exclusionOf = (facts: DossierFacts, period: FramePeriod): Exclusion | null => {
  const status = foldedStatus(facts.status);
  if (isWithdrawn(status)) return "withdrawn";
  const { completedOn } = facts;
  if (completedOn === null || completedOn < period.from || completedOn > period.to || isPending(status)) return "not-completed";
  if (facts.birth !== null && isUnderAge(facts.birth, completedOn)) return "under-age";
  return facts.hasContact ? null : "no-contact";
};

/** A file knows a handful of states. */
const foldedStatus = remember(folded);

/** What a state of the one-stop software means by its words alone. */
export const stateOfStatus = (status: string): DossierState => {
  const words = foldedStatus(status);
  if (isWithdrawn(words)) return "withdrawn";
  return isPending(words) ? "pending" : "completed";
};

/** “Rút hồ sơ”, “Hủy”, “Từ chối tiếp nhận”, “Trả lại hồ sơ”. */
const isWithdrawn = (status: string): boolean => /\b(rut|huy|tu choi|tra lai|khong tiep nhan)\b/.test(status);

/** “Đang xử lý”, “Chờ bổ sung”, “Chưa trả kết quả”. */
const isPending = (status: string): boolean => /^(dang|cho|chua|tam dung)\b/.test(status);

/** On the day the result was given; with only the year of birth, who turns eighteen that year counts as of age. */
export const isUnderAge = (birth: string, on: string): boolean => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  if (birth.length === 4) return years < adult;
  return years < adult || (years === adult && on.slice(5) < birth.slice(5));
};
