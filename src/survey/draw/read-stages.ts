import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type DrawStage, type StageDesign, stageDesigns } from "./stage.ts";

/** A stage as it stands in a form; a place whose column is empty is none. */
export interface TypedStage {
  readonly column: string;
  readonly design: string;
  /** “2”, “25 %”. */
  readonly take: string;
  /** A column to sort by; empty: by the names. */
  readonly sort: string;
}

/** The stages that were typed, in their order. */
export function readStages(typed: readonly TypedStage[]): Result<readonly DrawStage[]> {
  const given = typed.filter(({ column }) => column !== "");
  if (given.length === 0) return fail(problem("E-DRAW-122", {}));
  const read = given.map(readStage);
  const problems = read.flatMap((one) => ("code" in one ? [one] : []));
  return problems.length > 0 ? fail(...problems) : ok(read.flatMap((one) => ("code" in one ? [] : [one])));
}

function readStage({ column: name, design: asked, take: text, sort }: TypedStage): DrawStage | Problem {
  const design: StageDesign = stageDesigns.find((known) => known === asked) ?? "srs";
  if (design === "all") return { name, design, take: 1 };
  const [, digits = "", percent] = /^(\d{1,7})\s*(%)?$/.exec(text.trim()) ?? [];
  const take = Number(digits);
  if (take < 1 || (percent && take > 100)) return problem("E-DRAW-121", { stage: name, value: text });
  return {
    ...{ name, design, take },
    ...(percent && { isShare: true }),
    ...(sort !== "" && design !== "srs" && { sort: [sort] }),
  };
}
