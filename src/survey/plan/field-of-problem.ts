import type { Problem } from "../problem.ts";
import type { FieldNames } from "./typed-value.ts";

/** Fields of the forms whose name is not that of the value. */
const inForm: Readonly<Record<string, string>> = {
  ...{ reverificationShare: "share", "signatory.authority": "authority", "signatory.position": "position" },
  "signatory.name": "signer",
};

/** The field of a form of the plan that a problem stands at, by the label that the problem names it with. */
export const planFieldOf =
  (names: FieldNames) =>
  ({ code, details }: Problem): string | null => {
    if (code === "E-PLAN-012" || code === "E-PLAN-013") return "reason";
    if (code !== "E-PLAN-016" && code !== "E-PLAN-021") return null;
    if (details.field === "Lý do") return "reason";
    const [path] = Object.entries(names).find(([, label]) => label === details.field) ?? [];
    return path === undefined ? null : (inForm[path] ?? path.replace(/^(\d+)\.(\w+)$/, "$2-$1"));
  };
