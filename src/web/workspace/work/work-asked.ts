import type { ListWorkInput } from "../../../actions/work/list-work.ts";
import { type WorkState, workStates } from "../../../survey/work/work-view.ts";

/** The state that the address of the list filters by; undefined: every one. */
export const workStateOf = (asked: URLSearchParams): WorkState | undefined =>
  workStates.find((state) => state === asked.get("state"));

/** The work that the address of the list asks for. */
export const workFilterOf = (asked: URLSearchParams): Pick<ListWorkInput, "round" | "states"> => {
  const [round, state] = [asked.get("round"), workStateOf(asked)];
  return { ...(round && { round }), ...(state && { states: [state] }) };
};
