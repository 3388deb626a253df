import type { ReactNode } from "react";
import type { RoundState } from "../../../survey/plan/overview.ts";
import { isAdjusted, isOpenRound } from "../../../survey/plan/round-states.ts";
import type { Problem } from "../../../survey/problem.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import type { FieldOf } from "../../parts/field-problems.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { planEditText } from "../../text/workspace-plan-edit.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useRound, useText } from "../use-workspace.ts";

/** The pages of the plan, one thing each. */
const pages = ["plan", "edit", "scope", "quotas", "budget", "supervision", "history"] as const;

export type PlanPageName = (typeof pages)[number];

/** Links between the pages of the plan. */
export const PlanTabs = ({ current }: { readonly current: PlanPageName }) => {
  const text = useText(planEditText);
  const round = useRound()?.overview.round.code ?? "";
  const mayBudget = useMay()("showBudget");
  return (
    <nav className="ws-tabs" aria-label={text.pages}>
      <ul>
        {pages
          .filter((name) => name !== "budget" || mayBudget)
          .map((name) => (
            <li key={name}>
              <a href={planAddress(round, name)} aria-current={name === current ? "page" : undefined}>
                {text.tabs[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
};

const planAddress = (round: string, name: PlanPageName): string =>
  name === "plan" ? `/workspace/${round}/plan` : `/workspace/${round}/plan/${name}`;

/** Whether the one who looks may change the plan as it stands. */
export const useMayEdit = (): boolean => {
  const may = useMay();
  const state = useRound()?.overview.round.state ?? "closed";
  return may("editPlan") && isOpenRound(state) && state !== "submitted";
};

interface PlanSubPageProps {
  readonly current: PlanPageName;
  readonly title: string;
  readonly lead?: string;
  readonly tools?: ReactNode;
  readonly problems?: readonly Problem[] | undefined;
  readonly fieldOf?: FieldOf;
  readonly children: ReactNode;
}

/** A page of the plan beside its timetable; says why nothing can be changed where that is so. */
export const PlanSubPage = ({ current, children, ...page }: PlanSubPageProps) => (
  <StagePage stage="plan" {...page}>
    <PlanTabs current={current} />
    <WhyLocked />
    {children}
  </StagePage>
);

const WhyLocked = () => {
  const text = useText(planEditText);
  const words = useText(workspaceText);
  const may = useMay();
  const state: RoundState = useRound()?.overview.round.state ?? "closed";
  const said = !may("editPlan")
    ? words.notAllowed
    : state === "submitted"
      ? text.locked
      : isOpenRound(state)
        ? null
        : text.ended;
  return said === null ? null : (
    <div className="gap">
      <Note>{said}</Note>
    </div>
  );
};

/** Asked for once the plan is approved. */
export const ReasonField = ({ value = "" }: { readonly value?: string | undefined }) => {
  const text = useText(planEditText);
  const state = useRound()?.overview.round.state ?? "draft";
  return isAdjusted(state) ? (
    <Field name="reason" label={text.reason} hint={text.reasonHint} defaultValue={value} required />
  ) : null;
};

/** Save, or go back without. */
export const SaveBar = ({
  back,
  verb,
  intent,
}: {
  readonly back: string;
  readonly verb?: string;
  readonly intent?: string;
}) => {
  const text = useText(planEditText);
  return (
    <div className="tools">
      <ButtonLink href={back}>{text.cancel}</ButtonLink>
      <Button main name="intent" value={intent ?? "save"}>
        {verb ?? text.save}
      </Button>
    </div>
  );
};
