/** The column itself when it has room for `size` entries; otherwise a copy with room to spare, filled with `fill`. */
export function grown<Column extends Float64Array | Int32Array>(column: Column, size: number, fill = 0): Column {
  if (column.length >= size) return column;
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(32, size, Math.ceil(column.length * 1.5)));
  larger.set(column);
  if (fill !== 0) larger.fill(fill, column.length);
  return larger;
}
