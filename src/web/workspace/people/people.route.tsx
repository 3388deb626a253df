import { data } from "react-router";
import { addUser } from "../../../actions/people/add-user.ts";
import { listPeople } from "../../../actions/people/list-people.ts";
import { listRounds } from "../../../actions/plan/list-rounds.ts";
import type { AccountLine } from "../../../survey/people/people-view.ts";
import { type Role, roles } from "../../../survey/people/role.ts";
import { problem } from "../../../survey/problem.ts";
import { Note } from "../../parts/note.tsx";
import { registersText } from "../../text/workspace-registers.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, refuse, textOf } from "../form.ts";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/people.route.ts";
import { AddUserForm } from "./people-add.tsx";
import { PeopleTable } from "./people-table.tsx";

export const loader = async ({ context }: Route.LoaderArgs) => {
  const { effects } = worldOf(context);
  const [people, rounds] = [await listPeople({}, effects), await listRounds({}, effects)];
  return {
    accounts: valueOrPage(people).accounts,
    rounds: rounds.ok ? rounds.value.map(({ code, shortTitle }) => ({ code, shortTitle })) : [],
  };
};

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** Adds an account; the password that was made is shown in this one answer and nowhere else. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const role = textOf(form, "role");
  if (!isRole(role)) return { ...emptyAnswer, problems: [problem("E-WEB-007", { field: registersText[world.language].role })] };
  const round = textOf(form, "round");
  const person = {
    username: textOf(form, "username").toLowerCase(),
    name: textOf(form, "name"),
    body: textOf(form, "body"),
    role,
  };
  const added = await addUser({ ...person, ...(round && { round }) }, world.effects);
  return added.ok ? { ...emptyAnswer, added: added.value } : refusedAnswer(refuse(added.problems, form));
};

interface Added {
  readonly username: string;
  readonly password: string | null;
}

const emptyAnswer = { problems: [], values: {}, added: null as Added | null };

const refusedAnswer = ({ data: refusal, init }: ReturnType<typeof refuse>) =>
  data({ ...emptyAnswer, ...refusal }, init ?? undefined);

export default function PeoplePage({ loaderData: { accounts, rounds }, actionData }: Route.ComponentProps) {
  const text = useText(registersText);
  const mayAdd = useMay()("addUser");
  return (
    <StaffPage title={text.people} lead={text.peopleLead} problems={actionData?.problems}>
      {actionData?.added && <NewPassword added={actionData.added} />}
      <PeopleTable accounts={accounts satisfies readonly AccountLine[]} />
      {mayAdd && <AddUserForm rounds={rounds} values={actionData?.values ?? {}} />}
    </StaffPage>
  );
}

const NewPassword = ({ added: { username, password } }: { readonly added: Added }) => {
  const text = useText(registersText);
  return (
    <div className="gap">
      <Note tone="ok">
        <p>{text.added(username)}</p>
        {password && (
          <p>
            <code className="new-password">{password}</code>
          </p>
        )}
        <p className="small">{text.addedNote}</p>
      </Note>
    </div>
  );
};
