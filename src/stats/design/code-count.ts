/** One more than the largest code. */
export function codeCount(codes: Int32Array): number {
  let largest = -1;
  for (let row = 0; row < codes.length; row += 1) if ((codes[row] as number) > largest) largest = codes[row] as number;
  return largest + 1;
}
