import type { DrawCommitment } from "../../../survey/draw/draw-view.ts";
import type { StagedView } from "../../../survey/draw/staged-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { StagesTable } from "../../parts/stages-table.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { Facts } from "../facts.tsx";
import type { Refusal } from "../form.ts";
import { PostForm } from "../post-form.tsx";
import { useText } from "../use-workspace.ts";
import { Deposits, depositsOpen } from "./draw-deposit.tsx";
import { ConfirmCommit, Parties } from "./draw-parties.tsx";
import { EventFields } from "./event-fields.tsx";

interface StagedProps {
  readonly view: StagedView;
  readonly refusal: Refusal | undefined;
}

/** What was published of a draw in stages before the event. */
export const StagedCommitted = ({ view, commitment, refusal }: StagedProps & { readonly commitment: DrawCommitment }) => {
  const text = useText(drawText);
  const stages = useText(drawStagesText);
  const language = useLanguage();
  const rows = (view.above ? stages.listOfPersons : stages.listOf)(formatNumber(view.file.rows, language));
  return (
    <Card>
      <p className="small mut">{text.committedBy(commitment.committedBy, formatDateTime(commitment.committedAt, language))}</p>
      <Facts
        facts={[
          [
            stages.listHash,
            <span key="hash" className="hash">
              {view.frameHash}
            </span>,
          ],
          [stages.listed, rows],
          [text.eventUsed, commitment.eventName],
          ...(commitment.eventAt === null ? [] : [[text.eventAt, formatDateTime(commitment.eventAt, language)] as const]),
          ...(commitment.number > 1 ? [[text.drawNumber, text.drawNumberOf(String(commitment.number))] as const] : []),
          [text.algorithm, `${text.designs[commitment.design]} · ${commitment.algorithm}`],
        ]}
      />
      <StagesTable {...view} stages={view.stages ?? []} outcomes={null} before={view.above?.stage ?? 0} />
      <Deposits commitment={commitment} open={depositsOpen(view)} refusal={refusal} />
    </Card>
  );
};

/** The commitment: the event and the parties; list and stages stand above. */
export const StagedCommitForm = ({ view, refusal }: StagedProps) => {
  const text = useText(drawText);
  const stages = useText(drawStagesText);
  const values = refusal?.values ?? {};
  if (refusal?.review === "reviewCommit")
    return <ConfirmCommit refusal={refusal} backHref={`/workspace/${view.round.code}/draw/stages/${view.part.code}`} />;
  return (
    <Card title={text.commitTitle}>
      <PostForm className="form">
        <input type="hidden" name="version" value={view.version} />
        <p className="mut">{stages.commitHint}</p>
        <EventFields values={values} />
        <Parties values={values} />
        <Button main name="intent" value="reviewCommit">
          {text.review}
        </Button>
      </PostForm>
    </Card>
  );
};
