import { useLocation } from "react-router";
import { DataTable, type DataTableProps } from "../../parts/data-table.tsx";
import { useLanguage } from "../../parts/language.tsx";
import type { ListColumn } from "../listed-table.tsx";
import { arrange, readListing, searchWith } from "../listing.ts";

interface SortedTableProps<Row> extends Pick<DataTableProps<Row>, "rows" | "rowKey"> {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
}

/** A card with a table that sorts; the search of the page is for something else. */
export const SortedTable = <Row,>({ title, columns, rows, rowKey }: SortedTableProps<Row>) => {
  const language = useLanguage();
  const { search } = useLocation();
  const listing = { ...readListing(search), query: "" };
  const values = Object.fromEntries(columns.flatMap(({ key, value }) => (value ? [[key, value]] : [])));
  const sorting = {
    ...{ key: listing.sort ?? "", direction: listing.direction },
    href: (sort: string, dir: string) => searchWith(search, { sort, dir }),
  };
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
      </header>
      <DataTable
        caption={title}
        columns={columns.map(({ value, ...column }) => ({ ...column, sortable: value !== undefined }))}
        rows={arrange(rows, { listing, values, language })}
        rowKey={rowKey}
        sorting={sorting}
        stacked
      />
    </section>
  );
};
