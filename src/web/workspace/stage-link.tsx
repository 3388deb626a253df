import type { ReactNode } from "react";
import { openStages } from "../../survey/people/stage-rights.ts";
import type { Stage } from "../../survey/stage.ts";
import { ButtonLink } from "../parts/button.tsx";
import { useRound } from "./use-workspace.ts";

/** Whether the one who looks may open the page of a stage of this round. */
export const useMayOpen = (): ((stage: Stage) => boolean) => {
  const open = openStages(useRound()?.allowed ?? []);
  return (stage) => open.includes(stage);
};

interface StageLinkProps {
  readonly stage: Stage;
  /** What of the stage is asked for, from the question mark on. */
  readonly search?: string;
  readonly children: ReactNode;
}

/** The way to a stage of this round; the words alone for whoever may not open it. */
export const StageLink = ({ stage, search = "", children }: StageLinkProps) => {
  const mayOpen = useMayOpen();
  const round = useRound()?.overview.round.code ?? "";
  return mayOpen(stage) ? <a href={`/workspace/${round}/${stage}${search}`}>{children}</a> : children;
};

/** The same as a button, and none for whoever may not open the stage. */
export const StageButton = ({ stage, search = "", children }: StageLinkProps) => {
  const mayOpen = useMayOpen();
  const round = useRound()?.overview.round.code ?? "";
  if (!mayOpen(stage)) return null;
  return (
    <ButtonLink href={`/workspace/${round}/${stage}${search}`} main>
      {children}
    </ButtonLink>
  );
};
