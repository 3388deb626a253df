import type { ReactNode } from "react";
import type { StageStatus } from "../../survey/plan/overview.ts";
import type { Stage } from "../../survey/stage.ts";
import { Mark } from "./brand.tsx";
import { usePartsText } from "./language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SimulatedBanner } from "./simulated-banner.tsx";
import { mainId, SkipLink } from "./skip-link.tsx";
import { ChapterBar, ChapterRail, RailBar, StageRail } from "./stage-rail.tsx";

export interface WorkspacePageProps {
  /** Title of the page; with `problems` on it the browser's title begins “Có lỗi: …”. */
  readonly title: string;
  readonly hasProblems?: boolean;
  readonly crumb?: ReactNode;
  readonly lead?: ReactNode;
  /** The page's one main action, and what goes with it, to the right of the title. */
  readonly tools?: ReactNode;
  /** The round shown, with its stages; absent on pages across the rounds. */
  readonly round?: WorkspaceRound;
  readonly current?: Stage | null;
  /** Who is signed in, as shown; absent on the sign-in page. */
  readonly who?: string;
  readonly csrfToken?: string;
  /** Show the banner: by default when the round is simulated. */
  readonly simulated?: boolean;
  readonly children: ReactNode;
}

export interface WorkspaceRound {
  readonly code: string;
  readonly shortTitle: string;
  readonly simulated: boolean;
  /** ISO day at which an example stands still. */
  readonly exampleDay?: string | null;
  readonly stages: readonly StageStatus[];
}

/** The frame of every staff page: top bar, banner, the rail of stages, the title with its main action. */
export const WorkspacePage = (props: WorkspacePageProps) => (
  <div className="ws">
    <title>{`${usePageTitle(props)} – OpenSIPAS`}</title>
    <SkipLink />
    <TopBar {...props} />
    {(props.simulated ?? props.round?.simulated ?? false) && <SimulatedBanner day={props.round?.exampleDay ?? null} />}
    {props.who && <Bar {...props} />}
    <div className={props.who ? "app" : "app app-alone"}>
      {props.who && <Side {...props} />}
      <main className="main" id={mainId}>
        <PageHead {...props} />
        {props.children}
      </main>
    </div>
  </div>
);

const usePageTitle = ({ title, hasProblems, round }: WorkspacePageProps): string => {
  const text = usePartsText();
  const named = round ? `${title} · ${round.shortTitle}` : title;
  return hasProblems ? text.errorInTitle(named) : named;
};

const Side = ({ round, current }: WorkspacePageProps) =>
  round ? <StageRail roundCode={round.code} stages={round.stages} current={current ?? null} /> : <ChapterRail />;

/** The rail of narrow screens. */
const Bar = ({ round, current }: WorkspacePageProps) =>
  round ? <RailBar roundCode={round.code} stages={round.stages} current={current ?? null} /> : <ChapterBar />;

const TopBar = ({ round, who, csrfToken }: WorkspacePageProps) => (
  <header className="top">
    <a className="brand" href={who ? "/workspace" : "/"} aria-label="OpenSIPAS">
      <Mark />
      <span>OpenSIPAS</span>
    </a>
    {round && (
      <>
        <span className="sep" />
        <a className="round" href={`/workspace/${round.code}`}>
          {round.shortTitle}
        </a>
      </>
    )}
    <div className="end">
      <LanguageSwitch short />
      {who && (
        <a className="who mut" href="/workspace/account">
          {who}
        </a>
      )}
      {who && <SignOut csrfToken={csrfToken ?? ""} />}
    </div>
  </header>
);

const SignOut = ({ csrfToken }: { readonly csrfToken: string }) => (
  <form method="post" action="/sign-out">
    <input type="hidden" name="csrf" value={csrfToken} />
    <button type="submit" className="btn sm">
      {usePartsText().signOut}
    </button>
  </form>
);

const PageHead = ({ crumb, title, lead, tools }: WorkspacePageProps) => (
  <div className="head">
    <div>
      {crumb && <p className="crumb">{crumb}</p>}
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
    </div>
    {tools && <div className="tools">{tools}</div>}
  </div>
);
