import type { Language } from "../../../survey/language.ts";
import { formatNumber, formatPercent, formatRange } from "../../../survey/number.ts";
import type { OverviewFigure } from "../../../survey/plan/overview.ts";
import type { Stage } from "../../../survey/stage.ts";
import { KpiBand, type KpiProps } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { type OverviewText, overviewText } from "../../text/workspace-overview.ts";
import { useMayOpen } from "../stage-link.tsx";
import { useText } from "../use-workspace.ts";

interface FiguresProps {
  readonly figures: readonly OverviewFigure[];
  readonly round: string;
  /** Title of the part whose index stands for the round. */
  readonly indexPart: string;
}

/** The few figures a round is known by, each leading to the page where its rows are. */
export const OverviewFigures = ({ figures, round, indexPart }: FiguresProps) => {
  const text = useText(overviewText);
  const language = useLanguage();
  const mayOpen = useMayOpen();
  return (
    <section aria-label={text.figures}>
      <KpiBand figures={figures.map((figure) => kpiOf(figure, { text, language, round, indexPart, mayOpen }))} />
    </section>
  );
};

interface Setting {
  readonly text: OverviewText;
  readonly language: Language;
  readonly round: string;
  readonly indexPart: string;
  readonly mayOpen: (stage: Stage) => boolean;
}

const pages: Readonly<Record<OverviewFigure["kind"], Stage>> = {
  "forms-answered": "fieldwork",
  "response-rate": "fieldwork",
  "reserves-used": "fieldwork",
  index: "indicator",
};

const kpiOf = ({ kind, value, total, detail }: OverviewFigure, setting: Setting): KpiProps => {
  const { text, language, round, indexPart, mayOpen } = setting;
  const stage = pages[kind];
  const shown = { label: text.kpis[kind], ...(mayOpen(stage) && { href: `/workspace/${round}/${stage}` }) };
  if (value === null || (kind === "reserves-used" && !total))
    return { ...shown, value: "–", detail: kind === "index" ? text.indexWaits : text.notYet };
  if (kind === "forms-answered") return { ...shown, ...collected(value, total ?? 0, { text, language }) };
  if (kind === "reserves-used") {
    const share = (100 * value) / (total ?? 1);
    return {
      ...shown,
      value: formatNumber(share, language, 2),
      unit: "%",
      detail: text.reserves(formatNumber(value, language), formatNumber(total ?? 0, language)),
    };
  }
  const count = (name: string) => formatNumber(detail[name] ?? 0, language);
  const interval =
    detail.ciLow !== undefined && detail.ciHigh !== undefined && formatRange(detail.ciLow, detail.ciHigh, language);
  const said = interval
    ? text.interval(interval, indexPart)
    : text.responseRate(count("refused"), count("not-found"), count("moved"));
  return { ...shown, value: formatNumber(value, language, 2), unit: "%", detail: said };
};

type Words = Pick<Setting, "text" | "language">;

const collected = (done: number, total: number, { text, language }: Words): Pick<KpiProps, "value" | "unit" | "detail"> => {
  const share = formatPercent(total === 0 ? 0 : (100 * done) / total, language);
  const missing = Math.max(0, total - done);
  return {
    value: formatNumber(done, language),
    unit: `/ ${formatNumber(total, language)}`,
    detail:
      total === 0
        ? text.situations.fieldworkUnplanned
        : missing === 0
          ? text.complete(share)
          : text.missing(share, formatNumber(missing, language)),
  };
};
