import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { SystemUser } from "./user.ts";

/** The folder and all above it, from the root down. */
const ancestry = (path: string): readonly string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestry(parent), path];
};

const mayPass = ({ mode, uid, gid }: Stats, user: SystemUser): boolean => {
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1;
};

/** The first folder (or program) on the way to `path` that the user may not pass by the mode bits; absent when all are open. */
export const firstClosed = async (path: string, user: SystemUser): Promise<string | undefined> => {
  for (const step of ancestry(path)) if (!mayPass(await stat(step), user)) return step;
  return undefined;
};
