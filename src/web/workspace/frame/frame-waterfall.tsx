import type { FrameCounts } from "../../../survey/frame/frame-counts.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useText } from "../use-workspace.ts";

const taken = ["rejected", "outOfScope", "notCompleted", "withdrawn", "underAge", "noContact", "samePerson"] as const;

/** From the rows of the file to the people of the frame, each step with what it takes out. */
export const FrameWaterfall = ({ counts }: { readonly counts: FrameCounts }) => {
  const text = useText(frameText);
  const longest = Math.max(1, ...taken.map((step) => counts[step]));
  return (
    <Card title={text.waterfall} aside={<span className="small mut">{text.waterfallAside}</span>} flush>
      <ol className="flow">
        <Sum name={text.counts.rows} count={counts.rows} />
        {taken.map((step) => (
          <Taken key={step} name={text.counts[step]} count={counts[step]} longest={longest} />
        ))}
        <Sum name={text.counts.eligible} count={counts.eligible} />
      </ol>
    </Card>
  );
};

interface StepProps {
  readonly name: string;
  readonly count: number;
}

const Sum = ({ name, count }: StepProps) => (
  <li className="tot">
    <span>{name}</span>
    <span className="num r">{formatNumber(count, useLanguage())}</span>
    <span />
  </li>
);

const Taken = ({ name, count, longest }: StepProps & { readonly longest: number }) => (
  <li>
    <span>{name}</span>
    <span className="num r">− {formatNumber(count, useLanguage())}</span>
    <span className="flow-bar" aria-hidden="true">
      {count > 0 && <i style={{ width: `${(100 * count) / longest}%` }} />}
    </span>
  </li>
);
