import type { Effects } from "../../../actions/effects.ts";
import { showPlan } from "../../../actions/plan/show-plan.ts";
import { pickUnits } from "../../../actions/verification/pick-units.ts";
import { showVerification } from "../../../actions/verification/show-verification.ts";
import { type SignStageInput, signStage } from "../../../actions/verification/sign-stage.ts";
import { withdrawSignOff } from "../../../actions/verification/withdraw-sign-off.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import type { PlanView } from "../../../survey/plan/plan-view.ts";
import type { Result } from "../../../survey/result.ts";
import type { SignedStage } from "../../../survey/verification/sign-off.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage, usePartsText } from "../../parts/language.tsx";
import { verificationText } from "../../text/workspace-verification.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { StageTasks } from "../plan/stage-tasks.tsx";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/verification.route.ts";
import { Findings } from "./findings.tsx";
import { Picks } from "./picks.tsx";
import { SignPlaces } from "./sign-places.tsx";
import { Standing } from "./standing.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const [view, plan] = await Promise.all([showVerification({ round }, effects), showPlan({ round, sumsOnly: true }, effects)]);
  return { view: valueOrPage(view), plan: valueOrPage(plan) };
};

/** Picks units, or writes, refuses or withdraws the word of one's own body under a stage. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const here = `/workspace/${round}/verification`;
  if (intent === "pickUnits") {
    const picked = await pickUnits({ round, ...typedPick(form) }, world.effects);
    return settle(picked, form, picked.ok ? `${here}/picks/${picked.value.pick}?done=pickUnits` : here);
  }
  const done = intent === "withdrawSignOff" ? intent : "signStage";
  return settle(await giveWord(round, form, world.effects), form, `${here}?done=${done}#sign-offs`);
};

const typedPick = (form: FormData) => {
  const [agency, field] = [textOf(form, "agency"), textOf(form, "field")];
  return {
    ...{ part: textOf(form, "part"), wanted: wholeNumber(textOf(form, "wanted")), seedText: textOf(form, "seedText") },
    source: textOf(form, "source") === "sample" ? ("sample" as const) : ("frame" as const),
    ...(agency && { agency }),
    ...(field && { field }),
  };
};

const giveWord = (round: string, form: FormData, effects: Effects): Promise<Result<unknown>> => {
  const part = textOf(form, "part");
  const place: Pick<SignStageInput, "round" | "stage" | "part"> = {
    ...{ round, stage: textOf(form, "stage") as SignedStage },
    ...(part && { part }),
  };
  const reason = textOf(form, `reason-${textOf(form, "place")}`);
  const intent = textOf(form, "intent");
  if (intent === "withdrawSignOff") return withdrawSignOff({ ...place, reason }, effects);
  const state = intent === "refuseStage" ? "refused" : "signed";
  const why = state === "refused" ? { reason } : {};
  return signStage({ ...place, state, ...why, subject: textOf(form, "subject") }, effects);
};

export default function VerificationPage({ loaderData: { view, plan }, actionData }: Route.ComponentProps) {
  const text = useText(verificationText);
  const list = `/workspace/${view.round.code}/verification/check-list`;
  const mayWrite = view.own !== null && view.isOpen;
  return (
    <StagePage
      stage="verification"
      title={usePartsText().stages.verification}
      lead={text.lead}
      problems={actionData?.problems}
      tools={
        <ButtonLink href={view.own ? `${list}?body=${view.own}` : list} main={mayWrite}>
          {mayWrite ? text.continueList : text.readList}
        </ButtonLink>
      }
    >
      <Standing view={view} />
      <Findings view={view} />
      <SignPlaces view={view} refusal={actionData} />
      <Picks view={view} refusal={actionData} />
      <div className="pair mt">
        <Reverification plan={plan} />
        <StageTasks stage="verification" plan={plan} />
      </div>
    </StagePage>
  );
}

/** The place of what comes once there are forms. */
const Reverification = ({ plan: { parts, reverificationShare } }: { readonly plan: PlanView }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const forms = parts.reduce((sum, { total }) => sum + total, 0);
  const again = formatNumber(Math.round(forms * reverificationShare), language);
  const share = formatPercent(100 * reverificationShare, language, 0);
  return (
    <Card title={text.reverifyTitle}>
      <p>{text.reverifyWanted(share, again, formatNumber(forms, language))}</p>
      <p className="small mut prose">{text.reverifyText}</p>
    </Card>
  );
};
