import { StageNode } from "./stage-node.tsx";

export interface StepItem {
  readonly label: string;
  readonly state: "done" | "now" | "next";
}

const nodes = { done: "done", now: "current", next: "waiting" } as const;
const classes = { done: "done", now: "now", next: undefined } as const;

/** The steps of one long task. */
export const Steps = ({ steps }: { readonly steps: readonly StepItem[] }) => (
  <ol className="steps">
    {steps.map(({ label, state }, place) => (
      <li key={label} className={classes[state]} aria-current={state === "now" ? "step" : undefined}>
        <StageNode state={nodes[state]} number={place + 1} />
        <span>{label}</span>
      </li>
    ))}
  </ol>
);
