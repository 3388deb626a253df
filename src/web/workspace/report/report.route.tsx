import { draftRelease } from "../../../actions/report/draft-release.ts";
import { releaseReport } from "../../../actions/report/release-report.ts";
import { showReport } from "../../../actions/report/show-report.ts";
import { withdrawRelease } from "../../../actions/report/withdraw-release.ts";
import type { Problem } from "../../../survey/problem.ts";
import type { ReportView } from "../../../survey/report/report-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Note } from "../../parts/note.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { reportText } from "../../text/workspace-report.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostButton } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/report.route.ts";
import { ConfirmRelease } from "./report-confirm.tsx";
import { Releases } from "./report-releases.tsx";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await showReport({ round }, worldOf(context).effects));

/** Drafts, releases or withdraws. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const form = await readForm(request, world);
  const intent = textOf(form, "intent");
  const version = wholeNumber(textOf(form, "version"));
  const doneAt = `/workspace/${round}/report?done=${intent}`;
  if (intent === "releaseReport") return settle(await releaseReport({ round, version }, effects), form, doneAt);
  if (intent === "withdrawRelease")
    return settle(await withdrawRelease({ round, version, reason: textOf(form, "reason") }, effects), form, doneAt);
  return settle(await draftRelease({ round }, effects), form, `/workspace/${round}/report?done=draftRelease`);
};

export default function ReportPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(reportText);
  return (
    <StagePage
      stage="report"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<ReportTools view={view} />}
    >
      <ConfirmRelease view={view} refusal={actionData} />
      <PublicState view={view} />
      <Blocks title={text.draftWaits} problems={view.draftBlocks} />
      {view.releasable !== null && <Blocks title={text.releaseWaits} problems={view.releaseBlocks} />}
      {view.releases.length === 0 ? <NoDraft view={view} /> : <Releases view={view} />}
    </StagePage>
  );
}

interface ReportProps {
  readonly view: ReportView;
}

const ReportTools = ({ view }: ReportProps) => {
  const text = useText(reportText);
  const may = useMay();
  const canRelease = view.releasable !== null && view.releaseBlocks.length === 0 && may("releaseReport");
  return (
    <>
      {view.releases.length > 0 && view.draftBlocks.length === 0 && may("draftRelease") && (
        <PostButton intent="draftRelease">{text.draftAgain}</PostButton>
      )}
      {canRelease && (
        <ButtonLink href={`?confirm=release&version=${view.releasable}`} main>
          {text.release(String(view.releasable))}
        </ButtonLink>
      )}
    </>
  );
};

const PublicState = ({ view: { published, round } }: ReportProps) => {
  const text = useText(reportText);
  return (
    <div className="gap">
      {published === null ? (
        <Note>{text.nothingPublic}</Note>
      ) : (
        <Note tone="ok">
          {text.publishedNow(String(published))} <a href={`/results/${round.code}`}>{text.publicPage}</a>
        </Note>
      )}
    </div>
  );
};

const Blocks = ({ title, problems }: { readonly title: string; readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div className="gap">
      <Note tone="warn">
        <b>{title}</b>
        <ul className="note-list">
          {problems.map((problem) => (
            <li key={`${problem.code} ${JSON.stringify(problem.details)}`}>
              <ProblemText problem={problem} />
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );

const NoDraft = ({ view }: ReportProps) => {
  const text = useText(reportText);
  const ready = view.draftBlocks.length === 0;
  const mayDraft = useMay()("draftRelease");
  return (
    <section className="card">
      <EmptyState
        title={text.emptyTitle}
        action={
          ready &&
          mayDraft && (
            <PostButton intent="draftRelease" main>
              {text.draft}
            </PostButton>
          )
        }
      >
        {text.emptyText}
      </EmptyState>
    </section>
  );
};
