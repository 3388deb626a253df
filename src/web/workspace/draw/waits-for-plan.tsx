import type { DrawView } from "../../../survey/draw/draw-view.ts";
import { isAdjusted } from "../../../survey/plan/round-states.ts";
import { Note } from "../../parts/note.tsx";
import { drawText } from "../../text/workspace-draw.ts";
import { useText } from "../use-workspace.ts";

/** Whether the plan is approved, so that a draw may be committed and an on-site part opened. */
export const isPlanApproved = ({ round }: Pick<DrawView, "round">): boolean => isAdjusted(round.state);

/** Says that the draw waits for the plan, and leads to it. */
export const WaitsForPlan = ({ view: { round } }: { readonly view: Pick<DrawView, "round"> }) => {
  const text = useText(drawText);
  return (
    <Note tone="warn">
      {text.waitsForPlan} <a href={`/workspace/${round.code}/plan`}>{text.toPlan}</a>
    </Note>
  );
};
