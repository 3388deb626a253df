import type { AgencySnapshot, Figure, PartSnapshot } from "./snapshot.ts";

/** Cells that add up to a published total: with one of them withheld, it could be worked out from the others. */
interface Family {
  readonly total: string;
  readonly members: readonly string[];
}

/**
 * A part as the public may see it: figures of fewer people than the method's public minimum are withheld, and where one withheld
 * figure could be worked out from its total and its neighbours, the neighbour with the fewest people is withheld too.
 */
export const suppressPart = (part: PartSnapshot): PartSnapshot => {
  const cells = cellsOf(part);
  for (const [id, { respondents, flag }] of cells)
    if (flag !== "empty" && (respondents ?? 0) < part.publicMinimumValid) withhold(cells, id, "suppressed");
  const families = familiesOf(part);
  while (protectAll(cells, families));
  return rebuild(part, cells);
};

const cellsOf = ({ overall, factors, criteria, agencies, fields }: PartSnapshot): Map<string, Figure> =>
  new Map([
    ["overall", overall],
    ...[...factors, ...criteria].map(({ id, figure }) => [id, figure] as const),
    ...fields.map(({ code, overall: figure }) => [`field ${code}`, figure] as const),
    ...agencies.flatMap((agency) => [
      [`${agency.id} overall`, agency.overall] as const,
      ...[...agency.factors, ...agency.criteria].map(({ id, figure }) => [`${agency.id} ${id}`, figure] as const),
    ]),
  ]);

const familiesOf = ({ factors, criteria, agencies, fields }: PartSnapshot): Family[] => {
  const inFactor = (factor: string): string[] => criteria.filter((one) => one.factor === factor).map(({ id }) => id);
  const across = (id: string): Family => ({ total: id, members: agencies.map((agency) => `${agency.id} ${id}`) });
  const within = ({ id }: AgencySnapshot): Family[] => [
    { total: `${id} overall`, members: factors.map((factor) => `${id} ${factor.id}`) },
    ...factors.map((factor) => ({ total: `${id} ${factor.id}`, members: inFactor(factor.id).map((one) => `${id} ${one}`) })),
  ];
  return [
    { total: "overall", members: factors.map(({ id }) => id) },
    ...factors.map(({ id }) => ({ total: id, members: inFactor(id) })),
    { total: "overall", members: fields.map(({ code }) => `field ${code}`) },
    ...["overall", ...factors.map(({ id }) => id), ...criteria.map(({ id }) => id)].map(across),
    ...agencies.flatMap(within),
  ];
};

const withhold = (cells: Map<string, Figure>, id: string, flag: "suppressed" | "complementary"): void => {
  const figure = cells.get(id);
  const nothing = { value: null, se: null, ciLow: null, ciHigh: null, valid: null, respondents: null };
  if (figure) cells.set(id, { ...figure, ...nothing, flag });
};

const isWithheld = (figure: Figure | undefined): boolean => figure?.flag === "suppressed" || figure?.flag === "complementary";

const isShown = (figure: Figure | undefined): boolean => figure?.flag === "ok" || figure?.flag === "few";

/** One pass over all families, so that what one withholds may serve the next; true when anything was withheld. */
const protectAll = (cells: Map<string, Figure>, families: readonly Family[]): boolean =>
  families.filter((family) => protect(cells, family)).length > 0;

/** Withholds one more cell of a family that needs it; false when it is safe. */
const protect = (cells: Map<string, Figure>, { total, members }: Family): boolean => {
  const withheld = members.filter((id) => isWithheld(cells.get(id)));
  if (withheld.length !== 1 || !isShown(cells.get(total))) return false;
  const shown = members.filter((id) => isShown(cells.get(id)));
  const people = (id: string): number => cells.get(id)?.respondents ?? 0;
  const fewest = shown.reduce<string | undefined>((best, id) => (best && people(best) < people(id) ? best : id), undefined);
  withhold(cells, fewest ?? total, "complementary");
  return true;
};

const rebuild = (part: PartSnapshot, cells: ReadonlyMap<string, Figure>): PartSnapshot => {
  const at = (id: string, figure: Figure): Figure => cells.get(id) ?? figure;
  return {
    ...part,
    overall: at("overall", part.overall),
    factors: part.factors.map((factor) => masked(factor, at(factor.id, factor.figure))),
    criteria: part.criteria.map((criterion) => masked(criterion, at(criterion.id, criterion.figure))),
    fields: part.fields.map((field) => ({ ...field, overall: at(`field ${field.code}`, field.overall) })),
    agencies: part.agencies.map((agency) => ({
      ...agency,
      ...withoutStanding(agency, at(`${agency.id} overall`, agency.overall)),
      factors: agency.factors.map(({ id, figure }) => ({ id, figure: at(`${agency.id} ${id}`, figure) })),
      criteria: agency.criteria.map(({ id, figure }) => ({ id, figure: at(`${agency.id} ${id}`, figure) })),
    })),
    alternatives: isWithheld(at("overall", part.overall)) ? [] : part.alternatives,
  };
};

/** The distribution goes with its figure. */
const masked = <T extends { readonly figure: Figure; readonly distribution: readonly number[] }>(
  node: T,
  figure: Figure,
): T => ({
  ...node,
  figure,
  distribution: isWithheld(figure) ? [] : node.distribution,
});

/** So does the rank. */
const withoutStanding = ({ rank, clearlyBelow, clearlyAbove }: AgencySnapshot, overall: Figure) =>
  isWithheld(overall)
    ? { overall, rank: null, clearlyBelow: 0, clearlyAbove: 0 }
    : { overall, rank, clearlyBelow, clearlyAbove };
