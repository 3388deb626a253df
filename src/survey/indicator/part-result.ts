import type { DatasetColumns } from "../dataset/dataset-responses.ts";
import type { Method, Scoring } from "../instrument/method.ts";
import { ok, type Result } from "../result.ts";
import { computeIndex, computeIndexBy, type DomainIndex, type IndexNode } from "./compute-index.ts";

/** The index of a part by one scoring, as it is kept: the whole, and each agency and field apart. Nothing is withheld here. */
export interface PartResult {
  readonly scoring: Scoring;
  readonly whole: readonly IndexNode[];
  /** By agency id, in the order of their first form. */
  readonly agencies: readonly DomainIndex[];
  /** By field code; empty for an on-site part. */
  readonly fields: readonly DomainIndex[];
}

/** Computes the index of a frozen data set by one scoring of a method. */
export const computePartResult = (
  { responses, agency, field }: DatasetColumns,
  { method, scoring }: { readonly method: Method; readonly scoring: Scoring },
): Result<PartResult> => {
  const request = { method, scoring, responses };
  const whole = computeIndex(request);
  if (!whole.ok) return whole;
  const agencies = computeIndexBy({ ...request, by: agency });
  if (!agencies.ok) return agencies;
  const fields = field.some((code) => code !== "") ? computeIndexBy({ ...request, by: field }) : ok([]);
  return fields.ok ? ok({ scoring, whole: whole.value, agencies: agencies.value, fields: fields.value }) : fields;
};

/** The figure of the whole in a list of nodes. */
export const overallNode = (nodes: readonly IndexNode[]): IndexNode | undefined => nodes.find(({ node }) => node === "overall");
