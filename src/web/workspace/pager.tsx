import { useLocation } from "react-router";
import { formatNumber } from "../../survey/number.ts";
import { ButtonLink } from "../parts/button.tsx";
import { useLanguage } from "../parts/language.tsx";
import { workspaceText } from "../text/workspace.ts";
import { searchWith } from "./listing.ts";
import { useText } from "./use-workspace.ts";

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** The word for it in the address, where several lists stand on one page. */
  readonly name?: string;
}

/** “41–80 trên 3.321”, and the pages before and after; nothing when all rows are on one page. */
export const Pager = ({ page, size, total, name = "page" }: PagerProps) => {
  const text = useText(workspaceText);
  const language = useLanguage();
  const { search } = useLocation();
  if (total <= size && page === 1) return null;
  const [first, last] = [Math.min(total, (page - 1) * size + 1), Math.min(total, page * size)];
  const shown = [first, last, total].map((row) => formatNumber(row, language)) as [string, string, string];
  const to = (number: number) => searchWith(search, { [name]: number === 1 ? "" : String(number) });
  return (
    <nav className="tools gap-top" aria-label={text.pages}>
      {page > 1 && <ButtonLink href={to(page - 1)}>{text.pageBefore}</ButtonLink>}
      <span className="num">{text.pageOf(...shown)}</span>
      {last < total && <ButtonLink href={to(page + 1)}>{text.pageAfter}</ButtonLink>}
    </nav>
  );
};
