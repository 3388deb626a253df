import type { Store } from "../../store/store.ts";
import type { AgencyWithFields, PartToSize } from "../../survey/draw/compare-sizes.ts";
import type { SizeSettings } from "../../survey/draw/size-settings.ts";
import type { SizeComparison } from "../../survey/draw/size-view.ts";
import { stratumOf } from "../../survey/draw/sizes.ts";
import type { RoundPart } from "../plan/find-round.ts";
import { publishedShares } from "./published-shares.ts";

export interface FoundSizes {
  readonly part: PartToSize;
  readonly frame: SizeComparison["frame"];
  readonly fixed: boolean;
}

/** What the sizes of a part are worked out from: its agencies and fields, the people of its frame, the plan as it stands. */
export const sizesOfPart = async (
  store: Store,
  { round, part }: RoundPart,
  { population }: Pick<SizeSettings, "population">,
): Promise<FoundSizes> => {
  const [agencies, listed, quotas, frame, draw, cases] = await Promise.all([
    store.listPartAgencies(part),
    store.listPartFields(part),
    store.mapQuotas(part),
    store.findFrame(part),
    store.findDraw(part),
    store.countCases(part),
  ]);
  const published = await publishedShares(
    store,
    { round },
    agencies.map(({ id }) => id),
  );
  const fields = part.source === "on-site" ? [{ code: "", name: "" }] : listed.map(({ code, name }) => ({ code, name }));
  const counted = frame && part.source === "frame" ? await store.countStrata(frame) : null;
  const toSize = ({ id, name, kind, level }: (typeof agencies)[number]): AgencyWithFields => {
    const units = counted && fields.map(({ code }) => counted.get(stratumOf(id, code)) ?? 0);
    const planned = quotas.get(id) ?? {};
    const plannedByField = fields.map(({ code }) => planned[code] ?? 0);
    return {
      id,
      name,
      kind,
      level,
      units,
      plannedByField,
      planned: sum(plannedByField),
      published: published.get(id) ?? null,
      population: units ? sum(units) : population,
    };
  };
  return {
    part: { agencies: agencies.map(toSize), fields },
    frame: counted === null ? "none" : frame?.frameHash ? "frozen" : "open",
    fixed: draw !== undefined || cases.size > 0,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
