import { redirect } from "react-router";
import { createRound } from "../../../actions/plan/create-round.ts";
import { problem } from "../../../survey/problem.ts";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Field } from "../../parts/field.tsx";
import { Note } from "../../parts/note.tsx";
import { workspaceText } from "../../text/workspace.ts";
import { roundsText } from "../../text/workspace-rounds.ts";
import { fileOf, readForm, refuse } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StaffPage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/new-round.route.ts";

/** Creates a round from a plan file. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const world = worldOf(context);
  const form = await readForm(request, world);
  const file = await fileOf(form, "file");
  if (file === null) return refuse([problem("E-WEB-006", { kinds: roundsText[world.language].kinds })]);
  const plan = parsed(file.bytes);
  if (plan === undefined) return refuse([problem("E-WEB-010", { file: file.name })]);
  const created = await createRound({ plan, file: file.name }, world.effects);
  return created.ok ? redirect(`/workspace/${created.value.code}?done=createRound`, 303) : refuse(created.problems);
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

export default function NewRoundPage({ actionData }: Route.ComponentProps) {
  const text = useText(roundsText);
  return (
    <StaffPage title={text.newTitle} lead={text.newLead} problems={actionData?.problems}>
      <PlanForm />
    </StaffPage>
  );
}

const PlanForm = () => {
  const text = useText(roundsText);
  const words = useText(workspaceText);
  if (!useMay()("createRound")) return <Note>{words.notAllowed}</Note>;
  return (
    <Card title={text.create}>
      <PostForm upload className="form one-column">
        <Field name="file" label={text.file} hint={text.fileHint} type="file" accept=".json,application/json" required />
        <div className="tools">
          <ButtonLink href="/workspace">{text.back}</ButtonLink>
          <Button main>{text.create}</Button>
        </div>
      </PostForm>
    </Card>
  );
};
