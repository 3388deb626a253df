import type { Bilingual } from "../../survey/language.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import { walkFrom } from "../../survey/simulation/example-walk.ts";
import { action } from "../action.ts";

/** An example round that comes with OpenSIPAS. */
export interface ExampleListItem {
  readonly code: string;
  readonly title: string;
  /** What a newcomer sees in it, in a line. */
  readonly shows: Bilingual;
  /** How far it goes: to the drawn sample, or to the published report. */
  readonly until: "draw" | "report";
  /** It stands in this installation already. */
  readonly loaded: boolean;
}

/** The example rounds, by their codes, and which of them stand here. */
export const listExamples = action(
  "loadExample",
  async (_: { readonly round?: never }, { store, formats }): Promise<Result<readonly ExampleListItem[]>> => {
    const names = await formats.listExamples();
    const items: ExampleListItem[] = [];
    for (const code of names) {
      const files = await formats.readExample(code);
      if (!files.ok) return files;
      const { shortTitle: title } = files.value.plan as RoundPlan;
      const { until, shows } = walkFrom(files.value.walk);
      items.push({ code, title, shows, until, loaded: (await store.findRound(code)) !== undefined });
    }
    return ok(items);
  },
);
