import { useMay } from "../use-workspace.ts";
import type { CeremonyProps } from "./ceremony-props.ts";
import { CeremonySteps } from "./ceremony-steps.tsx";
import { CommitForm, Committed } from "./draw-commit.tsx";
import { DrawOutcome } from "./draw-outcome.tsx";
import { DrawStrata } from "./draw-strata.tsx";
import { isPlanApproved, WaitsForPlan } from "./waits-for-plan.tsx";

/** The draw of a part: its four steps, the signatures, and the sizes by stratum. */
export const DrawCeremony = ({ view, refusal }: CeremonyProps) => {
  const { commitment, result } = view;
  return (
    <>
      <CeremonySteps
        view={view}
        refusal={refusal}
        href={`/workspace/${view.round.code}/draw?part=${encodeURIComponent(view.part.code)}`}
        commit={
          commitment ? (
            <Committed view={view} commitment={commitment} refusal={refusal} />
          ) : (
            <ToCommit view={view} refusal={refusal} />
          )
        }
        outcome={result && <DrawOutcome view={view} result={result} />}
      />
      <DrawStrata view={view} />
    </>
  );
};

const ToCommit = ({ view, refusal }: CeremonyProps) => {
  const mayCommit = useMay()("commitDraw");
  if (!isPlanApproved(view)) return <WaitsForPlan view={view} />;
  return mayCommit && <CommitForm view={view} refusal={refusal} />;
};
