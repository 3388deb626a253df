import { formatNumber } from "../../survey/number.ts";
import { drawText } from "../text/public-draw.ts";
import { DrawRepeat } from "./draw-repeat.tsx";
import { DrawRerun } from "./draw-rerun.tsx";
import { DrawSizes } from "./draw-sizes.tsx";
import { DrawSteps } from "./draw-steps.tsx";
import { PartTabs } from "./part-tabs.tsx";
import { usePublicView } from "./published.ts";

/** Ships its scripts: the draw can be run again in the visitor's browser. */
export const handle = { interactive: true };

/** The check of the draw: shows that the sample was not chosen by hand, and how to run it again. */
export default function PublicDraw() {
  const view = usePublicView();
  const { part, language, published } = view;
  const words = drawText[language];
  const { draw } = part;
  const sampled = draw?.sizes.reduce((sum, { size }) => sum + size, 0) ?? 0;
  return (
    <>
      <title>{`${words.title} – ${published.snapshot.round.shortTitle}`}</title>
      <section className="top2">
        <div className="wrap">
          <PartTabs view={view} page="draw" />
          <h1>{words.title}</h1>
          <p className="lead">{draw ? words.lead(formatNumber(sampled, language)) : words.none}</p>
        </div>
      </section>
      {draw && (
        <>
          <DrawRerun key={part.code} view={view} draw={draw} />
          <DrawSteps view={view} draw={draw} />
          <DrawRepeat view={view} draw={draw} />
          <DrawSizes view={view} draw={draw} />
        </>
      )}
    </>
  );
}
