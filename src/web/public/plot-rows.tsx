import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { Figure } from "../../survey/report/snapshot.ts";
import type { Axis } from "../parts/charts/axis.ts";
import { IntervalDots } from "../parts/charts/interval-dots.ts";
import { PlotAxis, PlotRow } from "./plot-row.tsx";
import type { PublicView } from "./published.ts";

interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly figure: Figure;
  /** The whole round's figure for the same thing, drawn as the dotted line. */
  readonly whole: Figure;
}

interface PlotRowsProps {
  readonly view: PublicView;
  readonly rows: readonly ComparedRow[];
  readonly axis: Axis;
}

/** An interval dot plot whose rows are compared with the whole round. */
export const PlotRows = ({ view, rows, axis }: PlotRowsProps) => (
  <>
    {rows.map(({ id, label, figure, whole }) => (
      <PlotRow
        key={id}
        view={view}
        label={label}
        figure={figure}
        drawing={figure.value !== null && <IntervalDots figure={figure} axis={axis} reference={whole.value} />}
        notes={<ComparedNotes view={view} figure={figure} whole={whole} />}
      />
    ))}
    <PlotAxis axis={axis} />
  </>
);

interface NotesProps extends Pick<ComparedRow, "figure" | "whole"> {
  readonly view: PublicView;
}

const ComparedNotes = ({ view: { language, text }, figure, whole }: NotesProps) => (
  <>
    {whole.value !== null && <span>{text.againstWhole(formatPercent(whole.value, language))}</span>}
    {figure.valid !== null && <span>{text.validAnswers(formatNumber(figure.valid, language))}</span>}
  </>
);
