import { showWork } from "../../../actions/work/show-work.ts";
import { stopWork } from "../../../actions/work/stop-work.ts";
import { isLive, type WorkView } from "../../../survey/work/work-view.ts";
import { Badge } from "../../parts/badge.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { ProblemText } from "../../parts/problem.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { spanText, workText } from "../../text/workspace-work.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { Facts } from "../facts.tsx";
import { readForm, settle } from "../form.ts";
import { PostButton } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/work.route.ts";
import { WorkProgress } from "./work-progress.tsx";
import { WorkResult } from "./work-result.tsx";
import { stateWord, workTones } from "./work-words.ts";

/** Seconds between two looks at work that is on its way. */
const every = 3;

export const loader = async ({ request, params: { work }, context }: Route.LoaderArgs) => {
  const view = valueOrPage(await showWork({ work }, worldOf(context).effects));
  return { view, still: new URL(request.url).searchParams.has("still") };
};

export const action = async ({ request, params: { work }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  return settle(await stopWork({ work }, world.effects), form, `/workspace/work/${work}?done=stopWork`);
};

export default function WorkPage({ loaderData: { view, still }, actionData }: Route.ComponentProps) {
  const text = useText(workText);
  const live = isLive(view.state);
  return (
    <StaffPage
      title={text.kinds[view.kind] ?? view.kind}
      crumb={<a href="/workspace/work">{text.title}</a>}
      problems={actionData?.problems}
      tools={view.mayStop && <PostButton intent="stop">{text.stop}</PostButton>}
    >
      {live && !still && <meta httpEquiv="refresh" content={`${every};url=/workspace/work/${view.id}`} />}
      <div className="stack">
        {live && (
          <Card>
            <WorkProgress work={view} />
            <Refreshing still={still} />
          </Card>
        )}
        {view.again && <Note tone="warn">{text.again}</Note>}
        <Outcome view={view} />
        <WorkFacts view={view} />
      </div>
    </StaffPage>
  );
}

/** A page that moves by itself must let itself be held still. */
const Refreshing = ({ still }: { readonly still: boolean }) => {
  const text = useText(workText);
  return still ? (
    <p className="small">
      <a href="?still=yes">{text.refreshNow}</a> · <a href="?">{text.refreshAgain}</a>
    </p>
  ) : (
    <p className="small mut">
      {text.refreshes(every)} <a href="?still=yes">{text.holdStill}</a>
    </p>
  );
};

const Outcome = ({ view }: { readonly view: WorkView }) =>
  view.problems.length > 0 ? (
    <Note tone="bad">
      <ul>
        {view.problems.map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.details)}`}>
            <ProblemText problem={one} />
          </li>
        ))}
      </ul>
    </Note>
  ) : (
    <WorkResult work={view} />
  );

const WorkFacts = ({ view }: { readonly view: WorkView }) => {
  const text = useText(workText);
  const language = useLanguage();
  const at = (iso: string | null) => (iso === null ? "–" : formatDateTime(iso, language));
  const seconds = view.startedAt ? (Date.parse(view.endedAt ?? view.now) - Date.parse(view.startedAt)) / 1000 : null;
  return (
    <Card>
      <Facts
        facts={[
          [
            text.state,
            <Badge key="state" tone={workTones[view.state]}>
              {stateWord(view, language)}
            </Badge>,
          ],
          [
            text.round,
            view.round ? (
              <a key="round" href={`/workspace/${view.round}`}>
                {view.round}
              </a>
            ) : (
              text.noRound
            ),
          ],
          [text.askedBy, view.askedBy],
          [text.askedAt, at(view.askedAt)],
          [text.startedAt, at(view.startedAt)],
          [text.endedAt, at(view.endedAt)],
          [text.duration, seconds === null ? "–" : spanText(seconds, language)],
        ]}
      />
      <p className="mt">
        <a href="/workspace/work">{text.toList}</a>
      </p>
    </Card>
  );
};
