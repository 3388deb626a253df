import { freezeFrame } from "../../../actions/frame/freeze-frame.ts";
import { importFrame } from "../../../actions/frame/import-frame.ts";
import { showFrame } from "../../../actions/frame/show-frame.ts";
import type { FrameView } from "../../../survey/frame/frame-view.ts";
import { problem } from "../../../survey/problem.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Steps } from "../../parts/steps.tsx";
import { formatDate } from "../../text/workspace-dates.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, readForm, refuse, settle, textOf } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/frame.route.ts";
import { FrameImported } from "./frame-imported.tsx";
import { FrameUpload } from "./frame-upload.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  return valueOrPage(await showFrame({ round, part }, worldOf(context).effects));
};

/** Imports a file of transactions, or freezes what was imported. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }, "frame").code;
  const form = await readForm(request, world);
  const here = `/workspace/${round}/frame?part=${encodeURIComponent(part)}`;
  if (textOf(form, "intent") === "freezeFrame")
    return settle(await freezeFrame({ round, part }, world.effects), form, `${here}&done=freezeFrame`);
  const file = await fileOf(form, "file");
  if (file === null) return refuse([problem("E-WEB-006", { kinds: frameText[world.language].kinds })]);
  const replace = form.has("replace");
  return settle(await importFrame({ round, part, file, replace }, world.effects), form, `${here}&done=importFrame`);
};

export default function FramePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(frameText);
  const language = useLanguage();
  const lead = text.lead(formatDate(view.periodFrom, language), formatDate(view.periodTo, language));
  return (
    <StagePage
      stage="frame"
      title={view.frame ? text.title : text.titleEmpty}
      lead={view.part.source === "frame" && lead}
      problems={actionData?.problems}
    >
      <PartTabs current={view.part.code} />
      <FrameBody view={view} />
    </StagePage>
  );
}

const FrameBody = ({ view }: { readonly view: FrameView }) => {
  const text = useText(frameText);
  if (view.part.source === "on-site")
    return (
      <section className="card">
        <EmptyState
          title={text.onSite}
          action={<ButtonLink href={`/workspace/${view.round.code}/draw?part=${view.part.code}`}>{text.toDraw}</ButtonLink>}
        >
          {text.onSiteNext}
        </EmptyState>
      </section>
    );
  return (
    <>
      <FrameSteps view={view} />
      {view.frame ? <FrameImported view={view} frame={view.frame} /> : <FrameUpload />}
    </>
  );
};

const FrameSteps = ({ view: { frame } }: { readonly view: FrameView }) => {
  const { steps } = useText(frameText);
  const now = stepOf(frame, steps.length);
  return <Steps steps={steps.map((label, place) => ({ label, state: stepState(place, now) }))} />;
};

/** The step that waits for somebody: choosing the file, checking it, or none any more. */
const stepOf = (frame: FrameView["frame"], last: number): number => {
  if (frame === null) return 0;
  return frame.frozen === null ? 2 : last;
};

const stepState = (place: number, now: number) => {
  if (place < now) return "done";
  return place === now ? "now" : "next";
};
