import type { ReactNode } from "react";
import type { FrameCounts } from "../../../survey/frame/frame-counts.ts";
import type { UnitState } from "../../../survey/frame/frame-rows-view.ts";
import { formatNumber } from "../../../survey/number.ts";
import { Card } from "../../parts/card.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { frameText } from "../../text/workspace-frame.ts";
import { useMay, useText } from "../use-workspace.ts";

const taken = ["rejected", "outOfScope", "notCompleted", "withdrawn", "underAge", "noContact", "samePerson"] as const;

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

/** From the rows of the file to the people of the frame, each step with what it takes out; each number leads to what it counts. */
export const FrameWaterfall = ({ counts, rows }: WaterfallProps) => {
  const may = useMay()("showFrameRows");
  const to = (step: keyof FrameCounts): string | undefined => {
    const state = rowsBehind[step];
    if (counts[step] === 0) return undefined;
    return state ? (may ? `${rows}&state=${state}` : undefined) : placesHere[step];
  };
  const text = useText(frameText);
  const longest = Math.max(1, ...taken.map((step) => counts[step]));
  return (
    <Card title={text.waterfall} aside={<span className="small mut">{text.waterfallAside}</span>} flush>
      <ol className="flow">
        <Sum name={text.counts.rows} count={counts.rows} href={may ? rows : undefined} />
        {taken.map((step) => (
          <Taken key={step} name={text.counts[step]} count={counts[step]} longest={longest} href={to(step)} />
        ))}
        <Sum name={text.counts.eligible} count={counts.eligible} href={to("eligible")} />
      </ol>
    </Card>
  );
};

interface StepProps {
  readonly name: string;
  readonly count: number;
  readonly href: string | undefined;
}

const Sum = ({ name, count, href }: StepProps) => (
  <li className="tot">
    <span>{name}</span>
    <Count href={href}>{formatNumber(count, useLanguage())}</Count>
    <span />
  </li>
);

const Taken = ({ name, count, longest, href }: StepProps & { readonly longest: number }) => (
  <li>
    <span>{name}</span>
    <Count href={href}>− {formatNumber(count, useLanguage())}</Count>
    <span className="flow-bar" aria-hidden="true">
      {count > 0 && <i style={{ width: `${(100 * count) / longest}%` }} />}
    </span>
  </li>
);

const Count = ({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) => (
  <span className="num r">{href ? <a href={href}>{children}</a> : children}</span>
);
