import { applySizes } from "../../../actions/draw/apply-sizes.ts";
import { compareSizes } from "../../../actions/draw/compare-sizes.ts";
import type { SizeComparison } from "../../../survey/draw/size-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { PostButton } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/sizes.route.ts";
import { ruleName } from "./rule-name.ts";
import { SizesCurve } from "./sizes-curve.tsx";
import { SizesFields } from "./sizes-fields.tsx";
import { SizesForm } from "./sizes-form.tsx";
import { SizesShort } from "./sizes-short.tsx";
import { SizesTable } from "./sizes-table.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }).code;
  const asked = [...new URL(request.url).searchParams];
  return valueOrPage(await compareSizes({ round, part, asked }, worldOf(context).effects));
};

/** Writes the rule that the address marks into the plan. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const part = partOf({ request, context }).code;
  const form = await readForm(request, world);
  const { searchParams } = new URL(request.url);
  const result = await applySizes({ round, part, asked: [...searchParams] }, effects);
  searchParams.set("use", "plan");
  searchParams.set("done", "applySizes");
  return settle(result, form, `/workspace/${round}/draw/sizes?${searchParams}`);
};

export default function SizesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(drawSizesText);
  return (
    <StagePage
      stage="draw"
      title={text.title}
      lead={useLead(view)}
      tools={<Tools view={view} />}
      problems={[...(actionData?.problems ?? []), ...view.problems]}
    >
      <PartTabs current={view.part.code} />
      <Standing view={view} />
      <SizesShort view={view} />
      <SizesForm view={view} />
      <div className="gap-top">
        <SizesTable view={view} />
      </div>
      <div className="two-cards">
        <SizesCurve view={view} />
        <SizesFields view={view} />
      </div>
    </StagePage>
  );
}

const useLead = ({ people, outcomes }: SizeComparison): string => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  const rules = formatNumber(outcomes.length, language);
  return people === null ? text.leadUnknown(rules) : text.lead(formatNumber(people, language), rules);
};

const Tools = ({ view: { round, part, chosen, fixed } }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  const language = useLanguage();
  if (!useMay()("editPlan") || fixed) return null;
  return (
    <>
      <ButtonLink href={`/workspace/${round.code}/plan?part=${encodeURIComponent(part.code)}`}>{text.toPlan}</ButtonLink>
      {chosen.rule.kind !== "plan" && (
        <PostButton intent="applySizes" main>
          {text.use(ruleName(chosen.rule, language))}
        </PostButton>
      )}
    </>
  );
};

/** Whether the figures are final, and whether anything can still be changed. */
const Standing = ({ view: { part, frame, fixed } }: { readonly view: SizeComparison }) => {
  const text = useText(drawSizesText);
  if (fixed) return <Note>{text.fixed}</Note>;
  if (part.source === "on-site" || frame === "frozen") return null;
  return <Note tone="warn">{frame === "none" ? text.noFrame : text.provisional}</Note>;
};
