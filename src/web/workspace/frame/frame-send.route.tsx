import { redirect } from "react-router";
import { receiveFrameFile } from "../../../actions/frame/receive-frame-file.ts";
import { showFrame } from "../../../actions/frame/show-frame.ts";
import { showFrameSending } from "../../../actions/frame/show-frame-sending.ts";
import { problem } from "../../../survey/problem.ts";
import { fail, type Result } from "../../../survey/result.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { refuse, requireOwn } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { BrokenOff, readSentForm, type SentForm } from "../sent-file.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { type PageWorld, worldOf } from "../world.ts";
import type { Route } from "./+types/frame-send.route.ts";
import { FrameSteps } from "./frame-steps.tsx";
import { PiecewiseUpload } from "./piecewise-upload.tsx";

/** Where scripts run, the file goes in pieces and goes on after a break; the form does without. */
export const handle = { interactive: true };

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  const { effects } = worldOf(context);
  const view = valueOrPage(await showFrame({ round, part }, effects));
  const unfinished = await showFrameSending({ round, part }, effects);
  return { view, unfinished: unfinished.ok ? unfinished.value : null };
};

/** Takes the file in as it arrives. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }, "frame").code;
  const form = await readSentForm(request);
  requireOwn(form.fields.get("csrf") ?? "", world);
  const received = await receive({ round, part }, form, world);
  return received.ok
    ? redirect(`/workspace/${round}/frame/columns?part=${encodeURIComponent(part)}`, 303)
    : refuse(received.problems);
};

const receive = async (
  place: { readonly round: string; readonly part: string },
  { file }: SentForm,
  { effects, language }: PageWorld,
): Promise<Result<unknown>> => {
  if (file === null) return fail(problem("E-WEB-006", { kinds: frameText[language].kinds }));
  try {
    return await receiveFrameFile({ ...place, file }, effects);
  } catch (error) {
    if (error instanceof BrokenOff) return fail(problem("E-FRAME-118", { file: file.name }));
    throw error;
  }
};

/** The first step by itself: choosing the file, and why the last one was not taken. */
export default function FrameSendPage({ loaderData: { view, unfinished }, actionData }: Route.ComponentProps) {
  const text = useText(frameColumnsText);
  return (
    <StagePage stage="frame" title={text.chooseTitle} problems={actionData?.problems}>
      <PartTabs current={view.part.code} />
      <FrameSteps now={0} />
      <PiecewiseUpload round={view.round.code} part={view.part.code} replace={view.frame !== null} unfinished={unfinished} />
    </StagePage>
  );
}
