import type { Bilingual, Language } from "../language.ts";
import { formatNumber, formatPercent } from "../number.ts";
import type { AssessedLine, BudgetFinding } from "./budget.ts";
import { citation, type NormSet } from "./norms.ts";
import type { PlanFigure } from "./plan-figures.ts";

const figureWords: Readonly<Record<string, Bilingual>> = {
  forms: { vi: "số phiếu", en: "forms" },
  agencies: { vi: "số cơ quan, đơn vị", en: "agencies" },
  "enumerator-days": { vi: "số ngày công điều tra", en: "enumerators' days" },
  reverified: { vi: "số phiếu phúc tra", en: "re-verified forms" },
  "reverification-days": { vi: "số ngày công phúc tra", en: "days of re-verification" },
  supervisors: { vi: "số cơ quan giám sát", en: "supervising bodies" },
};

/** A figure of the plan in words: «số phiếu – UBND các xã»; one that is not known keeps its name. */
export const figureText = ({ name, part }: Pick<PlanFigure, "name" | "part">, language: Language): string => {
  const kind = name.split(".")[0] ?? name;
  const words = figureWords[kind]?.[language] ?? name;
  return part === undefined ? words : `${words} – ${part}`;
};

type Missing = Exclude<BudgetFinding["kind"], "over-ceiling">;

const missingWords: Readonly<Record<Missing, Bilingual>> = {
  "quantity-missing": { vi: "Chưa ghi số lượng", en: "The quantity is missing" },
  "figure-gone": {
    vi: "Kế hoạch không còn số liệu làm số lượng; chọn lại",
    en: "The plan no longer has the figure of the quantity; choose again",
  },
  "rate-missing": { vi: "Chưa ghi mức chi", en: "The rate is missing" },
  "basis-missing": { vi: "Chưa có định mức hoặc căn cứ của mức chi", en: "The rate has neither a norm nor a basis" },
  "norm-gone": {
    vi: "Định mức này không còn trong bộ định mức; chọn lại",
    en: "The norm is not in the set any more; choose again",
  },
  "wage-missing": {
    vi: "Chưa có lương tối thiểu vùng để tính trần",
    en: "The minimum wage that the ceiling is computed from is missing",
  },
  "base-incomplete": {
    vi: "Chưa đủ các khoản tiền công để tính tỷ lệ",
    en: "The pay that the share is computed from is incomplete",
  },
  "too-large": {
    vi: "Số tiền quá lớn; xem lại số lượng và mức chi",
    en: "The amount is too large; look at quantity and rate again",
  },
};

/** Hundredths of a per cent as people read them: «7 %», «6,5 %». */
export const shareText = (hundredths: number, language: Language): string =>
  formatPercent(hundredths / 100, language, decimalsOf(hundredths));

const decimalsOf = (hundredths: number): number => {
  if (hundredths % 100 === 0) return 0;
  return hundredths % 10 === 0 ? 1 : 2;
};

interface Said {
  readonly line: AssessedLine;
  readonly norms: NormSet;
  readonly language: Language;
}

/** «TT 109/2016, khoản 7a, đến 30 chỉ tiêu», or the basis as it was written; empty where there is neither. */
export const basisText = ({ line: { normId, basis }, norms, language }: Said): string => {
  const norm = norms.norms.find(({ id }) => id === normId);
  const cited = norm ? citation(norms, norm, language) : "";
  return [cited, basis].filter((text) => text !== "").join("; ");
};

/** What is missing or wrong on a line, in a sentence without its full stop. */
export const findingText = (finding: BudgetFinding, { line, norms, language }: Said): string => {
  if (finding.kind !== "over-ceiling") return missingWords[finding.kind][language];
  const norm = norms.norms.find(({ id }) => id === line.normId);
  const source = norm ? citation(norms, norm, language) : "";
  if (finding.share) {
    const [share, most] = [shareText(finding.value, language), shareText(finding.ceiling, language)];
    return language === "vi"
      ? `Tỷ lệ ${share} cao hơn trần ${most} (${source})`
      : `The share of ${share} is above the ceiling of ${most} (${source})`;
  }
  const [rate, most] = [formatNumber(finding.value, language), formatNumber(finding.ceiling, language)];
  return language === "vi"
    ? `Mức ${rate} đồng cao hơn trần ${most} (${source})`
    : `The rate of ${rate} dong is above the ceiling of ${most} (${source})`;
};
