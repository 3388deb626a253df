/** Versions by their numbers: `1.10` comes after `1.9`. */
export const compareVersions = (a: string, b: string): number => {
  const [first, second] = [a, b].map((version) => version.split(".").map(Number));
  const places = Array.from({ length: Math.max(first?.length ?? 0, second?.length ?? 0) }, (_, at) => at);
  return places.map((at) => (first?.[at] ?? 0) - (second?.[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
};

/** The version after those there are: `1.0`, then `1.1`, `1.2` …; after `1.0.0` comes `1.1`. */
export const nextVersion = (versions: readonly string[]): string => {
  const newest = versions.toSorted(compareVersions).at(-1);
  if (newest === undefined) return "1.0";
  const [major = "1", minor = "0"] = newest.split(".");
  return `${major}.${Number(minor) + 1}`;
};
