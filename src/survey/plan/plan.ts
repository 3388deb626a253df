import type { Stage } from "../stage.ts";

/**
 * A round as its plan decides it, the whole of what `round.json` of an example holds and of what is downloaded as plan.json. In the
 * database it stands in tables, its prose (`PlanTexts`) beside them; actions/plan/stored-plan.ts puts it together again. Dates are ISO
 * texts. A draft may still lack agencies, parts and tasks.
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
  /** Who watches what, and when. */
  readonly supervision?: readonly PlanSupervision[] | undefined;
  readonly agencies: readonly PlanAgency[];
  readonly parts: readonly PlanPart[];
  readonly tasks: readonly PlanTask[];
}

/** The prose of a plan. */
export type PlanTexts = Pick<RoundPlan, "purposes" | "recipients" | "signatory" | "supervisors" | "supervision">;

/** A line of the supervision programme. */
export interface PlanSupervision {
  /** “Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh”. */
  readonly body: string;
  /** What is watched: “Phát, thu phiếu điều tra”. */
  readonly watches: string;
  readonly from: string;
  readonly to: string;
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
  "province",
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
  /** Which unit of a transaction is rated; the competent one when absent. */
  readonly ratedUnit?: RatedUnit | undefined;
  /** Empty for an on-site part. */
  readonly fields: readonly PlanField[];
  readonly agencies: readonly AgencyQuota[];
}

/**
 * Since dossiers are received anywhere (Nghị định 118/2025/NĐ-CP) the place of submission (nơi tiếp nhận) is not always the competent
 * agency (cơ quan giải quyết).
 */
export const ratedUnits = ["competent", "submission"] as const;

export type RatedUnit = (typeof ratedUnits)[number];

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
