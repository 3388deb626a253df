import { type StageOutcome, stageFileName, stageFiles } from "../../../survey/draw/published-stages.ts";
import type { StagedView } from "../../../survey/draw/staged-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Native } from "../../parts/native.tsx";
import { StagesTable } from "../../parts/stages-table.tsx";
import { formatDateTime } from "../../text/workspace-dates.ts";
import { drawText } from "../../text/workspace-draw.ts";
import { drawStagesText } from "../../text/workspace-draw-stages.ts";
import { useText } from "../use-workspace.ts";

/** The seed, every stage with its hash and its files: units, sizes, sample, probabilities. */
export const StagedOutcome = ({ view }: { readonly view: StagedView }) => {
  const text = useText(drawText);
  const stages = useText(drawStagesText);
  const language = useLanguage();
  const { result, outcomes } = view;
  if (result === null || outcomes === null) return null;
  const drawn = stages.drawn(formatNumber(result.sampled, language), formatNumber(result.reserves, language));
  return (
    <>
      <p className="small mut">
        {formatDateTime(result.drawnAt, language)} · {result.drawnBy} · {drawn}
      </p>
      <div className="seed gap-both">
        <small>{text.seed}</small>
        <span className="hash">{result.seed}</span>
      </div>
      <Card>
        <StagesTable {...view} stages={view.stages ?? []} before={view.above?.stage ?? 0} />
      </Card>
      {outcomes.map((outcome, at) => (
        <Stage key={outcome.name} view={view} outcome={outcome} number={(view.above?.stage ?? 0) + at + 1} />
      ))}
    </>
  );
};

interface StageProps {
  readonly view: StagedView;
  readonly outcome: StageOutcome;
  readonly number: number;
}

const Stage = ({ view: { round, part }, outcome, number }: StageProps) => {
  const text = useText(drawText);
  const stages = useText(drawStagesText);
  const files = `/draws/${encodeURIComponent(round.code)}`;
  return (
    <section className="gap-top">
      <h3>
        {number}. <Native>{outcome.name}</Native>
      </h3>
      <p className="small">
        {text.sampleHash}: <span className="hash">{outcome.sampleHash}</span>
      </p>
      <div className="tools gap-top">
        {stageFiles.map((what) => (
          <ButtonLink key={what} href={`${files}/${stageFileName(number, what)}?part=${part.code}`} download small>
            {stages.files[what]}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
};
