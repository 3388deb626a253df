import { compareQuestionnaires } from "../../../actions/instrument/compare-questionnaires.ts";
import { decideCrosswalk } from "../../../actions/instrument/decide-crosswalk.ts";
import { linesFrom } from "../../../survey/instrument/crosswalk-fields.ts";
import { markOf } from "../../../survey/mark-of.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { questionnaireText } from "../../text/workspace-questionnaire.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/compare.route.ts";
import { CrosswalkTable } from "./crosswalk-table.tsx";
import { FormPage } from "./form-page.tsx";
import { fieldsIn } from "./typed-fields.ts";
import "./editor.css";

export const loader = async ({ request, params: { round, form }, context }: Route.LoaderArgs) => {
  const older = new URL(request.url).searchParams.get("with");
  return valueOrPage(await compareQuestionnaires({ round, form, ...(older && { with: older }) }, worldOf(context).effects));
};

/** Keeps what was decided about the questions that changed. */
export const action = async ({ request, params: { round, form }, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const sent = await readForm(request, world);
  const { lines } = valueOrPage(await compareQuestionnaires({ round, form }, world.effects));
  const typed = linesFrom(fieldsIn(sent), lines);
  const decided = await decideCrosswalk({ round, form, lines: typed, seen: textOf(sent, "seen") }, world.effects);
  return settle(decided, sent, `/workspace/${round}/instrument/${form}/compare?done=decideCrosswalk`);
};

export default function ComparePage({ loaderData: comparison, actionData }: Route.ComponentProps) {
  const text = useText(questionnaireText);
  const language = useLanguage();
  const { older, newer, lines, round, part } = comparison;
  const itself = older.head.id === newer.head.id;
  const same = lines.filter(({ change }) => change === "same").length;
  const shown = actionData ? { ...comparison, lines: linesFrom(actionData.values, lines) } : comparison;
  const deciding = useMay()("editQuestionnaire") && comparison.decidable;
  return (
    <FormPage view={{ round, part, head: newer.head }} title={text.compareTitle} problems={actionData?.problems}>
      {itself ? (
        <p className="gap">{text.compareNothing}</p>
      ) : (
        <Card title={text.compareLead(older.head.version, newer.head.version)} flush>
          <PostForm>
            <input type="hidden" name="seen" value={markOf(lines)} />
            <p className="qe-lead small mut">{text.crosswalkHint}</p>
            <CrosswalkTable comparison={shown} deciding={deciding} />
            <p className="card-foot">{text.unchanged(formatNumber(same, language))}</p>
            <SaveButton shown={deciding} />
          </PostForm>
        </Card>
      )}
    </FormPage>
  );
}

const SaveButton = ({ shown }: { readonly shown: boolean }) => {
  const text = useText(questionnaireText);
  return shown ? (
    <div className="tools pad">
      <Button main name="intent" value="decideCrosswalk">
        {text.saveCrosswalk}
      </Button>
    </div>
  ) : null;
};
