import type { PlanPart } from "./plan.ts";

export interface QuotaCell {
  readonly agencyId: string;
  /** "" for an on-site part. */
  readonly fieldCode: string;
  readonly size: number;
}

/** The cells of a part's table of quotas: every agency with every field, 0 where the plan says nothing. */
export const quotaCells = ({ agencies, fields }: Pick<PlanPart, "agencies" | "fields">): readonly QuotaCell[] =>
  agencies.flatMap(({ id: agencyId, quota }) =>
    typeof quota === "number"
      ? [{ agencyId, fieldCode: "", size: quota }]
      : fields.map(({ code }) => ({ agencyId, fieldCode: code, size: quota[code] ?? 0 })),
  );
