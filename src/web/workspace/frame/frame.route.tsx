import { freezeFrame } from "../../../actions/frame/freeze-frame.ts";
import { showFrame } from "../../../actions/frame/show-frame.ts";
import { showSignOffs } from "../../../actions/verification/show-sign-offs.ts";
import type { FrameView } from "../../../survey/frame/frame-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDate, formatDateTime } from "../../text/workspace-dates.ts";
import { frameText } from "../../text/workspace-frame.ts";
import { frameColumnsText } from "../../text/workspace-frame-columns.ts";
import { frameSendText } from "../../text/workspace-frame-send.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle } from "../form.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { StageSignOffs } from "../verification/stage-sign-offs.tsx";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/frame.route.ts";
import { FrameImported } from "./frame-imported.tsx";
import { FrameSteps } from "./frame-steps.tsx";
import { FrameUpload } from "./frame-upload.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const part = partOf({ request, context }, "frame").code;
  const { effects } = worldOf(context);
  const signOffs = valueOrPage(await showSignOffs({ round, stage: "frame", part }, effects));
  return { view: valueOrPage(await showFrame({ round, part }, effects)), signOffs };
};

/** Freezes what was imported. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const part = partOf({ request, context }, "frame").code;
  const form = await readForm(request, world);
  const here = `/workspace/${round}/frame?part=${encodeURIComponent(part)}`;
  return settle(await freezeFrame({ round, part }, world.effects), form, `${here}&done=freezeFrame`);
};

export default function FramePage({ loaderData: { view, signOffs }, actionData }: Route.ComponentProps) {
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
      {view.frame && <StageSignOffs signOffs={signOffs} />}
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
      <FrameSteps now={stepOf(view)} />
      {view.frame?.frozen ? null : <Waiting view={view} />}
      {view.frame ? (
        <FrameImported view={view} frame={view.frame} />
      ) : (
        <>
          <FrameUpload round={view.round.code} part={view.part.code} />
          <Reliably view={view} />
        </>
      )}
    </>
  );
};

/** For large files there is a page that goes on after a break of the line. */
const Reliably = ({ view: { round, part } }: { readonly view: FrameView }) => {
  const text = useText(frameSendText);
  if (!useMay()("importFrame")) return null;
  return (
    <p className="small gap-top">
      {text.reliable}{" "}
      <a href={`/workspace/${round.code}/frame/file?part=${encodeURIComponent(part.code)}`}>{text.reliableLink}</a>.
    </p>
  );
};

/** A file that was sent and waits for the next step. */
const Waiting = ({ view: { round, part, waiting } }: { readonly view: FrameView }) => {
  const text = useText(frameColumnsText);
  const language = useLanguage();
  const may = useMay();
  if (waiting === null || !may("importFrame")) return null;
  return (
    <div className="gap">
      <Note>
        <p>{text.waiting(waiting.name, waiting.receivedBy, formatDateTime(waiting.receivedAt, language))}</p>
        <p className="tools gap-top">
          <ButtonLink href={`/workspace/${round.code}/frame/columns?part=${encodeURIComponent(part.code)}`} main>
            {text.goOn}
          </ButtonLink>
        </p>
      </Note>
    </div>
  );
};

/** The step that waits for somebody: choosing the file, mapping it, checking it, or none any more. */
const stepOf = ({ frame, waiting }: FrameView): number => {
  if (frame === null) return waiting === null ? 0 : 1;
  return frame.frozen === null ? 2 : 4;
};
