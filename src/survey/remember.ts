/** So many names are remembered; a file that names more is none of the kind. */
const most = 10_000;

/** A file names the same few agencies, fields and states again and again: each name is looked up once. */
export const remember = <Found>(find: (name: string) => Found): ((name: string) => Found) => {
  const known = new Map<string, Found>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found as Found;
    const fresh = find(name);
    if (known.size < most) known.set(name, fresh);
    return fresh;
  };
};
