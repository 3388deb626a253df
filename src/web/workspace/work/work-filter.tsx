import { workStates } from "../../../survey/work/work-view.ts";
import { Button } from "../../parts/button.tsx";
import { workText } from "../../text/workspace-work.ts";
import { useText } from "../use-workspace.ts";

interface WorkFilterProps {
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
  readonly round: string;
  readonly state: string;
}

/** Which work is listed; the address is the view. */
export const WorkFilterForm = ({ rounds, round, state }: WorkFilterProps) => {
  const text = useText(workText);
  return (
    <search>
      <form method="get" className="search-form">
        <select className="inp" name="state" aria-label={text.state} defaultValue={state}>
          <option value="">{text.allStates}</option>
          {workStates.map((one) => (
            <option key={one} value={one}>
              {text.states[one]}
            </option>
          ))}
        </select>
        {rounds.length > 0 && (
          <select className="inp" name="round" aria-label={text.round} defaultValue={round}>
            <option value="">{text.noRound}</option>
            {rounds.map(({ code, shortTitle }) => (
              <option key={code} value={code}>
                {shortTitle}
              </option>
            ))}
          </select>
        )}
        <Button small>{text.filter}</Button>
      </form>
    </search>
  );
};
