/** A way to say how many forms each agency gets. Margins are in per cent, precisions in points to either side. */
export type SizeRule =
  | { readonly kind: "plan" }
  | { readonly kind: "quota"; readonly forms: number }
  | { readonly kind: "precision"; readonly points: number }
  | { readonly kind: "yamane"; readonly margin: number }
  | { readonly kind: "table"; readonly id: string };

/** Names a rule in an address: `quota-60`, `yamane-5`, `table-hoi-an-2024`. */
export const ruleId = (rule: SizeRule): string => {
  if (rule.kind === "plan") return "plan";
  if (rule.kind === "quota") return `quota-${rule.forms}`;
  if (rule.kind === "precision") return `precision-${rule.points}`;
  return rule.kind === "yamane" ? `yamane-${rule.margin}` : `table-${rule.id}`;
};
