import { Steps } from "../../parts/steps.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useText } from "../use-workspace.ts";

/** The four steps of a frame; `now` counts from 0, the number of steps when all are done. */
export const FrameSteps = ({ now }: { readonly now: number }) => {
  const { steps } = useText(frameText);
  return <Steps steps={steps.map((label, place) => ({ label, state: stateOf(place, now) }))} />;
};

const stateOf = (place: number, now: number) => {
  if (place < now) return "done";
  return place === now ? "now" : "next";
};
