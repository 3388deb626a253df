/** Throws a RangeError, naming the column and the row, for a code below 0. */
export function checkCodes(name: string, codes: Int32Array | undefined): void {
  if (codes === undefined) return;
  for (let row = 0; row < codes.length; row += 1)
    if ((codes[row] as number) < 0) throw new RangeError(`${name} ${codes[row]} of row ${row} is no code`);
}

/** One more than the largest code. */
export function codeCount(codes: Int32Array): number {
  let largest = -1;
  for (let row = 0; row < codes.length; row += 1) if ((codes[row] as number) > largest) largest = codes[row] as number;
  return largest + 1;
}
