import type { ReactNode } from "react";
import { usePartsText } from "./language.tsx";

export type Direction = "ascending" | "descending";

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  readonly number?: boolean;
  /** The cell that names the row. */
  readonly rowHeading?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly direction: Direction;
  /** Address of the page sorted by this column. */
  readonly href: (key: string, direction: Direction) => string;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly foot?: ReactNode;
  /** Show the caption; it is always read out. */
  readonly captionShown?: boolean;
  /** Rows become blocks of two lines on narrow screens. */
  readonly stacked?: boolean;
}

/** A real table: caption, scoped headings, sorting by links, its own scroll box on narrow screens. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  foot,
  captionShown = false,
  stacked = false,
}: DataTableProps<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard
  <section className="tw" tabIndex={0} aria-label={caption}>
    <table className={stacked ? "t t-stacked" : "t"}>
      <caption className={captionShown ? undefined : "sr"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  </section>
);

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) =>
  column.rowHeading ? (
    <th scope="row">{column.cell(row)}</th>
  ) : (
    <td className={column.number ? "r num" : undefined} data-label={column.heading}>
      {column.cell(row)}
    </td>
  );

type HeadingColumn = Pick<Column<never>, "key" | "heading" | "number" | "sortable">;

const Heading = ({ column, sorting }: { readonly column: HeadingColumn; readonly sorting: Sorting | undefined }) => {
  const sorted = sorting?.key === column.key ? sorting.direction : undefined;
  return (
    <th scope="col" className={column.number ? "r" : undefined} aria-sort={sorted}>
      {sorting && column.sortable ? <SortLink column={column} sorting={sorting} /> : column.heading}
    </th>
  );
};

const marks: Readonly<Record<Direction, string>> = { ascending: "↑", descending: "↓" };

const SortLink = ({ column, sorting }: { readonly column: HeadingColumn; readonly sorting: Sorting }) => {
  const text = usePartsText();
  const sorted = sorting.key === column.key ? sorting.direction : undefined;
  const next: Direction = sorted === "descending" || (!sorted && !column.number) ? "ascending" : "descending";
  const title = next === "ascending" ? text.sortAscending(column.heading) : text.sortDescending(column.heading);
  return (
    <a className="sort-link" href={sorting.href(column.key, next)} title={title}>
      {column.heading} <span aria-hidden="true">{sorted ? marks[sorted] : "↕"}</span>
    </a>
  );
};
