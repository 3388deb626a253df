import { addCheck } from "../../../actions/verification/add-check.ts";
import { answerChecks } from "../../../actions/verification/answer-checks.ts";
import { removeCheck } from "../../../actions/verification/remove-check.ts";
import { showVerification } from "../../../actions/verification/show-verification.ts";
import { isSupervisingBody } from "../../../survey/people/role.ts";
import { type CheckStage, checkStages, isCheckStage } from "../../../survey/verification/check.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field, SelectField } from "../../parts/field.tsx";
import { usePartsText } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { verificationText } from "../../text/workspace-verification.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { type Refusal, readForm, settle, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/check-list.route.ts";
import { typedAnswers } from "./check-form.ts";
import { StageChecks } from "./stage-checks.tsx";

export const loader = async ({ request, params: { round }, context }: Route.LoaderArgs) => {
  const view = valueOrPage(await showVerification({ round }, worldOf(context).effects));
  const asked = new URL(request.url).searchParams.get("body") ?? "";
  const body = isSupervisingBody(asked) ? asked : (view.own ?? "fatherland-front");
  return { view, body };
};

/** Keeps the answers of one stage, adds an item, or removes one. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const form = await readForm(request, world);
  const [intent = "", key = ""] = textOf(form, "intent").split(":");
  const [stage, body] = [textOf(form, "stage"), textOf(form, "body")];
  const done = (name: string) =>
    `/workspace/${round}/verification/check-list?body=${body}&done=${name}${name === "addCheck" ? "" : `#${stage}`}`;
  if (intent === "removeCheck") return settle(await removeCheck({ round, key }, effects), form, done("removeCheck"));
  if (intent === "addCheck") {
    const added = await addCheck({ round, body, stage: stage as CheckStage, wording: textOf(form, "wording") }, effects);
    return settle(added, form, done("addCheck"));
  }
  return settle(await answerChecks({ round, body, answers: typedAnswers(form) }, effects), form, done("answerChecks"));
};

export default function CheckListPage({ loaderData: { view, body }, actionData }: Route.ComponentProps) {
  const text = useText(verificationText);
  const stages = usePartsText().stages;
  const work = view.bodies.find((one) => one.body === body);
  if (!work) return null;
  const mayWrite = view.own === body && view.isOpen;
  const here = `/workspace/${view.round.code}/verification`;
  return (
    <StagePage
      stage="verification"
      title={text.listTitle}
      lead={text.listLead(work.name)}
      crumb={<a href={here}>{stages.verification}</a>}
      problems={actionData?.problems}
    >
      <nav className="ws-tabs" aria-label={text.bodies}>
        <ul>
          {view.bodies.map((one) => (
            <li key={one.body}>
              <a href={`?body=${one.body}`} aria-current={one.body === body ? "page" : undefined}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {!mayWrite && (
        <div className="gap">
          <Note>{text.readOnly}</Note>
        </div>
      )}
      <div className="stack">
        {checkStages.map((stage) => (
          <StageChecks
            key={stage}
            {...{ stage, body, mayWrite, refusal: actionData }}
            items={work.checks.filter((item) => item.stage === stage)}
          />
        ))}
        {mayWrite && <AddCheck body={body} refusal={actionData} />}
      </div>
    </StagePage>
  );
}

const AddCheck = ({ body, refusal }: { readonly body: string; readonly refusal: Refusal | undefined }) => {
  const text = useText(verificationText);
  const typed = refusal?.values.stage ?? "";
  return (
    <Card title={text.addTitle}>
      <PostForm className="form">
        <input type="hidden" name="body" value={body} />
        <SelectField
          {...{ name: "stage", label: text.stage, defaultValue: isCheckStage(typed) ? typed : "plan" }}
          options={checkStages.map((value) => ({ value, label: text.stages[value] }))}
        />
        <Field name="wording" label={text.addWording} defaultValue={refusal?.values.wording ?? ""} />
        <Button name="intent" value="addCheck">
          {text.add}
        </Button>
      </PostForm>
    </Card>
  );
};
