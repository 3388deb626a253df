/** How much a file of a person may ask of the machine. Sizes are in bytes. */
export interface TableLimits {
  /** Size of the file itself. */
  readonly bytes: number;
  /** Data rows below the header. */
  readonly rows: number;
  readonly columns: number;
  /** Size of all parts of an .xlsx once unpacked; a small file may claim terabytes. */
  readonly unpacked: number;
  /** Characters in one cell; a quote that is never closed would swallow the file. */
  readonly cell: number;
}

const MIB = 2 ** 20;

export const defaultLimits: TableLimits = {
  bytes: 256 * MIB,
  rows: 6_000_000,
  columns: 500,
  unpacked: 2048 * MIB,
  cell: 100_000,
};

/** Size in megabytes as a person reads it in a message. */
export const megabytes = (bytes: number): string => (bytes / MIB).toLocaleString("vi-VN", { maximumFractionDigits: 2 });
