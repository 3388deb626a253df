import type { AgencySort, ListAgenciesInput } from "../../../actions/units/list-agencies.ts";
import { isDay } from "../../../survey/date.ts";
import { type AgencyKind, agencyKinds } from "../../../survey/plan/plan.ts";
import { type UnitLevel, unitLevels } from "../../../survey/units/unit.ts";

const sorts: readonly AgencySort[] = ["name", "kind", "level", "parent", "code", "validFrom", "validTo"];

const oneOf = <Word extends string>(words: readonly Word[], asked: string | null): Word | undefined =>
  words.find((word) => word === asked);

/** Which agencies the address asks for; words that mean nothing ask for nothing. */
export const agencyFilter = (request: Request): ListAgenciesInput => {
  const asked = new URL(request.url).searchParams;
  const kind: AgencyKind | undefined = oneOf(agencyKinds, asked.get("kind"));
  const level: UnitLevel | undefined = oneOf(unitLevels, asked.get("level"));
  const sort = oneOf(sorts, asked.get("sort"));
  const date = asked.get("date") ?? "";
  return {
    query: (asked.get("q") ?? "").trim().normalize("NFC"),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(sort && { sort }),
    province: asked.get("province") ?? "",
    ...(isDay(date) && { date }),
    descending: asked.get("dir") === "descending",
  };
};
