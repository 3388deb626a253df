import { readFile, stat } from "node:fs/promises";

/** The account that the database runs as when the program itself runs as root, which PostgreSQL refuses. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const parseLine = (line: string): SystemUser => {
  const [name = "", , uid, gid] = line.split(":");
  return { name, uid: Number(uid), gid: Number(gid) };
};

const readUsers = async (): Promise<readonly SystemUser[]> =>
  (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .filter((line) => line.includes(":") && !line.startsWith("#"))
    .map(parseLine)
    .filter(({ uid, gid }) => uid > 0 && gid >= 0);

/** On a machine without such users the number that means “nobody” everywhere on Linux does. */
const anonymous: SystemUser = { name: "nobody", uid: 65_534, gid: 65_534 };

const ownerOf = async (folder: string): Promise<SystemUser | undefined> => {
  const owner = await stat(folder).catch(() => undefined);
  return owner === undefined || owner.uid === 0 ? undefined : { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid };
};

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/** Who runs the database whose data lie (or will lie) in `cluster`: their owner, else `postgres`, else `nobody`. */
export const databaseUser = async (cluster: string): Promise<SystemUser | undefined> => {
  if (!runsAsRoot()) return undefined;
  const owner = await ownerOf(cluster);
  if (owner !== undefined) return owner;
  const users = await readUsers().catch(() => []);
  return users.find(({ name }) => name === "postgres") ?? users.find(({ name }) => name === "nobody") ?? anonymous;
};
