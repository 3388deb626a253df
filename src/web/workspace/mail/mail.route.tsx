import { listMails } from "../../../actions/mail/list-mails.ts";
import { resendMail } from "../../../actions/mail/resend-mail.ts";
import { type MailState, mailStates } from "../../../survey/mail/mail-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { mailText } from "../../text/workspace-mail.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { Pager } from "../pager.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { wholeNumber } from "../whole-number.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/mail.route.ts";
import { MailTable } from "./mail-table.tsx";

const pageSize = 40;

const isState = (word: string | null): word is MailState => (mailStates as readonly (string | null)[]).includes(word);

/** A page of the messages, of one state or of all. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const state = asked.get("state");
  const page = Math.max(1, wholeNumber(asked.get("page")));
  const filter = { ...(isState(state) && { state }), limit: pageSize, offset: (page - 1) * pageSize };
  return { list: valueOrPage(await listMails(filter, worldOf(context).effects)), page, state: isState(state) ? state : "" };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  return settle(await resendMail({ mail: textOf(form, "mail") }, world.effects), form, "/workspace/mail?done=resendMail");
};

export default function MailPage({ loaderData: { list, page, state }, actionData }: Route.ComponentProps) {
  const text = useText(mailText);
  const language = useLanguage();
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
          <StateFilter state={state} />
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
