import type { Language } from "../../survey/language.ts";
import { formatNumber, formatPercent, formatRange } from "../../survey/number.ts";
import type { OverviewFigure } from "../../survey/plan/overview.ts";
import { KpiBand, type KpiProps } from "../parts/kpi.tsx";
import { useLanguage } from "../parts/language.tsx";
import { type OverviewText, overviewText } from "../text/workspace-overview.ts";
import { useText } from "./use-workspace.ts";

interface FiguresProps {
  readonly figures: readonly OverviewFigure[];
  readonly round: string;
}

/** The few figures a round is known by, each leading to the page where its rows are. */
export const OverviewFigures = ({ figures, round }: FiguresProps) => {
  const text = useText(overviewText);
  const language = useLanguage();
  return (
    <section aria-label={text.figures}>
      <KpiBand figures={figures.map((figure) => kpiOf(figure, { text, language, round }))} />
    </section>
  );
};

interface Setting {
  readonly text: OverviewText;
  readonly language: Language;
  readonly round: string;
}

const pages: Readonly<Record<OverviewFigure["kind"], string>> = {
  "forms-answered": "fieldwork",
  "response-rate": "fieldwork",
  "reserves-used": "fieldwork",
  index: "indicator",
};

const kpiOf = (figure: OverviewFigure, { text, language, round }: Setting): KpiProps => {
  const shown = { label: text.kpis[figure.kind], href: `/workspace/${round}/${pages[figure.kind]}` };
  if (figure.value === null) return { ...shown, value: "–", detail: figure.kind === "index" ? text.indexWaits : text.notYet };
  if (figure.kind === "forms-answered") return { ...shown, ...collected(figure.value, figure.total ?? 0, { text, language }) };
  return { ...shown, value: formatNumber(figure.value, language, 2), unit: "%", detail: detailOf(figure, { text, language }) };
};

type Words = Pick<Setting, "text" | "language">;

const collected = (done: number, total: number, { text, language }: Words): Pick<KpiProps, "value" | "unit" | "detail"> => {
  const share = formatPercent(total === 0 ? 0 : (100 * done) / total, language);
  const missing = Math.max(0, total - done);
  return {
    value: formatNumber(done, language),
    unit: `/ ${formatNumber(total, language)}`,
    detail: missing === 0 ? text.complete(share) : text.missing(share, formatNumber(missing, language)),
  };
};

const detailOf = ({ kind, detail }: OverviewFigure, { text, language }: Words): string => {
  if (kind === "response-rate")
    return text.refused(formatPercent(detail.refused ?? 0, language), formatPercent(detail.notFound ?? 0, language));
  if (kind === "reserves-used") return text.reserves(formatNumber(detail.used ?? 0, language));
  return text.interval(formatRange(detail.ciLow ?? 0, detail.ciHigh ?? 0, language));
};
