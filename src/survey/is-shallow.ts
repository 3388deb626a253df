/** Whether what a JSON text holds is nested no deeper than this: what walks it, or writes it again, goes as deep. */
export const isShallow = (value: unknown, deepest: number): boolean => {
  if (typeof value !== "object" || value === null) return true;
  return deepest > 0 && Object.values(value).every((inner) => isShallow(inner, deepest - 1));
};
