import type { BudgetLine } from "./budget.ts";
import { type CeilingSettings, ceilingInDong, type Norm, type NormSet } from "./norms.ts";

/** What of a plan a first budget is made from. */
export interface StarterSource {
  readonly parts: readonly { readonly code: string; readonly title: string; readonly items: number }[];
  /** A ministry's round goes by the norms of central agencies. */
  readonly central: boolean;
}

export type StarterLine = Omit<BudgetLine, "id">;

/**
 * A first budget from the parts of a plan: every rate proposed at its ceiling, quantities following the plan. A people's council may
 * have set lower rates, and data entry has no norm here: what is not known stays open and is said on its line.
 */
export const starterBudget = (
  { parts, central }: StarterSource,
  { norms, settings }: { readonly norms: NormSet; readonly settings: CeilingSettings },
): readonly StarterLine[] => {
  const under = (id: string, line: Pick<StarterLine, "item" | "figure" | "quantity">): readonly StarterLine[] => {
    const norm = norms.norms.find((one) => one.id === id);
    return norm ? [{ ...line, ...terms(norm, { norms, settings }) }] : [];
  };
  const once = { figure: null, quantity: 1 };
  return [
    ...under("1a", { item: "Xây dựng phương án điều tra và mẫu phiếu", ...once }),
    ...parts.flatMap(({ code, title, items }) =>
      under(`7a-${tierOf(items)}`, { item: `Chi cho người trả lời phiếu – ${title}`, figure: `forms.${code}`, quantity: null }),
    ),
    ...under("5a-hired", { item: "Tiền công điều tra viên", figure: "enumerator-days", quantity: null }),
    ...under("5a-hired", { item: "Tiền công phúc tra", figure: "reverification-days", quantity: null }),
    ...under("9a", { item: "Nghiệm thu, đánh mã số, làm sạch phiếu", figure: null, quantity: null }),
    {
      item: "Nhập số liệu phiếu",
      figure: "forms",
      quantity: null,
      unit: "phiếu",
      normId: null,
      basis: "",
      rate: null,
      share: null,
    },
    ...under(central ? "1b-central" : "1b-province", { item: "Tổng hợp, phân tích, viết báo cáo kết quả", ...once }),
  ];
};

/** How many items of a form decide the tier of its norm. */
const tierOf = (items: number): "30" | "40" | "over-40" => {
  if (items <= 30) return "30";
  return items <= 40 ? "40" : "over-40";
};

const terms = (
  norm: Norm,
  { norms, settings }: { readonly norms: NormSet; readonly settings: CeilingSettings },
): Pick<StarterLine, "unit" | "normId" | "basis" | "rate" | "share"> => {
  const { ceiling } = norm;
  const share = ceiling.kind === "share-of-lines" ? ceiling.percent * 100 : null;
  return { unit: norm.unit.vi, normId: norm.id, basis: "", rate: ceilingInDong(norms, norm, settings), share };
};
