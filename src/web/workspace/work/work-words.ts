import type { Language } from "../../../survey/language.ts";
import { formatNumber } from "../../../survey/number.ts";
import { paceOf } from "../../../survey/work/pace.ts";
import type { WorkLine, WorkState } from "../../../survey/work/work-view.ts";
import type { BadgeTone } from "../../parts/badge.tsx";
import { spanText, workText } from "../../text/workspace-work.ts";

export const workTones: Readonly<Record<WorkState, BadgeTone>> = {
  queued: "none",
  running: "run",
  done: "ok",
  failed: "bad",
  stopped: "warn",
};

export const stateWord = ({ state, stopAsked }: WorkLine, language: Language): string => {
  const text = workText[language];
  return state === "running" && stopAsked ? text.stopping : text.states[state];
};

/** “12.000 trên 500.000 dòng”; empty before the first. */
export const doneWords = ({ kind, done, total }: WorkLine, language: Language): string => {
  const text = workText[language];
  const unit = text.units[kind] ?? "";
  if (total === null) return done === 0 ? "" : text.doneSoFar(formatNumber(done, language), unit);
  return text.doneOf(formatNumber(done, language), formatNumber(total, language), unit);
};

/** “2.000 dòng/giây · còn khoảng 4 phút”; empty before anything can be said. */
export const paceWords = (line: WorkLine, now: string, language: Language): string => {
  const text = workText[language];
  const pace = paceOf(line, now);
  if (!pace || line.state !== "running") return "";
  const speed = text.speed(formatNumber(pace.perSecond, language, pace.perSecond < 10 ? 1 : 0), text.units[line.kind] ?? "");
  return pace.secondsLeft === null ? speed : `${speed} · ${text.left(spanText(pace.secondsLeft, language))}`;
};
