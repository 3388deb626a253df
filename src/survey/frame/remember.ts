/** A file names the same few agencies and fields again and again: each name is looked up once. */
export const remember = <Found>(find: (name: string) => Found): ((name: string) => Found) => {
  const known = new Map<string, Found>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found as Found;
    const fresh = find(name);
    known.set(name, fresh);
    return fresh;
  };
};
