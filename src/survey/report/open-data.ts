import type { Figure, PartSnapshot, Snapshot } from "./snapshot.ts";

/** Heading of the open data: one line a figure, the same for every round, so that years can be put under one another. */
export const openDataHeader = [
  ...["round", "year", "simulated", "part", "method", "scoring_item", "scoring_aggregate", "dataset_sha256"],
  ...["agency", "field", "node", "id", "label", "n", "respondents", "valid", "index", "se", "ci_low", "ci_high", "flag"],
] as const;

type Cell = string | number | null;

interface Line {
  readonly agency?: string;
  readonly field?: string;
  readonly node: "overall" | "factor" | "item";
  readonly id: string;
  readonly label: string;
  readonly figure: Figure;
}

/** Every published figure of a release, unrounded, as lines for a machine; withheld figures keep their line and flag. */
export const openDataRows = (snapshot: Snapshot): Cell[][] => [
  [...openDataHeader],
  ...snapshot.parts.flatMap((part) => linesOf(part).map((line) => cellsOf(snapshot, part, line))),
];

const cellsOf = (
  { round }: Snapshot,
  { code, method, scoring, dataset }: PartSnapshot,
  { agency = "", field = "", node, id, label, figure }: Line,
): Cell[] => {
  const { n, respondents, valid, value, se, ciLow, ciHigh, flag } = figure;
  return [
    ...[round.code, round.year, round.simulated ? "simulated" : "", code, `${method.id} ${method.version}`],
    ...[scoring.item, scoring.aggregate, dataset.sha256, agency, field, node, id, label],
    ...[n, respondents ?? null, valid, value, se, ciLow, ciHigh, flag],
  ];
};

const linesOf = (part: PartSnapshot): Line[] => {
  const texts = new Map([
    ...part.factors.map(({ id, title }) => [id, title.vi] as const),
    ...part.criteria.map(({ id, text }) => [id, text.vi] as const),
  ]);
  const nodes = ({
    overall,
    factors,
    criteria,
  }: Pick<PartSnapshot["agencies"][number], "overall" | "factors" | "criteria">): Line[] => [
    { node: "overall", id: "overall", label: "Chỉ số chung", figure: overall },
    ...factors.map(({ id, figure }): Line => ({ node: "factor", id, label: texts.get(id) ?? "", figure })),
    ...criteria.map(({ id, figure }): Line => ({ node: "item", id, label: texts.get(id) ?? "", figure })),
  ];
  return [
    ...nodes(part),
    ...part.agencies.flatMap((agency) => nodes(agency).map((line) => ({ ...line, agency: agency.id }))),
    ...part.fields.map(
      ({ code, overall }): Line => ({ field: code, node: "overall", id: "overall", label: "Chỉ số chung", figure: overall }),
    ),
  ];
};
