import { useLocation } from "react-router";
import { formatNumber } from "../../../survey/number.ts";
import { ButtonLink } from "../../parts/button.tsx";
import { useLanguage } from "../../parts/language.tsx";
import { unitsText } from "../../text/workspace-units.ts";
import { searchWith } from "../listing.ts";
import { useText } from "../use-workspace.ts";

export const pageSize = 40;

/** The first row of the page that the address asks for, counted from 0. */
export const askedOffset = (request: Request): number => {
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  return Number.isSafeInteger(page) && page > 1 && page < 100_000 ? (page - 1) * pageSize : 0;
};

/** “41–80 trên 3.321” with links to the pages beside it; nothing when everything is on one page. */
export const Pager = ({ offset, total }: { readonly offset: number; readonly total: number }) => {
  const text = useText(unitsText);
  const language = useLanguage();
  const { search } = useLocation();
  if (total <= pageSize && offset === 0) return null;
  const page = offset / pageSize + 1;
  const count = (value: number): string => formatNumber(value, language);
  const at = (wanted: number): string => searchWith(search, { page: wanted === 1 ? "" : String(wanted) });
  return (
    <nav
      className="pager card-foot"
      aria-label={text.rowsOf(count(offset + 1), count(Math.min(offset + pageSize, total)), count(total))}
    >
      <span>{text.rowsOf(count(Math.min(offset + 1, total)), count(Math.min(offset + pageSize, total)), count(total))}</span>
      {offset > 0 && (
        <ButtonLink href={at(page - 1)} small>
          {text.previous}
        </ButtonLink>
      )}
      {offset + pageSize < total && (
        <ButtonLink href={at(page + 1)} small>
          {text.next}
        </ButtonLink>
      )}
    </nav>
  );
};
