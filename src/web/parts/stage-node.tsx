import type { StageState } from "../../survey/plan/overview.ts";

const classes: Readonly<Record<StageState, string>> = {
  done: "node done",
  current: "node now",
  overdue: "node late",
  waiting: "node",
  "not-built": "node none",
};

/** A stage's disc: a tick when done, its number in progress or not yet, “!” when overdue, a dash where nothing is built. */
export const StageNode = ({ state, number }: { readonly state: StageState; readonly number: number }) => (
  <span className={classes[state]} aria-hidden="true">
    {state === "done" ? <Tick /> : { overdue: "!", "not-built": "–", current: number, waiting: number }[state]}
  </span>
);

const Tick = () => (
  <svg viewBox="0 0 12 12" aria-hidden="true">
    <path
      d="M2 6.5l2.6 2.6L10 3.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
