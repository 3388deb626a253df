import { redirect } from "react-router";
import { receiveStageFile } from "../../../actions/draw/receive-stage-file.ts";
import { listStaged } from "../../../actions/draw/show-staged.ts";
import type { StagedLine } from "../../../survey/draw/staged-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Badge } from "../../parts/badge.tsx";
import { Button, ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { type Column, DataTable } from "../../parts/data-table.tsx";
import { Field, TextField } from "../../parts/field.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { valueOrPage } from "../../value-or-page.ts";
import { fileOf, type Refusal, readForm, refuse, textOf } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { StagePage } from "../stage-page.tsx";
import { useMay, useText } from "../use-workspace.ts";
import { worldOf } from "../world.ts";
import type { Route } from "./+types/stages.route.ts";

export const loader = async ({ params: { round }, context }: Route.LoaderArgs) =>
  valueOrPage(await listStaged({ round }, worldOf(context).effects));

/** Takes the list of units of a new draw in stages. */
export const action = async ({ request, params: { round }, context }: Route.ActionArgs) => {
  const { effects, ...world } = worldOf(context);
  const form = await readForm(request, world);
  const given = { title: textOf(form, "title"), file: await fileOf(form, "file"), pasted: textOf(form, "pasted") };
  const received = await receiveStageFile({ round, ...given }, effects);
  if (!received.ok) return refuse(received.problems, form);
  return redirect(`/workspace/${round}/draw/stages/${received.value.code}?done=receiveStageFile`, 303);
};

/** Draws in stages of a round: regions, provinces, communes, villages, persons. */
export default function StagesPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const text = useText(drawStagesText);
  const mayCommit = useMay()("commitDraw");
  return (
    <StagePage
      stage="draw"
      title={text.title}
      lead={text.lead}
      problems={actionData?.problems}
      tools={<ButtonLink href={`/workspace/${view.round.code}/draw`}>{text.toDraw}</ButtonLink>}
    >
      <Lines round={view.round.code} lines={view.lines} />
      {mayCommit && <NewList refusal={actionData} />}
    </StagePage>
  );
}

const Lines = ({ round, lines }: { readonly round: string; readonly lines: readonly StagedLine[] }) => {
  const text = useText(drawStagesText);
  const columns = useColumns(round);
  if (lines.length === 0) return <p className="gap">{text.none}</p>;
  return (
    <div className="gap">
      <Card title={text.list} flush>
        <DataTable caption={text.list} columns={columns} rows={lines} rowKey={({ code }) => code} stacked />
      </Card>
    </div>
  );
};

const tones = { draft: "none", planned: "run", committed: "run", drawn: "ok" } as const;

const useColumns = (round: string): readonly Column<StagedLine>[] => {
  const text = useText(drawStagesText);
  const language = useLanguage();
  return [
    {
      ...{ key: "title", heading: text.name, rowHeading: true },
      cell: ({ code, title }) => <a href={`/workspace/${round}/draw/stages/${code}`}>{title}</a>,
    },
    { key: "rows", heading: text.rows, number: true, cell: ({ rows }) => formatNumber(rows, language) },
    { key: "stages", heading: text.stages, cell: ({ stages }) => (stages.length === 0 ? text.noStages : stages.join(" → ")) },
    { key: "state", heading: text.state, cell: ({ state }) => <Badge tone={tones[state]}>{text.states[state]}</Badge> },
  ];
};

/** A list as a file, or typed; a file that was refused is chosen again, what was typed stays. */
const NewList = ({ refusal }: { readonly refusal: Refusal | undefined }) => {
  const text = useText(drawStagesText);
  const values = refusal?.values ?? {};
  return (
    <Card title={text.newTitle}>
      <PostForm className="form" upload>
        <Field name="title" label={text.name} hint={text.nameHint} defaultValue={values.title ?? ""} required />
        <Field name="file" type="file" label={text.file} hint={text.fileHint} accept=".xlsx,.csv,.txt" />
        <TextField name="pasted" label={text.pasted} hint={text.pastedHint} defaultValue={values.pasted ?? ""} rows={6} />
        <Button main name="intent" value="receiveStageFile">
          {text.receive}
        </Button>
      </PostForm>
    </Card>
  );
};
