import { addCompositeErrors, compositeErrors } from "../../stats/composite/streamed-composite-errors.ts";
import { addCompositeSums, compositeSums } from "../../stats/composite/streamed-composite-sums.ts";
import type { Method, Scoring } from "../instrument/method.ts";
import { fail, ok, type Result } from "../result.ts";
import { type IndexNode, indexNodes } from "./index-nodes.ts";
import { indexPlan } from "./index-plan.ts";
import type { IndexInterval } from "./interval.ts";
import { criterionIds, type Responses, responseProblems, stratumName } from "./responses.ts";

export type { IndexNode, ScalePointCount } from "./index-nodes.ts";

export interface IndexRequest {
  readonly method: Method;
  readonly scoring: Scoring;
  readonly responses: Responses;
  /** `korn-graubard` unless given. */
  readonly interval?: IndexInterval | undefined;
}

/** The index of a domain that was named by a label. */
export interface DomainIndex {
  readonly key: string;
  readonly nodes: readonly IndexNode[];
}

/**
 * The index of all rows, or of the rows of a domain (1 in, 0 out), with design-based standard errors: items, factors, contents, whole.
 * The formulas stand in docs/methodology.md; `indexPlan` says how items make a factor, `compositeOutcomes` how the error is taken.
 */
export function computeIndex(
  request: IndexRequest & { readonly domain?: Uint8Array | undefined },
): Result<readonly IndexNode[]> {
  const { domain, responses } = request;
  const codes = domain && Int32Array.from(responses.stratum, (_, row) => (domain[row] === 0 ? -1 : 0));
  const computed = computeDomains(request, { codes, count: 1 });
  return computed.ok ? ok(computed.value[0] ?? []) : computed;
}

/** The index of each domain that a label a row names, in the order in which the labels first stand. */
export function computeIndexBy(request: IndexRequest & { readonly by: readonly string[] }): Result<readonly DomainIndex[]> {
  const known = new Map<string, number>();
  const codes = Int32Array.from(request.by, (key) => {
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    return code;
  });
  const computed = computeDomains(request, { codes, count: known.size });
  return computed.ok ? ok(Array.from(known, ([key, code]) => ({ key, nodes: computed.value[code] ?? [] }))) : computed;
}

interface RowDomains {
  /** −1 outside all; absent: all rows are one domain. */
  readonly codes: Int32Array | undefined;
  readonly count: number;
}

function computeDomains(request: IndexRequest, { codes, count }: RowDomains): Result<readonly (readonly IndexNode[])[]> {
  const { method, responses, interval } = request;
  const wrong = responseProblems(method, responses);
  if (wrong.length > 0) return fail(...wrong);
  const { stratum, psu, weight, populationSize, singletonPsu = "adjust" } = responses;
  const answers = criterionIds(method).map((id) => responses.items[id] ?? new Int8Array());
  const chunk = { rows: stratum.length, stratum, psu, weight, domain: codes, answers };
  const sums = compositeSums(indexPlan(request));
  addCompositeSums(sums, chunk);
  const errors = compositeErrors(sums, { populationSize, singletonPsu, domains: count });
  addCompositeErrors(errors, chunk);
  return indexNodes(errors, { method, interval, stratumName: (code) => stratumName(responses, code) });
}
