import type { Language } from "../../../survey/language.ts";
import { formatNumber, formatPercent } from "../../../survey/number.ts";
import type { Discrepancy } from "../../../survey/verification/discrepancy.ts";
import type { VerificationText } from "../../text/workspace-verification.ts";

/** “3,13 % (3 trên 96 đơn vị đối chiếu được), có thể nằm từ 0,65 % đến 8,86 %”. */
export const rateWords = ({ match, differs, rate }: Discrepancy, text: VerificationText, language: Language): string => {
  if (rate === null) return text.noRate;
  const percent = (share: number): string => formatPercent(100 * share, language, 2);
  const counts = text.rateOf(formatNumber(differs, language), formatNumber(match + differs, language));
  return `${percent(rate.value)} (${counts}), ${text.interval(percent(rate.low), percent(rate.high))}`;
};
