import { formatNumber } from "../../../survey/number.ts";
import { discrepancyTotal } from "../../../survey/verification/discrepancy.ts";
import type { BodyWork, VerificationView } from "../../../survey/verification/verification-view.ts";
import { KpiBand, type KpiProps } from "../../parts/kpi.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { verificationText } from "../../text/workspace-verification.ts";
import { useText } from "../use-workspace.ts";
import { rateWords } from "./pick-words.ts";

/** How far each body has come, and whether something is to be mended: the first thing to know. */
export const Standing = ({ view: { bodies, round } }: { readonly view: VerificationView }) => {
  const text = useText(verificationText);
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const sum = (count: (body: BodyWork) => number): number => bodies.reduce((total, body) => total + count(body), 0);
  const failed = sum(({ counts }) => counts.failed);
  const seen = sum(({ counts }) => counts.failed + counts.passed);
  const all = sum(({ checks }) => checks.length);
  const figures = bodies.map(({ body, name, checks, counts, picks }): KpiProps => {
    const found = discrepancyTotal(picks.map((pick) => pick.found));
    const line = text.countsLine(number(counts.passed), number(counts.failed), number(counts.open));
    return {
      ...{ label: name, value: number(counts.passed + counts.failed), unit: text.seenOf(number(checks.length)) },
      href: `/workspace/${round.code}/verification/check-list?body=${body}`,
      detail: found.rate === null ? line : `${line}; ${text.rateLine(rateWords(found, text, language))}`,
    };
  });
  return (
    <div className="stack two-bodies">
      <Note {...toneOf(failed, seen)}>
        <b>{sentence()}</b>
      </Note>
      <KpiBand figures={figures} />
    </div>
  );

  function sentence(): string {
    if (failed > 0) return text.findings(number(failed));
    return seen === 0 ? text.nothingSeen : text.noFinding(number(seen), number(all));
  }
};

const toneOf = (failed: number, seen: number): { readonly tone?: "ok" | "warn" } => {
  if (failed > 0) return { tone: "warn" };
  return seen > 0 ? { tone: "ok" } : {};
};
