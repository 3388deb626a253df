import { formatNumber } from "../../survey/number.ts";
import { DataTable } from "../parts/data-table.tsx";
import { drawText } from "../text/public-draw.ts";
import type { DrawProps } from "./draw-steps.tsx";

/** How many were to be drawn from each stratum; part of what was fixed before the event. */
export const DrawSizes = ({ view: { language }, draw }: DrawProps) => {
  const words = drawText[language];
  const total = draw.sizes.reduce((sum, { size }) => sum + size, 0);
  return (
    <section className="sec">
      <div className="wrap">
        <h2>{words.sizes}</h2>
        <details className="fold">
          <summary>{words.sizesCaption(draw.sizes.length, formatNumber(total, language))}</summary>
          <DataTable
            caption={words.sizes}
            rows={draw.sizes}
            rowKey={({ stratum }) => stratum}
            columns={[
              { key: "stratum", heading: words.stratum, rowHeading: true, cell: ({ stratum }) => stratum },
              { key: "size", heading: words.size, number: true, cell: ({ size }) => formatNumber(size, language) },
            ]}
          />
        </details>
      </div>
    </section>
  );
};
