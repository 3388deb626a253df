import type { Stage } from "../stage.ts";
import type { ActionName } from "./permissions.ts";

/** What the page of each stage asks for: whoever may not do it is shown no link there. */
export const stageRights: Readonly<Record<Stage, ActionName>> = {
  plan: "showRound",
  instrument: "showRound",
  frame: "showFrame",
  draw: "showDraw",
  fieldwork: "showFieldwork",
  verification: "showRound",
  payment: "showRound",
  dataset: "showDataset",
  indicator: "showIndicator",
  report: "showReport",
  followup: "showRound",
};

/** The stages whose pages may be opened by whoever may do these things in the round. */
export const openStages = (allowed: readonly ActionName[]): readonly Stage[] =>
  (Object.keys(stageRights) as Stage[]).filter((stage) => allowed.includes(stageRights[stage]));
