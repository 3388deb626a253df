import { type CompositeEstimate, countCodes, meanOfLowest, meanOfRatios, pooledRatio } from "../../stats/composite.ts";
import { type CodedSample, type CompositeDomain, compositeDomain, rowsByStratum } from "../../stats/composite-domain.ts";
import type { ItemScoring, Method, Scale, Scoring } from "../instrument/method.ts";
import type { Bilingual } from "../language.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { flatTree, indexTree, itemShares, type NodeKind, type TreeNode } from "./index-tree.ts";
import { type IndexInterval, percentInterval } from "./interval.ts";
import { criterionIds, type Responses, responseProblems, stratumName } from "./responses.ts";

/** The index of one item, factor, content or of the whole, in one domain. Figures are in per cent, unrounded. */
export interface IndexNode {
  readonly node: NodeKind;
  /** Id in the method; `overall` for the whole. */
  readonly id: string;
  readonly label: Bilingual;
  /** Forms in the domain. */
  readonly n: number;
  /** Forms with at least one valid answer under the node; `few` and `empty` are judged by them. */
  readonly respondents: number;
  /** Valid answers under the node. */
  readonly valid: number;
  /** null when nobody answered. */
  readonly index: number | null;
  readonly se: number | null;
  /** Degrees of freedom of the error: Satterthwaite's, at most sampled units − strata among those who answered (these for `t`). */
  readonly df: number | null;
  /** 95 % interval, within 0…100; null when there is no degree of freedom. */
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** `few`: fewer respondents than the method's minimum; `empty`: none. */
  readonly flag: "ok" | "few" | "empty";
  /** Strata of the domain with one sampled unit, whose error was judged by the rule `singletonPsu`. */
  readonly singletonStrata: number;
  /** Items under the node that nobody answered; the others stand for them. */
  readonly emptyItems: readonly string[];
  /** Answers by point of the scale, worst first. */
  readonly distribution: readonly ScalePointCount[];
}

export interface ScalePointCount {
  readonly value: number;
  readonly count: number;
  /** Weighted share of the valid answers, in per cent; 0 when there is none. */
  readonly share: number;
}

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
 * The formulas stand in docs/methodology.md; `itemShares` says how items make a factor, `meanOfRatios` how the error is taken.
 */
export function computeIndex(
  request: IndexRequest & { readonly domain?: Uint8Array | undefined },
): Result<readonly IndexNode[]> {
  const rows = Int32Array.from(request.responses.stratum.keys()).filter((row) => request.domain?.[row] !== 0);
  const computed = computeDomains(request, [{ key: "", rows }]);
  return computed.ok ? ok(computed.value[0]?.nodes ?? []) : computed;
}

/** The index of each domain that a label a row names, in the order in which the labels first stand. */
export function computeIndexBy(request: IndexRequest & { readonly by: readonly string[] }): Result<readonly DomainIndex[]> {
  const rowsOf = new Map<string, number[]>();
  request.by.forEach((key, row) => {
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  });
  return computeDomains(
    request,
    [...rowsOf].map(([key, rows]) => ({ key, rows: Int32Array.from(rows) })),
  );
}

interface DomainRows {
  readonly key: string;
  readonly rows: Int32Array;
}

function computeDomains(request: IndexRequest, domains: readonly DomainRows[]): Result<readonly DomainIndex[]> {
  const wrong = responseProblems(request.method, request.responses);
  if (wrong.length > 0) return fail(...wrong);
  const sample = codedSample(request);
  const strata = rowsByStratum(sample);
  const nodes = flatTree(indexTree(request.method));
  const problems: Problem[] = [];
  const computed = domains.map(({ key, rows }) => {
    const work = { request, domain: compositeDomain(sample, rows, strata), nodes };
    const { found, failed } = nodesOfDomain(work);
    problems.push(...failed);
    return { key, nodes: found };
  });
  const [first] = problems;
  return first === undefined ? ok(computed) : fail(first);
}

const codedSample = ({ method, responses }: IndexRequest): CodedSample => ({
  columns: criterionIds(method).map((id) => responses.items[id] ?? new Int8Array()),
  weights: responses.weight,
  stratum: responses.stratum,
  psu: responses.psu,
  populationSize: responses.populationSize,
  singletonPsu: responses.singletonPsu ?? "adjust",
});

interface DomainWork {
  readonly request: IndexRequest;
  readonly domain: CompositeDomain;
  readonly nodes: readonly TreeNode[];
}

