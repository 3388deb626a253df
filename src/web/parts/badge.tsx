import type { ReactNode } from "react";
import type { StageState } from "../../survey/plan/overview.ts";
import { usePartsText } from "./language.tsx";

/** Shape, word and colour: ring not yet, half disc in progress, disc done, diamond may slip, square overdue. */
export type BadgeTone = "none" | "run" | "ok" | "warn" | "bad";

export const Badge = ({ tone = "none", children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) => (
  <span className={tone === "none" ? "badge" : `badge ${tone}`}>{children}</span>
);

const stageTones: Readonly<Record<StageState, BadgeTone>> = {
  done: "ok",
  current: "run",
  waiting: "none",
  overdue: "bad",
  "not-built": "none",
};

export const StageBadge = ({ state }: { readonly state: StageState }) => (
  <Badge tone={stageTones[state]}>{usePartsText().stageStates[state]}</Badge>
);
