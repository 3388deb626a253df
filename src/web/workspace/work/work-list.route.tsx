import { useLocation } from "react-router";
import { listRounds } from "../../../actions/plan/list-rounds.ts";
import { listWork } from "../../../actions/work/list-work.ts";
import { formatNumber } from "../../../survey/number.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { workText } from "../../text/workspace-work.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { filterOf } from "../asked-list.ts";
import { ListLinks } from "../list-links.tsx";
import { Pager } from "../pager.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/work-list.route.ts";
import { workFilterOf, workStateOf } from "./work-asked.ts";
import { WorkFilterForm } from "./work-filter.tsx";
import { WorkTable } from "./work-table.tsx";

const pageSize = 40;

/** A page of the work that one may see, by state and round as the address says. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const asked = new URL(request.url).searchParams;
  const page = Math.max(1, wholeNumber(asked.get("page")));
  const rounds = await listRounds({}, effects);
  return {
    list: valueOrPage(await listWork({ ...workFilterOf(asked), limit: pageSize, offset: (page - 1) * pageSize }, effects)),
    rounds: rounds.ok ? rounds.value.map(({ code, shortTitle }) => ({ code, shortTitle })) : [],
    ...{ page, round: asked.get("round") ?? "", state: workStateOf(asked) ?? "" },
  };
};

export default function WorkListPage({ loaderData: { list, rounds, page, round, state } }: Route.ComponentProps) {
  const text = useText(workText);
  const language = useLanguage();
  const csv = `/workspace/download/work.csv${filterOf(useLocation().search)}`;
  const filtered = round !== "" || state !== "";
  return (
    <StaffPage title={text.title} lead={text.lead}>
      <section className="card">
        <header>
          <h2>{text.caption(formatNumber(list.total, language))}</h2>
          <div className="tools list-tools">
            <WorkFilterForm rounds={rounds} round={round} state={state} />
            {list.total > 0 && <ListLinks title={text.title} csv={csv} />}
          </div>
        </header>
        {list.total === 0 && (
          <EmptyState title={filtered ? text.noResult : text.empty}>
            {filtered ? <a href="/workspace/work">{text.noFilter}</a> : text.emptyText}
          </EmptyState>
        )}
        {list.lines.length > 0 && <WorkTable list={list} rounds={rounds} />}
      </section>
      <Pager page={page} size={pageSize} total={list.total} />
    </StaffPage>
  );
}
