/** A cell of the comparison by its agency and field. */
export interface CellKey {
  readonly agencyId: string;
  readonly fieldCode: string;
}

/** What is known of a cell: dossiers in the file, and the official number with why they differ; null while none was given. */
export interface KnownCell extends CellKey {
  readonly file: number;
  readonly official: number | null;
  readonly explanation: string;
  /** The difference that the explanation was written for. */
  readonly explainedDifference: number | null;
}

export interface ComparedCell extends KnownCell {
  /** File less official; null without an official number. */
  readonly difference: number | null;
  /** Equal cells need no explanation; one that was written for another difference does not count. */
  readonly explained: boolean;
}

export interface Reconciliation {
  readonly cells: readonly ComparedCell[];
  readonly file: number;
  readonly official: number;
  /** Cells without an official number. */
  readonly missing: number;
  readonly differing: number;
  /** Differing cells without an explanation that holds. */
  readonly unexplained: number;
}

/** Compares the dossiers of the file with the official numbers, cell by cell; the largest differences first, equal cells last. */
export const reconcile = (known: readonly KnownCell[]): Reconciliation => {
  const cells = known.map(compared).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const differing = cells.filter(({ difference }) => difference !== null && difference !== 0);
  return {
    cells,
    file: sum(cells.map(({ file }) => file)),
    official: sum(cells.map(({ official }) => official ?? 0)),
    missing: cells.filter(({ official }) => official === null).length,
    differing: differing.length,
    unexplained: differing.filter(({ explained }) => !explained).length,
  };
};

const compared = (cell: KnownCell): ComparedCell => {
  const difference = cell.official === null ? null : cell.file - cell.official;
  const holds = cell.explanation !== "" && cell.explainedDifference === difference;
  return { ...cell, difference, explained: difference === 0 || (difference !== null && holds) };
};

/** Cells without an official number stand after the differing ones. */
const sizeOf = ({ difference }: ComparedCell): number => (difference === null ? 0.5 : Math.abs(difference));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether the counts may be signed: every cell has its official number, and every difference its explanation. */
export const isSignable = ({ cells, missing, unexplained }: Reconciliation): boolean =>
  cells.length > 0 && missing === 0 && unexplained === 0;

/** The text whose hash a signature stands for: agency, field, file and official number of each cell, in the order of their codes. */
export const signedText = (cells: readonly Pick<KnownCell, "agencyId" | "fieldCode" | "file" | "official">[]): string =>
  cells
    .map(({ agencyId, fieldCode, file, official }) => [agencyId, fieldCode, file, official ?? ""].join(","))
    .toSorted()
    .join("\n");
