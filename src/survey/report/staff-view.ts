import type { ComputedIndicator, StaffFigure } from "../indicator/indicator-view.ts";
import type { Figure, PartSnapshot } from "./snapshot.ts";
import { suppressPart } from "./suppress-part.ts";

type StaffPart = Pick<ComputedIndicator, "overall" | "factors" | "criteria" | "agencies" | "fields">;

/** A part with all its figures, each saying how the public pages will show it. */
export const staffView = (full: PartSnapshot): StaffPart => {
  const open = suppressPart(full);
  return {
    overall: staffFigure(full.overall, open.overall),
    factors: full.factors.map((factor, at) => ({ ...factor, figure: staffFigure(factor.figure, open.factors[at]?.figure) })),
    criteria: full.criteria.map((criterion, at) => ({
      ...criterion,
      figure: staffFigure(criterion.figure, open.criteria[at]?.figure),
    })),
    agencies: full.agencies.map(({ criteria: _criteria, ...agency }, at) => ({
      ...agency,
      overall: staffFigure(agency.overall, open.agencies[at]?.overall),
      factors: agency.factors.map(({ id, figure }, factor) => ({
        id,
        figure: staffFigure(figure, open.agencies[at]?.factors[factor]?.figure),
      })),
    })),
    fields: full.fields.map(({ code, name, overall }, at) => ({
      ...{ code, name },
      figure: staffFigure(overall, open.fields[at]?.overall),
    })),
  };
};

const staffFigure = (full: Figure, open: Figure | undefined): StaffFigure => ({
  ...full,
  onPublic: open?.flag === "suppressed" || open?.flag === "complementary" ? open.flag : "shown",
});
