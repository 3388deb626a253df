import type { AccountLine } from "../../../survey/people/people-view.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { PostButton } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { AccountState } from "./people-table.tsx";

/** How the account stands, and what an administrator does with it. */
export const AccessCard = ({ account, mayInvite }: { readonly account: AccountLine; readonly mayInvite: boolean }) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const isInvited = account.state === "invited" || account.state === "invitation-ended";
  return (
    <Card title={text.access} aside={<AccountState state={account.state} />}>
      {isInvited && account.invitedUntil && <p>{text.invitedUntil(formatDateTime(account.invitedUntil, language))}</p>}
      <p>
        {text.factor}: {account.secondFactor ? text.has : text.hasNot}
      </p>
      <div className="stacked-acts">{isInvited ? mayInvite && <InvitedActs /> : <AccountActs account={account} />}</div>
    </Card>
  );
};

const InvitedActs = () => {
  const text = useText(peopleText);
  return (
    <>
      <PostButton intent="renew">{text.renew}</PostButton>
      <ButtonLink href="?confirm=withdraw-invitation">{text.withdrawInvitation}</ButtonLink>
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
        <ButtonLink href="?confirm=disable">{text.disable}</ButtonLink>
      )}
      {account.secondFactor && (
        <div>
          <ButtonLink href="?confirm=clear-factor">{text.clearFactor}</ButtonLink>
          <p className="small mut">{text.clearFactorNote}</p>
        </div>
      )}
    </>
  );
};
