import { folded, plain } from "../fold.ts";
import type { PlanField } from "../plan/plan.ts";
import { remember } from "../remember.ts";

export interface FoundField {
  readonly code: string;
  /** The file's name for it is none the plan knows: it went to the field that takes all others. */
  readonly asOther: boolean;
}

/**
 * Which field of the part a name in the file means: by name or alias, then without marks, then the part's field that takes all
 * others if the plan marks one (`takesOthers`); undefined otherwise, and the row is refused.
 */
export const fieldFinder = (fields: readonly PlanField[]): ((name: string) => FoundField | undefined) => {
  const named = fields.flatMap(({ code, name, aliases = [] }) => [name, ...aliases].map((known) => ({ known, code })));
  const exact = new Map(named.map(({ known, code }) => [plain(known), code]));
  const loose = new Map(named.map(({ known, code }) => [folded(known), code]));
  const others = fields.find(({ takesOthers }) => takesOthers)?.code;
  const find = (name: string): FoundField | undefined => {
    const code = exact.get(plain(name)) ?? loose.get(folded(name));
    if (code !== undefined) return { code, asOther: false };
    return others === undefined ? undefined : { code: others, asOther: true };
  };
  return remember(find);
};
