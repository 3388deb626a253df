import type { Language } from "../../survey/language.ts";
import type { AgencySnapshot, Figure, PartSnapshot } from "../../survey/report/snapshot.ts";
import { byName, byValueThenName } from "./order.ts";

const rankingSorts = ["high", "low", "name"] as const;

export type RankingSort = (typeof rankingSorts)[number];

/** What the address of the ranking page asks for. */
export interface RankingRequest {
  /** Id of a factor, or null for the overall index. */
  readonly factor: string | null;
  readonly sort: RankingSort;
}

/** An agency with the figure asked for. */
export interface Ranked {
  readonly agency: AgencySnapshot;
  readonly name: string;
  readonly figure: Figure;
}

/** Words of the address that mean nothing here are passed over; where no pair differs, names come before values. */
export const rankingRequest = (part: PartSnapshot, query: URLSearchParams): RankingRequest => {
  const factor = query.get("factor");
  const sort = rankingSorts.find((known) => known === query.get("sort")) ?? (part.pairs.different > 0 ? "high" : "name");
  return { factor: part.factors.some(({ id }) => id === factor) ? factor : null, sort };
};

/** Agencies in the order asked for; withheld figures stand last in both orders by value. */
export const rankedAgencies = (part: PartSnapshot, { factor, sort }: RankingRequest, language: Language): readonly Ranked[] => {
  const rows = part.agencies.map((agency) => ({ agency, name: agency.name, figure: figureOf(agency, factor) }));
  if (sort === "name") return rows.toSorted(byName(language));
  const highFirst = byValueThenName(language);
  const shown = rows.filter(({ figure }) => figure.value !== null);
  const withheld = rows.filter(({ figure }) => figure.value === null).toSorted(byName(language));
  const ordered = shown.toSorted((one, other) => highFirst(asNamed(one), asNamed(other)));
  return [...(sort === "low" ? ordered.reverse() : ordered), ...withheld];
};

const asNamed = ({ name, figure }: Ranked) => ({ name, overall: figure });

const none: Figure = { value: null, se: null, ciLow: null, ciHigh: null, n: 0, valid: null, flag: "empty" };

const figureOf = (agency: AgencySnapshot, factor: string | null): Figure =>
  factor === null ? agency.overall : (agency.factors.find(({ id }) => id === factor)?.figure ?? none);
