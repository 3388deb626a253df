import type { ExpectedStage } from "../../survey/draw/expect-stages.ts";
import type { StageOutcome } from "../../survey/draw/published-stages.ts";
import type { DrawStage } from "../../survey/draw/stage.ts";
import { formatNumber } from "../../survey/number.ts";
import { type StagesText, stagesText } from "../text/draw-stages.ts";
import { type Column, DataTable } from "./data-table.tsx";
import { useLanguage } from "./language.tsx";
import { Native } from "./native.tsx";

interface StagesTableProps {
  readonly stages: readonly DrawStage[];
  readonly sizeColumn: string | null;
  readonly expected: readonly ExpectedStage[];
  readonly outcomes: readonly StageOutcome[] | null;
  /** Of a draw that goes on: how many stages were drawn before. */
  readonly before?: number;
}

interface Line {
  readonly at: number;
  readonly stage: DrawStage;
  readonly expected: ExpectedStage | undefined;
  readonly outcome: StageOutcome | undefined;
}

/** The stages with how each is drawn, what it comes to on average and, once drawn, what it came to. */
export const StagesTable = ({ stages, sizeColumn, expected, outcomes, before = 0 }: StagesTableProps) => {
  const text = stagesText[useLanguage()];
  const rows = stages.map((stage, at): Line => ({ at: before + at, stage, expected: expected[at], outcome: outcomes?.[at] }));
  return (
    <>
      <DataTable
        caption={outcomes === null ? text.caption : text.captionDrawn}
        columns={useColumns(outcomes !== null)}
        rows={rows}
        rowKey={({ stage }) => stage.name}
        stacked
      />
      <p className="small mut">{sizeColumn === null ? text.sizeByRows : text.sizeBy(sizeColumn)}</p>
    </>
  );
};

const useColumns = (isDrawn: boolean): readonly Column<Line>[] => {
  const language = useLanguage();
  const text = stagesText[language];
  const count = (value: number | undefined, digits = 0) => (value === undefined ? "–" : formatNumber(value, language, digits));
  return [
    {
      ...{ key: "stage", heading: text.stage, rowHeading: true },
      cell: ({ at, stage }) => (
        <span className="nw">
          {at + 1}. <Native>{stage.name}</Native>
        </span>
      ),
    },
    { key: "design", heading: text.design, cell: ({ stage }) => designText(stage, text) },
    { key: "units", heading: text.units, number: true, cell: ({ expected }) => count(expected?.units) },
    {
      ...{ key: "expected", heading: text.expected, number: true },
      cell: ({ expected }) => count(expected?.expected, isWhole(expected?.expected) ? 0 : 1),
    },
    {
      ...{ key: "chance", heading: text.chance, number: true },
      cell: ({ expected }) => expected && chanceText(expected, (value) => formatNumber(value, language, 4)),
    },
    ...(isDrawn
      ? [
          {
            ...{ key: "drawn", heading: text.drawn, number: true },
            cell: ({ outcome }: Line) =>
              outcome && text.drawnOf(count(outcome.sampled), count(outcome.units), count(outcome.reserves)),
          },
        ]
      : []),
  ];
};

const isWhole = (value = 0): boolean => Math.abs(value - Math.round(value)) < 1e-9;

const chanceText = ({ least, most }: ExpectedStage, format: (value: number) => string): string =>
  most - least < 1e-12 ? format(most) : `${format(least)} – ${format(most)}`;

const designText = ({ design, take, isShare, sort = [] }: DrawStage, text: StagesText): string => {
  if (design === "all") return text.designs.all;
  const taken = isShare ? text.takeShare(String(take)) : text.take(String(take));
  return [text.designs[design], taken, ...sort.map(text.sortedBy)].join(", ");
};
