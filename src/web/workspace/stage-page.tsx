import type { ReactNode } from "react";
import { useActionData, useSearchParams } from "react-router";
import { ownEntry } from "../../survey/own-entry.ts";
import { openStages } from "../../survey/people/stage-rights.ts";
import type { Problem } from "../../survey/problem.ts";
import { type Stage, stageNumber } from "../../survey/stage.ts";
import { type FieldOf, FieldProblemsProvider, problemsByField } from "../parts/field-problems.tsx";
import { usePartsText } from "../parts/language.tsx";
import { Note } from "../parts/note.tsx";
import { ProblemList } from "../parts/problem.tsx";
import { type Chapter, ChaptersProvider, StagesProvider } from "../parts/stage-rail.tsx";
import { WorkspacePage } from "../parts/workspace-page.tsx";
import { workspaceText } from "../text/workspace.ts";
import { doneText } from "../text/workspace-done.ts";
import type { Refusal } from "./form.ts";
import { SessionWarning } from "./session-warning.tsx";
import { typedFieldOf } from "./typed-field.ts";
import { useRound, useText, useWorkspace } from "./use-workspace.ts";
import { RunningNote } from "./work/running-note.tsx";

interface StaffPageProps {
  readonly title: string;
  readonly crumb?: ReactNode;
  readonly lead?: ReactNode;
  readonly tools?: ReactNode;
  readonly problems?: readonly Problem[] | undefined;
  /** The field that each problem stands at, where neither its code nor the value that it quotes tells (./typed-field.ts). */
  readonly fieldOf?: FieldOf;
  readonly stage?: Stage;
  readonly children: ReactNode;
}

const noField: FieldOf = () => null;

/** A staff page: problems of what was just tried on top, then what was just done, then the content. */
export const StaffPage = ({ problems = [], fieldOf: named = noField, stage, children, ...page }: StaffPageProps) => {
  const { who, csrfToken } = useWorkspace();
  const typed = typedFieldOf(useActionData<Partial<Refusal>>()?.values ?? {});
  const fieldOf: FieldOf = (problem) => named(problem) ?? typed(problem);
  const round = useRound();
  const overview = round?.overview;
  const chapters = useChapters();
  return (
    <ChaptersProvider value={chapters}>
      <StagesProvider value={openStages(round?.allowed ?? [])}>
        <WorkspacePage
          {...page}
          who={who}
          csrfToken={csrfToken}
          hasProblems={problems.length > 0}
          current={stage ?? null}
          {...(overview && { round: { ...overview.round, stages: overview.stages } })}
        >
          <SessionWarning />
          <ProblemList problems={problems} fieldOf={fieldOf} />
          {problems.length === 0 && <DoneNote />}
          <RunningNote />
          <FieldProblemsProvider value={problemsByField(problems, fieldOf)}>{children}</FieldProblemsProvider>
        </WorkspacePage>
      </StagesProvider>
    </ChaptersProvider>
  );
};

/** The account itself, one's own work and the list of units are open to everyone; people and the audit log to whom they concern. */
const useChapters = (): readonly Chapter[] => {
  const { allowed } = useWorkspace();
  return [
    "units",
    ...(allowed.includes("listPeople") ? (["people"] as const) : []),
    ...(allowed.includes("readAudit") ? (["audit"] as const) : []),
    "work",
    ...(allowed.includes("listMails") ? (["mail"] as const) : []),
    "account",
  ];
};

/** A page of one stage of a round. */
export const StagePage = ({ stage, ...page }: StaffPageProps & { readonly stage: Stage }) => {
  const name = usePartsText().stages[stage];
  return <StaffPage crumb={useText(workspaceText).stageCrumb(stageNumber(stage), name)} {...page} stage={stage} />;
};

/** Says what the press of a button just did; the address carries only the name of the act. */
const DoneNote = () => {
  const said: Readonly<Record<string, string>> = useText(doneText);
  const sentence = ownEntry(said, useSearchParams()[0].get("done") ?? "");
  return sentence ? (
    <div className="done-note" role="status">
      <Note tone="ok">{sentence}</Note>
    </div>
  ) : null;
};
