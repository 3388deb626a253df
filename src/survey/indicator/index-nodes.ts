import type { CodeCounts } from "../../stats/composite/composite-figures.ts";
import type { CompositeErrors } from "../../stats/composite/streamed-composite-errors.ts";
import {
  type CompositeEstimate,
  compositeOutcomes,
  type LonelyUnit,
} from "../../stats/composite/streamed-composite-outcomes.ts";
import type { Method, Scale } from "../instrument/method.ts";
import type { Bilingual } from "../language.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { flatTree, indexTree, type NodeKind, type TreeNode } from "./index-tree.ts";
import { type IndexInterval, isShareOfRespondents, percentInterval } from "./interval.ts";
import { criterionIds } from "./responses.ts";

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

/** What figures are shown with. */
export interface IndexShape {
  readonly method: Method;
  /** `korn-graubard` unless given. */
  readonly interval?: IndexInterval | undefined;
  /** Names by code, for messages; the code itself unless given. */
  readonly stratumName?: ((code: number) => string) | undefined;
  readonly psuName?: ((code: number) => string) | undefined;
}

/** The nodes of each domain after both passes over the answers; a stratum with one unit is a problem under the rule `fail`. */
export function indexNodes(errors: CompositeErrors, shape: IndexShape): Result<readonly (readonly IndexNode[])[]> {
  const outcomes = compositeOutcomes(errors);
  const lonely = firstLonely(outcomes, errors.domains);
  if (lonely !== undefined) return fail(lonelyProblem(lonely, shape));
  const nodes = flatTree(indexTree(shape.method));
  const ids = criterionIds(shape.method);
  const areShares = errors.plan.nodes.map(isShareOfRespondents);
  return ok(
    Array.from({ length: errors.domains }, (_, domain) => {
      const items = ids.map((_, item) => scaleCounts(errors.counted, { item, domain, scale: shape.method.scale }));
      return nodes.map((node, at) => {
        const estimate = outcomes[at]?.[domain] as CompositeEstimate;
        const isShare = areShares[at] === true;
        return indexNode({ node, n: errors.rows[domain] as number, ids, items, estimate, isShare }, shape);
      });
    }),
  );
}

const lonelyProblem = ({ stratum, psu }: LonelyUnit, { stratumName = String, psuName = String }: IndexShape): Problem =>
  psu === undefined
    ? problem("E-INDICATOR-003", { stratum: stratumName(stratum) })
    : problem("E-INDICATOR-010", { psu: psuName(psu) });

/** What keeps the first domain without an error from having one. */
function firstLonely(outcomes: readonly (readonly CompositeEstimate[])[], domains: number): LonelyUnit | undefined {
  for (let domain = 0; domain < domains; domain += 1)
    for (const byDomain of outcomes) {
      const outcome = byDomain[domain];
      if (outcome !== undefined && !outcome.ok && outcome.reason === "singleton-psu") return outcome;
    }
  return undefined;
}

/** Counts and weights by place on the scale. */
interface ScaleCounts {
  readonly counts: readonly number[];
  readonly weights: readonly number[];
  readonly isAnswered: boolean;
}

interface ItemPlace {
  readonly item: number;
  readonly domain: number;
  readonly scale: Scale;
}

function scaleCounts({ counts, weights, codes }: CodeCounts, { item, domain, scale }: ItemPlace): ScaleCounts {
  const byPlace = (table: Float64Array | undefined) => scale.points.map(({ value }) => table?.[domain * codes + value] ?? 0);
  const found = byPlace(counts[item]);
  return { counts: found, weights: byPlace(weights[item]), isAnswered: found.some((count) => count > 0) };
}

interface NodeWork {
  readonly node: TreeNode;
  /** Forms in the domain. */
  readonly n: number;
  readonly ids: readonly string[];
  /** By place of the item in the method. */
  readonly items: readonly ScaleCounts[];
  readonly estimate: CompositeEstimate;
  /** Whether the node counts each respondent all or nothing. */
  readonly isShare: boolean;
}

function indexNode({ node, n, ids, items, estimate, isShare }: NodeWork, { method, interval }: IndexShape): IndexNode {
  const own = node.items.flatMap((item) => items[item] ?? []);
  const head = {
    node: node.kind,
    id: node.id,
    label: node.label,
    n,
    emptyItems: node.items.filter((item) => items[item]?.isAnswered !== true).map((item) => ids[item] ?? ""),
    distribution: distribution(own, method.scale),
  };
  if (!estimate.ok) return { ...head, ...nothing };
  return {
    ...head,
    respondents: estimate.rows,
    valid: estimate.answers,
    index: estimate.value,
    se: estimate.se,
    ...percentInterval({ ...estimate, isShare }, interval),
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
  const [counts, weights] = [points.map(() => 0), points.map(() => 0)];
  for (const one of items)
    for (let place = 0; place < points.length; place += 1) {
      counts[place] = (counts[place] ?? 0) + (one.counts[place] ?? 0);
      weights[place] = (weights[place] ?? 0) + (one.weights[place] ?? 0);
    }
  const whole = weights.reduce((total, weight) => total + weight, 0);
  return points.map(({ value }, place) => ({
    value,
    count: counts[place] ?? 0,
    share: whole > 0 ? (100 * (weights[place] ?? 0)) / whole : 0,
  }));
}
