import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Address of the style sheet that all built pages share, or null where nothing is built; looked up once it is found. */
export const sharedStyleSheet = (buildDirectory: string): (() => string | null) => {
  let known: string | null = null;
  return () => {
    known ??= findSheet(join(buildDirectory, "client", "assets"));
    return known;
  };
};

const findSheet = (folder: string): string | null => {
  try {
    const name = readdirSync(folder).find((file) => /^root-[\w-]+\.css$/.test(file));
    return name === undefined ? null : `/assets/${name}`;
  } catch {
    return null;
  }
};
