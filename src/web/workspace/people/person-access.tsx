import type { AccountLine } from "../../../survey/people/people-view.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { PostButton } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { AccountState } from "./people-table.tsx";

/** How the account stands, and what an administrator does with it. */
export const AccessCard = ({ account }: { readonly account: AccountLine }) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const isInvited = account.state === "invited" || account.state === "invitation-ended";
  return (
    <Card title={text.access} aside={<AccountState state={account.state} />}>
      {isInvited && account.invitedUntil && <p>{text.invitedUntil(formatDateTime(account.invitedUntil, language))}</p>}
      <p>
        {text.factor}: {account.secondFactor ? text.has : text.hasNot}
      </p>
      <div className="stacked-acts">{isInvited ? <InvitedActs /> : <AccountActs account={account} />}</div>
    </Card>
  );
};

const InvitedActs = () => {
  const text = useText(peopleText);
  return (
    <>
      <PostButton intent="renew">{text.renew}</PostButton>
      <PostButton intent="withdraw-invitation">{text.withdrawInvitation}</PostButton>
    </>
  );
};

const AccountActs = ({ account }: { readonly account: AccountLine }) => {
  const text = useText(peopleText);
  if (!useMay()("changePeople")) return null;
  return (
    <>
      <PostButton intent="reset-password">{text.resetPassword}</PostButton>
      {account.state === "disabled" || account.state === "locked" ? (
        <PostButton intent="enable">{text.enable}</PostButton>
      ) : (
        <PostButton intent="disable">{text.disable}</PostButton>
      )}
      {account.secondFactor && (
        <div>
          <PostButton intent="clear-factor">{text.clearFactor}</PostButton>
          <p className="small mut">{text.clearFactorNote}</p>
        </div>
      )}
    </>
  );
};
