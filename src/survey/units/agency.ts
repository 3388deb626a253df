import type { AgencyKind } from "../plan/plan.ts";
import type { UnitLevel } from "./unit.ts";

/** An agency of the register: who receives dossiers, who settles them, who is measured. Dates are ISO days. */
export interface AgencyRecord {
  readonly id: string;
  /** Two digits: the code of the province, as in every key. */
  readonly province: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  /** Mã đơn vị hành chính: of the unit that it serves. */
  readonly officialCode: string | null;
  /** Mã định danh of the body itself. */
  readonly identifierCode: string | null;
  /** The unit that it serves, of the register of units. */
  readonly unitId: string | null;
  /** Nơi tiếp nhận: people hand in dossiers here. */
  readonly receives: boolean;
  /** Cơ quan giải quyết: it decides on them. */
  readonly settles: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly endReason: string | null;
}

/** The level at which a body of a kind usually stands. */
export const usualLevel: Readonly<Record<AgencyKind, UnitLevel>> = {
  province: "province",
  department: "province",
  district: "district",
  commune: "commune",
  "health-station": "commune",
  hospital: "province",
  "service-unit": "province",
  "land-office": "district",
};

/** Whether the agency existed on that day; an unknown beginning or end does not speak against it. */
export const agencyExistsOn = ({ validFrom, validTo }: Pick<AgencyRecord, "validFrom" | "validTo">, date: string): boolean =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** Words that say yes or no in a list of agencies. */
const yes = new Set(["x", "co", "1", "true", "yes", "dung"]);
const no = new Set(["", "khong", "0", "false", "no", "-"]);

/** Yes, no, or undefined for a word that says neither; the word comes folded. */
export const readYesNo = (word: string): boolean | undefined => (yes.has(word) ? true : no.has(word) ? false : undefined);
