import type { Figure } from "../../survey/report/snapshot.ts";
import { usePartsText } from "./language.tsx";

/** A withheld figure says so and why; it is never an empty cell and never 0. */
export const SuppressedCell = ({ flag, minimum }: { readonly flag: Figure["flag"]; readonly minimum: number }) => {
  const text = usePartsText();
  if (flag === "complementary")
    return (
      <span className="supp" title={text.complementaryWhy}>
        {text.complementary}
      </span>
    );
  if (flag === "empty") return <span className="supp supp-empty">{text.empty}</span>;
  return <span className="supp">{text.suppressed(minimum)}</span>;
};
