import type { ReactNode } from "react";
import type { FrameCounts } from "../../../survey/frame/frame-counts.ts";
import type { UnitState } from "../../../survey/frame/frame-rows-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useMay, useText } from "../use-workspace.ts";

const taken = [
  "rejected",
  "outOfScope",
  "overlapping",
  "notCompleted",
  "withdrawn",
  "underAge",
  "noContact",
  "samePerson",
] as const;

/** Which units stand behind a number; of what was refused or out of scope no unit was made, and the page itself tells more. */
const rowsBehind: Readonly<Partial<Record<keyof FrameCounts, UnitState>>> = {
  ...{ notCompleted: "not-completed", withdrawn: "withdrawn", underAge: "under-age", noContact: "no-contact" },
  ...{ samePerson: "same-person", eligible: "eligible" },
};

const placesHere: Readonly<Partial<Record<keyof FrameCounts, string>>> = { rejected: "#problems", outOfScope: "#elsewhere" };

interface WaterfallProps {
  readonly counts: FrameCounts;
  /** Address of the page of the units. */
  readonly rows: string;
}

/**
 * From the rows of the file to the people of the frame: what each step takes out, what is left, and both as a share of the file. Each
 * number leads to what it counts.
 */
export const FrameWaterfall = ({ counts, rows }: WaterfallProps) => {
  const may = useMay()("showFrameRows");
  const text = useText(frameText);
  const to = (step: keyof FrameCounts): string | undefined => {
    const state = rowsBehind[step];
    if (counts[step] === 0) return undefined;
    return state ? (may ? `${rows}&state=${state}` : undefined) : placesHere[step];
  };
  const share = (count: number): number => (100 * count) / Math.max(1, counts.rows);
  return (
    <Card title={text.waterfall} aside={<Key />} flush>
      <ol className="flow">
        <Sum name={text.counts.rows} count={counts.rows} share={share(counts.rows)} href={may ? rows : undefined} />
        {stepsOf(counts).map(({ step, count, left }) => (
          <Taken key={step} name={text.counts[step]} {...{ count, left, share }} href={to(step)} />
        ))}
        <Sum name={text.counts.eligible} count={counts.eligible} share={share(counts.eligible)} href={to("eligible")} />
      </ol>
    </Card>
  );
};

/** Each step with what is left behind it. */
const stepsOf = (counts: FrameCounts) => {
  let left = counts.rows;
  // Most frames have one file.
  const steps = taken.filter((step) => step !== "overlapping" || counts.overlapping > 0);
  return steps.map((step) => {
    left -= counts[step];
    return { step, count: counts[step], left };
  });
};

const Key = () => {
  const text = useText(frameText);
  return (
    <span className="small mut">
      <span className="flow-key" aria-hidden="true" /> {text.waterfallLeft} <span className="flow-key out" aria-hidden="true" />{" "}
      {text.waterfallOut}
    </span>
  );
};

interface StepProps {
  readonly name: string;
  readonly count: number;
  readonly href: string | undefined;
}

const Sum = ({ name, count, share, href }: StepProps & { readonly share: number }) => (
  <li className="tot">
    <span>{name}</span>
    <span />
    <Count href={href}>{formatNumber(count, useLanguage())}</Count>
    <span className="flow-bar" aria-hidden="true">
      {count > 0 && <i className="left" style={{ width: `${share}%` }} />}
    </span>
  </li>
);

interface TakenProps extends StepProps {
  readonly left: number;
  readonly share: (count: number) => number;
}

const Taken = ({ name, count, left, share, href }: TakenProps) => {
  const language = useLanguage();
  return (
    <li>
      <span>{name}</span>
      <Count href={href}>− {formatNumber(count, language)}</Count>
      <span className="num r mut">{formatNumber(left, language)}</span>
      <span className="flow-bar" aria-hidden="true">
        {left > 0 && <i className="left" style={{ width: `${share(left)}%` }} />}
        {count > 0 && <i style={{ width: `${share(count)}%` }} />}
      </span>
    </li>
  );
};

const Count = ({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) => (
  <span className="num r">{href ? <a href={href}>{children}</a> : children}</span>
);