function nodesOfDomain({ request, domain, nodes }: DomainWork): { found: readonly IndexNode[]; failed: readonly Problem[] } {
  const counts = criterionIds(request.method).map((_, item) => scaleCounts(domain, item, request.method.scale));
  const failed: Problem[] = [];
  const found = nodes.map((node) => {
    const estimate = estimateNode({ node, domain, scoring: request.scoring, scale: request.method.scale, counts });
    if (!estimate.ok && estimate.reason === "singleton-psu")
      failed.push(problem("E-INDICATOR-003", { stratum: stratumName(request.responses, estimate.stratum) }));
    return indexNode({ node, domain, request, counts, estimate });
  });
  return { found, failed };
}

/** Counts and weights by place on the scale. */
interface ScaleCounts {
  readonly counts: readonly number[];
  readonly weights: readonly number[];
  readonly isAnswered: boolean;
}

function scaleCounts(domain: CompositeDomain, item: number, scale: Scale): ScaleCounts {
  const { counts, weights } = countCodes(domain, item, 128);
  const places = scale.points.map(({ value }) => value);
  const byPlace = places.map((value) => counts[value] ?? 0);
  return {
    counts: byPlace,
    weights: places.map((value) => weights[value] ?? 0),
    isAnswered: byPlace.some((count) => count > 0),
  };
}

interface NodeWork {
  readonly node: TreeNode;
  readonly domain: CompositeDomain;
  readonly counts: readonly ScaleCounts[];
}

function estimateNode({
  node,
  domain,
  scoring,
  scale,
  counts,
}: NodeWork & { scoring: Scoring; scale: Scale }): CompositeEstimate {
  const score = itemScores(scoring.item, scale);
  if (node.kind !== "item" && scoring.aggregate === "pooled") return pooledRatio(domain, node.items, score);
  if (node.kind !== "item" && scoring.aggregate === "all-satisfied")
    return meanOfLowest(domain, node.items, itemScores("top2", scale));
  const shares = itemShares(node, scoring, (item) => counts[item]?.isAnswered === true);
  const terms = shares.map(({ item, share }) => ({ column: item, coefficient: share }));
  return meanOfRatios(domain, terms, score);
}

/** Score of each answer in per cent, by its value. */
export function itemScores(scoring: ItemScoring, { points, satisfiedFrom }: Scale): Float64Array {
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const scores = new Float64Array(128);
  for (const value of values) {
    if (scoring === "top2") scores[value] = value >= satisfiedFrom ? 100 : 0;
    else if (scoring === "mean-over-max") scores[value] = (100 * value) / highest;
    else scores[value] = (100 * (value - lowest)) / (highest - lowest);
  }
  return scores;
}

function indexNode({
  node,
  domain,
  request: { method, interval },
  counts,
  estimate,
}: NodeWork & { request: IndexRequest; estimate: CompositeEstimate }): IndexNode {
  const ids = criterionIds(method);
  const head = {
    node: node.kind,
    id: node.id,
    label: node.label,
    n: domain.rows.length,
    emptyItems: node.items.filter((item) => counts[item]?.isAnswered !== true).map((item) => ids[item] ?? ""),
    distribution: distribution(
      node.items.flatMap((item) => counts[item] ?? []),
      method.scale,
    ),
  };
  if (!estimate.ok) return { ...head, ...nothing };
  return {
    ...head,
    respondents: estimate.rows,
    valid: estimate.answers,
    index: estimate.value,
    se: estimate.se,
    ...percentInterval(estimate, interval),
    flag: estimate.rows < method.minimumValid ? "few" : "ok",
    singletonStrata: estimate.singletonStrata,
  };
}

const nothing = {
  respondents: 0,
  valid: 0,
  index: null,
  se: null,
  df: null,
  ciLow: null,
  ciHigh: null,
  flag: "empty",
  singletonStrata: 0,
} as const;

function distribution(items: readonly ScaleCounts[], { points }: Scale): readonly ScalePointCount[] {
  const sum = (of: (one: ScaleCounts) => readonly number[], place: number): number =>
    items.reduce((total, one) => total + (of(one)[place] ?? 0), 0);
  const weights = points.map((_, place) => sum((one) => one.weights, place));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return points.map(({ value }, place) => ({
    value,
    count: sum((one) => one.counts, place),
    share: whole > 0 ? (100 * (weights[place] ?? 0)) / whole : 0,
  }));
}
