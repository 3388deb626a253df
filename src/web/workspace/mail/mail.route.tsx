import { useLocation } from "react-router";
import { listMails } from "../../../actions/mail/list-mails.ts";
import { resendMail } from "../../../actions/mail/resend-mail.ts";
import { mailStates } from "../../../survey/mail/mail-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { mailText } from "../../text/workspace-mail.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { filterOf } from "../asked-list.ts";
import { readForm, settle, textOf } from "../form.ts";
import { ListLinks } from "../list-links.tsx";
import { Pager } from "../pager.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/mail.route.ts";
import { mailStateOf } from "./mail-state.ts";
import { MailTable } from "./mail-table.tsx";

const pageSize = 40;

/** A page of the messages, of one state or of all. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const state = mailStateOf(asked);
  const page = Math.max(1, wholeNumber(asked.get("page")));
  const filter = { ...(state && { state }), limit: pageSize, offset: (page - 1) * pageSize };
  return { list: valueOrPage(await listMails(filter, worldOf(context).effects)), page, state: state ?? "" };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  return settle(await resendMail({ mail: textOf(form, "mail") }, world.effects), form, "/workspace/mail?done=resendMail");
};

export default function MailPage({ loaderData: { list, page, state }, actionData }: Route.ComponentProps) {
  const text = useText(mailText);
  const language = useLanguage();
  const csv = `/workspace/download/mail.csv${filterOf(useLocation().search)}`;
  return (
    <StaffPage title={text.title} lead={text.lead} problems={actionData?.problems}>
      {!list.configured && (
        <div className="gap">
          <Note tone="warn">{text.notConfigured}</Note>
        </div>
      )}
      <section className="card">
        <header>
          <h2>{text.caption(formatNumber(list.total, language))}</h2>
          <div className="tools list-tools">
            <StateFilter state={state} />
            {list.total > 0 && <ListLinks title={text.title} csv={csv} />}
          </div>
        </header>
        {list.total === 0 && (
          <EmptyState title={state === "" ? text.empty : text.noResult}>{state === "" ? text.emptyText : ""}</EmptyState>
        )}
        {list.lines.length > 0 && <MailTable list={list} />}
      </section>
      <Pager page={page} size={pageSize} total={list.total} />
    </StaffPage>
  );
}

const StateFilter = ({ state }: { readonly state: string }) => {
  const text = useText(mailText);
  return (
    <search>
      <form method="get" className="search-form">
        <select className="inp" name="state" aria-label={text.state} defaultValue={state}>
          <option value="">{text.allStates}</option>
          {mailStates.map((one) => (
            <option key={one} value={one}>
              {text.states[one]}
            </option>
          ))}
        </select>
        <Button small>{text.filter}</Button>
      </form>
    </search>
  );
};
