import type { DomainIndex, IndexNode } from "../indicator/compute-index.ts";
import type { PartResult } from "../indicator/part-result.ts";
import type { Method } from "../instrument/method.ts";
import type { AgencySnapshot, CriterionSnapshot, FactorSnapshot, FieldSnapshot, Figure, PartSnapshot } from "./snapshot.ts";

/** An agency of a part with what was asked of it and what came. */
export interface MeasuredAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly planned: number;
  readonly answered: number;
}

/** Where an agency stands among the others, with the uncertainty of the sample. */
export interface AgencyStanding {
  readonly best: number;
  readonly worst: number;
  readonly clearlyBelow: number;
  readonly clearlyAbove: number;
}

export interface Standings {
  readonly byAgency: ReadonlyMap<string, AgencyStanding>;
  readonly pairs: { readonly total: number; readonly different: number };
}

/** What a part's snapshot is made of, beside its figures. */
export type PartFacts = Pick<
  PartSnapshot,
  "code" | "title" | "source" | "weights" | "dataset" | "frame" | "draw" | "planned" | "answered" | "replaced"
> & {
  readonly method: Method;
  readonly methodSha256: string;
  readonly agencies: readonly MeasuredAgency[];
  readonly fields: readonly { readonly code: string; readonly name: string; readonly planned: number }[];
  readonly standings: Standings;
};

/**
 * A part with all its figures, nothing withheld: the published scoring first, then the others side by side.
 * Public pages get it through `suppressPart` alone.
 */
export const composePart = (facts: PartFacts, results: readonly [PartResult, ...PartResult[]]): PartSnapshot => {
  const { method, methodSha256, agencies, fields, standings, ...head } = facts;
  const [main, ...others] = results;
  return {
    ...head,
    method: {
      id: method.id,
      version: method.version,
      title: method.title,
      sha256: methodSha256,
      verification: method.verification,
    },
    scoring: main.scoring,
    scale: method.scale.points.map(({ label }) => label),
    minimumValid: method.minimumValid,
    publicMinimumValid: method.publicMinimumValid,
    overall: figureAt(main.whole, "overall", "overall"),
    factors: method.factors.map((factor) => factorOf(factor, main.whole)),
    criteria: method.factors.flatMap(({ id, criteria }) => criteria.map((criterion) => criterionOf(id, criterion, main.whole))),
    agencies: agencies.map((agency) => agencyOf(agency, { method, domains: main.agencies, standings })),
    fields: fields.map((field) => fieldOf(field, main.fields)),
    pairs: standings.pairs,
    alternatives: others.map(({ scoring, whole }) => ({ scoring, overall: figureAt(whole, "overall", "overall") })),
  };
};

const emptyFigure: Figure = {
  ...{ value: null, se: null, ciLow: null, ciHigh: null, n: 0, valid: 0, respondents: 0 },
  flag: "empty",
};

export const figureOf = ({ index, se, ciLow, ciHigh, n, valid, respondents, flag }: IndexNode): Figure => ({
  ...{ value: index, se, ciLow, ciHigh, n, valid, respondents, flag },
});

const nodeAt = (nodes: readonly IndexNode[], kind: IndexNode["node"], id: string): IndexNode | undefined =>
  nodes.find((node) => node.node === kind && node.id === id);

/** The figure of a node of the tree; an empty one where nobody was asked. */
export const figureAt = (nodes: readonly IndexNode[], kind: IndexNode["node"], id: string): Figure => {
  const node = nodeAt(nodes, kind, id);
  return node ? figureOf(node) : emptyFigure;
};

const sharesAt = (nodes: readonly IndexNode[], kind: IndexNode["node"], id: string): number[] => {
  const node = nodeAt(nodes, kind, id);
  return node && node.valid > 0 ? node.distribution.map(({ share }) => share) : [];
};

const factorOf = (factor: Method["factors"][number], nodes: readonly IndexNode[]): FactorSnapshot => ({
  id: factor.id,
  title: factor.title,
  shortTitle: factor.shortTitle,
  conditional: factor.askedIf !== undefined,
  figure: figureAt(nodes, "factor", factor.id),
  distribution: sharesAt(nodes, "factor", factor.id),
});

const criterionOf = (
  factor: string,
  { id, text, shortText }: Method["factors"][number]["criteria"][number],
  nodes: readonly IndexNode[],
): CriterionSnapshot => ({
  ...{ id, factor, text, shortText },
  figure: figureAt(nodes, "item", id),
  distribution: sharesAt(nodes, "item", id),
});

interface AgencyContext {
  readonly method: Method;
  readonly domains: readonly DomainIndex[];
  readonly standings: Standings;
}

const agencyOf = (agency: MeasuredAgency, { method, domains, standings }: AgencyContext): AgencySnapshot => {
  const nodes = domains.find(({ key }) => key === agency.id)?.nodes ?? [];
  const standing = standings.byAgency.get(agency.id);
  return {
    ...agency,
    overall: figureAt(nodes, "overall", "overall"),
    rank: standing ? { best: standing.best, worst: standing.worst } : null,
    clearlyBelow: standing?.clearlyBelow ?? 0,
    clearlyAbove: standing?.clearlyAbove ?? 0,
    factors: method.factors.map(({ id }) => ({ id, figure: figureAt(nodes, "factor", id) })),
    criteria: method.factors.flatMap(({ criteria }) => criteria).map(({ id }) => ({ id, figure: figureAt(nodes, "item", id) })),
  };
};

const fieldOf = (
  field: { readonly code: string; readonly name: string; readonly planned: number },
  domains: readonly DomainIndex[],
): FieldSnapshot => {
  const nodes = domains.find(({ key }) => key === field.code)?.nodes ?? [];
  return { ...field, overall: figureAt(nodes, "overall", "overall") };
};
