import { remindersText } from "../../text/workspace-reminders.ts";
import { useMay, useRound, useText } from "../use-workspace.ts";

/** From the tasks of a plan to what is written about them. */
export const RemindersLink = () => {
  const text = useText(remindersText);
  const round = useRound()?.overview.round.code;
  return useMay()("showReminders") && round ? (
    <p className="gap-both">
      <a href={`/workspace/${round}/reminders`}>{text.title}</a>
    </p>
  ) : null;
};
