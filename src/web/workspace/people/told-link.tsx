import type { ToldLink } from "../../../actions/people/account-link.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { peopleText } from "../../text/workspace-people.ts";
import { useText } from "../use-workspace.ts";

/** A one-time link, shown in this one answer to be copied. */
export const ToldLinkNote = ({ link }: { readonly link: ToldLink }) => {
  const text = useText(peopleText);
  const language = useLanguage();
  const { username, purpose, address, expiresAt, sent } = link;
  return (
    <div className="gap" role="status">
      <Note tone="ok">
        <p>{purpose === "invitation" ? text.linkInvitation(username) : text.linkPassword(username)}</p>
        <p>
          <code className="told-link">{address}</code>
        </p>
        <p className="small">
          {text.linkUntil(formatDateTime(expiresAt, language))} {sent ? text.linkSent : text.linkByHand}
        </p>
      </Note>
    </div>
  );
};
