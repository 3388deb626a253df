/** Lets what concerns the same thing run one after the other; there is one server for each folder. */
export const oneByOne = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <Value>(key: string, run: () => Promise<Value>): Promise<Value> => {
    const mine = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(run);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
