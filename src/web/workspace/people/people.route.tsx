import "./people.css";
import { useLocation } from "react-router";
import { listPeople } from "../../../actions/people/list-people.ts";
import { formatNumber } from "../../../survey/number.ts";
import type { AccountLine } from "../../../survey/people/people-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { KpiBand } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { peopleText } from "../../text/workspace-people.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/people.route.ts";
import { chosenPeople, readPeopleFilter } from "./people-filter.ts";
import { PeopleFilterForm } from "./people-filter-form.tsx";
import { PeopleTable } from "./people-table.tsx";

export const loader = async ({ context }: Route.LoaderArgs) => {
  const world = worldOf(context);
  const { accounts } = valueOrPage(await listPeople({}, world.effects));
  const invites =
    world.actor.kind === "account" && world.actor.grants.some(({ role }) => ["administrator", "lead"].includes(role));
  return { accounts, invites };
};

/** Who takes part, and what is open about their accounts. */
export default function PeoplePage({ loaderData: { accounts, invites } }: Route.ComponentProps) {
  const text = useText(peopleText);
  const { search } = useLocation();
  const may = useMay();
  const filter = readPeopleFilter(search);
  const chosen = chosenPeople(accounts, filter);
  const tools = (
    <>
      <ButtonLink href="/workspace/people/rights">{text.rights}</ButtonLink>
      {(invites || may("invitePerson")) && (
        <ButtonLink href="/workspace/people/invite" main>
          {text.invite}
        </ButtonLink>
      )}
    </>
  );
  return (
    <StaffPage title={text.people} lead={text.lead} tools={tools}>
      <Figures accounts={accounts} />
      <div className="mt">
        <PeopleFilterForm accounts={accounts} filter={filter} />
        {chosen.length > 0 ? <PeopleTable accounts={chosen} /> : <NobodyChosen />}
      </div>
    </StaffPage>
  );
}

const NobodyChosen = () => {
  const text = useText(peopleText);
  return (
    <section className="card">
      <EmptyState title={text.noPeople} action={<ButtonLink href="/workspace/people">{text.allPeople}</ButtonLink>}>
        {text.noPeopleNext}
      </EmptyState>
    </section>
  );
};

const Figures = ({ accounts }: { readonly accounts: readonly AccountLine[] }) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const inUse = accounts.filter(({ state }) => !["disabled", "invited", "invitation-ended"].includes(state));
  const count = (rows: readonly AccountLine[]): string => formatNumber(rows.length, language);
  return (
    <KpiBand
      figures={[
        { label: text.accounts, value: count(inUse) },
        {
          label: text.withoutFactor,
          value: count(inUse.filter(({ secondFactor }) => !secondFactor)),
          href: "/workspace/people?factor=none",
        },
        {
          label: text.waiting,
          value: count(accounts.filter(({ state }) => state === "invited")),
          href: "/workspace/people?state=invited",
        },
      ]}
    />
  );
};
