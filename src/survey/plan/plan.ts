import type { Stage } from "../stage.ts";

/**
 * A round as its plan decides it, the whole of what `round.json` of an example holds. createRound keeps it as it was and writes its
 * parts, quotas and tasks into tables. Dates are ISO texts.
 */
export interface RoundPlan {
  /** `van-ninh-2023`: in addresses and on the command line. */
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  /** “Huyện Vạn Ninh, tỉnh Khánh Hòa”. */
  readonly area: string;
  /** Official code of the province, two digits; the first part of every key. */
  readonly province: string;
  readonly year: number;
  readonly leadBody: string;
  readonly issuingBody: string;
  readonly planNumber: string;
  readonly planDate: string | null;
  /** Transactions completed from … to … are in the frame. */
  readonly periodFrom: string;
  readonly periodTo: string;
  /** 0.1: a tenth of the forms is verified again. */
  readonly reverificationShare: number;
  /** Persons and answers are generated, and marked so wherever they are shown. */
  readonly simulated: boolean;
  readonly legalBases: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
  readonly supervisors: readonly string[];
  readonly agencies: readonly PlanAgency[];
  readonly parts: readonly PlanPart[];
  readonly tasks: readonly PlanTask[];
}

export interface Signatory {
  /** “TM. ỦY BAN NHÂN DÂN”. */
  readonly authority: string;
  readonly position: string;
  readonly name: string;
}

/** An agency that the round measures; agencies already known under this id keep what is known of them. */
export interface PlanAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: "province" | "district" | "commune";
  readonly parentId?: string | undefined;
  readonly officialCode?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export const agencyKinds = [
  "department",
  "district",
  "commune",
  "health-station",
  "hospital",
  "service-unit",
  "land-office",
] as const;

export type AgencyKind = (typeof agencyKinds)[number];

/** Agencies measured by one method: from a frame of transactions, or on the spot (`on-site`) without a frame. */
export interface PlanPart {
  readonly code: string;
  readonly title: string;
  readonly source: "frame" | "on-site";
  readonly methodId: string;
  /** Empty for an on-site part. */
  readonly fields: readonly PlanField[];
  readonly agencies: readonly AgencyQuota[];
}

export interface PlanField {
  readonly code: string;
  readonly name: string;
  /** Names of fields of the one-stop software that belong here: “Hộ tịch”, “Chứng thực”. */
  readonly aliases?: readonly string[] | undefined;
  /** The field “Các lĩnh vực khác”: takes every field of the file that no other field names. At most one in a part. */
  readonly takesOthers?: boolean | undefined;
}

/** How many forms an agency gets: by field code for a frame part (absent: 0), one number for an on-site part. */
export interface AgencyQuota {
  readonly id: string;
  readonly quota: number | Readonly<Record<string, number>>;
}

export interface PlanTask {
  readonly stage: Stage;
  readonly title: string;
  readonly lead: string;
  readonly support?: string | undefined;
  readonly product?: string | undefined;
  readonly starts?: string | undefined;
  readonly due: string;
}
