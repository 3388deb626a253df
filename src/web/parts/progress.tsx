import { formatNumber } from "../../survey/number.ts";
import { useLanguage, usePartsText } from "./language.tsx";

/** A bar to the quota; the value in words stands beside it or in its label. */
export const Progress = ({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label?: string;
}) => {
  const language = useLanguage();
  const words = usePartsText().progressLabel(formatNumber(done, language), formatNumber(total, language));
  const share = total > 0 ? Math.min(100, (100 * done) / total) : 0;
  return (
    <svg className="progress" width="100%" height="8" role="img" aria-label={label ? `${label}: ${words}` : words}>
      <rect className="track" width="100%" height="8" rx="4" />
      <rect className="fill" width={`${share}%`} height="8" rx="4" />
    </svg>
  );
};
