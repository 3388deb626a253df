/** Who each agency (or unit) belongs to; null or absent at the top of the tree. */
export type Parents = ReadonlyMap<string, string | null>;

/** The one itself, then whom it belongs to, and so on up to the top. A ring in the data ends where it closes. */
export const lineage = (id: string, parents: Parents): readonly string[] => {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at);
  return line;
};

/** Whether an agency or unit is the given one or stands somewhere below it. */
export const isWithin = (id: string, ancestorId: string, parents: Parents): boolean =>
  lineage(id, parents).includes(ancestorId);
