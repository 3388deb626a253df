import { formatDate } from "../../survey/date.ts";
import { Native } from "../parts/native.tsx";
import type { PublicView } from "./published.ts";

/** Who stands behind the figures, and where to check them. */
export const Footer = ({ view: { published, language, text, to } }: { readonly view: PublicView }) => {
  const { round } = published.snapshot;
  const plan = round.planDate ? text.planOf(round.planNumber, formatDate(round.planDate, language)) : round.planNumber;
  return (
    <>
      <div>
        <b className="strong">
          <Native>{round.issuingBody}</Native>
        </b>
        <br />
        {text.footerBy(round.leadBody, plan)}
        {round.supervisors.length > 0 && (
          <>
            <br />
            {text.footerSupervisors(new Intl.ListFormat(language, { type: "conjunction" }).format(round.supervisors))}
          </>
        )}
      </div>
      <ul className="foot-links">
        <li>
          <a href={to("method")}>{text.dlMethod}</a>
        </li>
        <li>
          <a href={`${to("method")}#downloads`}>{text.openData}</a>
        </li>
      </ul>
      <ul className="foot-links">
        <li>
          <a href={`${to("method")}#corrections`}>{text.corrections}</a>
        </li>
        <li>
          <a href="/sign-in">{text.toSignIn}</a>
        </li>
      </ul>
    </>
  );
};
