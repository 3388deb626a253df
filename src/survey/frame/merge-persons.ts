/** A unit that may be merged: its id, and when its result was given. */
export interface MergeableUnit {
  readonly id: string;
  readonly completedOn: string | null;
}

export interface Merge {
  readonly unit: string;
  /** The unit that stays for the person. */
  readonly into: string;
}

/**
 * What judging pairs as one person comes to: the units that hang together by any chain of pairs are one person, of whom the unit
 * with the newest result stays (of equals the first by id). It does not matter in which order the pairs were judged.
 */
export const mergePersons = (
  pairs: readonly (readonly [string, string])[],
  units: readonly MergeableUnit[],
): readonly Merge[] => {
  const parent = new Map<string, string>();
  const rootOf = (unit: string): string => {
    let root = unit;
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above;
    return root;
  };
  for (const [a, b] of pairs) {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first !== second) parent.set(second, first);
  }
  const newest = new Map<string, MergeableUnit>();
  const touched = units.filter(({ id }) => pairs.some((pair) => pair.includes(id)));
  for (const unit of touched) {
    const root = rootOf(unit.id);
    const best = newest.get(root);
    if (!best || isNewer(unit, best)) newest.set(root, unit);
  }
  return touched.flatMap(({ id }) => {
    const kept = newest.get(rootOf(id));
    return kept && kept.id !== id ? [{ unit: id, into: kept.id }] : [];
  });
};

const isNewer = (a: MergeableUnit, b: MergeableUnit): boolean => {
  const [first, second] = [a.completedOn ?? "", b.completedOn ?? ""];
  return first > second || (first === second && a.id < b.id);
};
