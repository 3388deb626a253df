import { useLocation } from "react-router";
import { rowsOfPage, showFrameRows } from "../../../actions/frame/show-frame-rows.ts";
import { workbookRows } from "../../../survey/frame/frame-row-words.ts";
import type { FrameRowsView } from "../../../survey/frame/frame-rows-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { frameRowsText } from "../../text/workspace-frame-rows.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { searchWith } from "../listing.ts";
import { PartTabs } from "../part-tabs.tsx";
import { partOf } from "../plan/round-context.ts";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/rows.route.ts";
import { FrameRowTable } from "./frame-row-table.tsx";
import { rowFilter } from "./row-filter.ts";
import { RowFilters } from "./row-filters.tsx";

/** Pages go from unit to unit, not by number: the thousandth comes as fast as the first. */
export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const part = partOf({ request, context }, "frame").code;
  const filter = rowFilter(asked);
  const [after, before] = [asked.get("after") ?? "", asked.get("before") ?? ""];
  const view = valueOrPage(await showFrameRows({ round, part, filter, after, before }, worldOf(context).effects));
  const from = after || before ? Math.max(1, wholeNumber(asked.get("from"))) : 1;
  return { view, first: Math.min(from, Math.max(1, view.total - view.rows.length + 1)) };
};

export default function FrameRowsPage({ loaderData: { view, first } }: Route.ComponentProps) {
  const text = useText(frameRowsText);
  const { round, part } = view;
  return (
    <StagePage
      stage="frame"
      title={text.title}
      lead={view.file !== null && text.lead(view.file)}
      tools={<ButtonLink href={`/workspace/${round.code}/frame?part=${encodeURIComponent(part.code)}`}>{text.back}</ButtonLink>}
    >
      <PartTabs current={part.code} source="frame" />
      {view.file === null ? (
        <section className="card">
          <EmptyState title={text.noFrame}>{text.noFrameNext}</EmptyState>
        </section>
      ) : (
        <>
          <RowFilters view={view} />
          <FoundUnits view={view} first={first} />
        </>
      )}
    </StagePage>
  );
}

interface FoundProps {
  readonly view: FrameRowsView;
  /** Place of the first row among all that the filter finds, from 1. */
  readonly first: number;
}

const FoundUnits = ({ view, first }: FoundProps) => {
  const text = useText(frameRowsText);
  const language = useLanguage();
  const count = (units: number) => formatNumber(units, language);
  const { citizen, organisation, filedForOthers } = view.eligible;
  return (
    <section className="card">
      <header>
        <h2>{text.found(count(view.total))}</h2>
        <Downloads view={view} />
      </header>
      <p className="found">{text.eligible(count(citizen), count(organisation), count(filedForOthers))}</p>
      {view.total === 0 ? <EmptyState title={text.none}>{text.noneNext}</EmptyState> : <FrameRowTable rows={view.rows} />}
      <Pages view={view} first={first} />
    </section>
  );
};

const Downloads = ({ view: { round, total } }: Pick<FoundProps, "view">) => {
  const text = useText(frameRowsText);
  const language = useLanguage();
  const { search } = useLocation();
  const query = searchWith(search, { after: "", before: "", from: "" });
  const file = (format: string) => `/workspace/${round.code}/download/frame-rows.${format}${query}`;
  return (
    <div className="tools">
      {total > workbookRows && <span className="small mut">{text.workbookLimit(formatNumber(workbookRows, language))}</span>}
      {total <= workbookRows && (
        <ButtonLink href={file("xlsx")} download small>
          XLSX
        </ButtonLink>
      )}
      <ButtonLink href={file("csv")} download small>
        CSV
      </ButtonLink>
    </div>
  );
};

/** “41–80 trên 500.000”, and the pages before and after. */
const Pages = ({ view: { rows, total }, first }: FoundProps) => {
  const text = useText(workspaceText);
  const words = useText(frameRowsText);
  const language = useLanguage();
  const { search } = useLocation();
  if (total <= rows.length) return null;
  const last = first + rows.length - 1;
  const shown = [first, last, total].map((row) => formatNumber(row, language)) as [string, string, string];
  const before = Math.max(1, first - rowsOfPage);
  const to = (changes: Readonly<Record<string, string>>) => searchWith(search, { after: "", before: "", from: "", ...changes });
  return (
    <nav className="tools pad" aria-label={text.pages}>
      {first > 1 && <ButtonLink href={to({})}>{words.first}</ButtonLink>}
      {first > rowsOfPage + 1 && (
        <ButtonLink href={to({ before: rows[0]?.unitId ?? "", from: String(before) })}>{text.pageBefore}</ButtonLink>
      )}
      <span className="num">{text.pageOf(...shown)}</span>
      {last < total && (
        <ButtonLink href={to({ after: rows.at(-1)?.unitId ?? "", from: String(last + 1) })}>{text.pageAfter}</ButtonLink>
      )}
    </nav>
  );
};
