import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { formatNumber } from "../../survey/number.ts";
import { Button } from "../parts/button.tsx";
import { type Column, DataTable, type DataTableProps, type Sorting } from "../parts/data-table.tsx";
import { useLanguage } from "../parts/language.tsx";
import { workspaceText } from "../text/workspace.ts";
import { askedFile } from "./asked-list.ts";
import { ListLinks } from "./list-links.tsx";
import { arrange, type Cell, firstPages, isPageName, pageOf, pageRows, readListing, searchWith } from "./listing.ts";
import { Pager } from "./pager.tsx";
import { useText } from "./use-workspace.ts";

export interface ListColumn<Row> extends Column<Row> {
  /** What the column sorts and finds by; a column without it does neither. */
  readonly value?: (row: Row) => Cell;
}

interface ListedTableProps<Row> extends Pick<DataTableProps<Row>, "rows" | "rowKey" | "foot" | "stacked"> {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Address of the same list as CSV; as a workbook it is at the same one with `.xlsx`. What is searched and sorted by goes with it. */
  readonly csv?: string;
  readonly aside?: ReactNode;
  /** The word for its page in the address, ending in `-page`, where several lists stand on one page. */
  readonly pageName?: string;
}

/** A card with a table that can be searched, sorted and taken away, in pages where it is long; the address is the view. */
export const ListedTable = <Row,>(props: ListedTableProps<Row>) => {
  const { title, columns, rows, csv, aside, stacked = true, pageName = "page", ...table } = props;
  const language = useLanguage();
  const { search } = useLocation();
  const listing = readListing(search);
  const found = arrange(rows, { listing, values: valuesOf(columns), language });
  const { rows: shown, page } = pageOf(found, search, pageName);
  const sorting = useSorting();
  return (
    <>
      <section className="card">
        <header>
          <h2>{title}</h2>
          <ListTools title={title} csv={csv && askedFile(csv, search)} aside={aside} />
        </header>
        {listing.query !== "" && <Found shown={found.length} total={rows.length} />}
        {shown.length > 0 && (
          <DataTable {...table} caption={title} columns={sortable(columns)} rows={shown} sorting={sorting} stacked={stacked} />
        )}
      </section>
      <Pager page={page} size={pageRows} total={found.length} name={pageName} />
    </>
  );
};

/** How the rows of a list are sorted, and the links of its headings. */
export const useSorting = (): Sorting => {
  const { search } = useLocation();
  const { sort, direction } = readListing(search);
  return { key: sort ?? "", direction, href: (key, dir) => searchWith(search, { ...firstPages(search), sort: key, dir }) };
};

/** What the columns of a list sort and find by. */
export const valuesOf = <Row,>(columns: readonly ListColumn<Row>[]): Record<string, (row: Row) => Cell> =>
  Object.fromEntries(columns.flatMap(({ key, value }) => (value ? [[key, value]] : [])));

/** Columns whose heading is a link to sort by, where they have a value. */
export const sortable = <Row,>(columns: readonly ListColumn<Row>[]): readonly Column<Row>[] =>
  columns.map(({ value, ...column }) => ({ ...column, sortable: value !== undefined }));

interface ToolsProps {
  readonly title: string;
  readonly csv: string | undefined;
  readonly aside: ReactNode;
}

/** What stands in the head of a list: the search, and its files. */
export const ListTools = ({ title, csv, aside }: ToolsProps) => (
  <div className="tools list-tools">
    {aside}
    <SearchForm title={title} />
    {csv && <ListLinks title={title} csv={csv} />}
  </div>
);

const SearchForm = ({ title }: { readonly title: string }) => {
  const text = useText(workspaceText);
  const { search } = useLocation();
  const kept = [...new URLSearchParams(search)].filter(([name]) => !["q", "done"].includes(name) && !isPageName(name));
  return (
    <search>
      <form method="get" className="search-form">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          className="inp"
          type="search"
          name="q"
          aria-label={text.searchIn(title)}
          placeholder={text.search}
          defaultValue={readListing(search).query}
        />
        <Button small>{text.find}</Button>
      </form>
    </search>
  );
};

/** How many rows a search found. */
export const Found = ({ shown, total }: { readonly shown: number; readonly total: number }) => {
  const text = useText(workspaceText);
  const language = useLanguage();
  const { search } = useLocation();
  return (
    <p className="found" role="status">
      {shown === 0 ? text.noResult : text.found(formatNumber(shown, language), formatNumber(total, language))}{" "}
      <a href={searchWith(search, { ...firstPages(search), q: "" })}>{text.clear}</a>
    </p>
  );
};
