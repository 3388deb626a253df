import { spawn } from "node:child_process";
import { parse } from "node:path";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { firstClosed } from "./reach.ts";
import type { SystemUser } from "./user.ts";

export interface Ran {
  readonly code: number;
  /** What the program wrote, both streams. */
  readonly output: string;
}

/** Runs a program of PostgreSQL to its end, as the right user. */
export type Run = (file: string, args: readonly string[]) => Promise<Ran>;

interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly user?: SystemUser;
}

/** Settings of the caller's own PostgreSQL and language must not reach ours. */
const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: "C",
});

const runCommand = ({ file, args, user }: Command): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      env: cleanEnvironment(),
      cwd: parse(file).root || "/",
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    child.on("error", (cause) => resolve({ code: -1, output: cause.message }));
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
  });

/**
 * setpriv changes the user and leaves it one right of root, to pass closed folders. PostgreSQL asks access(2) whether it may run its
 * own programs; that call drops the right again unless no_setuid_fixup is set.
 */
const withPassage = (user: SystemUser): readonly string[] => [
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  "--securebits=+no_setuid_fixup",
];

const passageWorks = async (user: SystemUser, program: string): Promise<boolean> =>
  (await runCommand({ file: "setpriv", args: [...withPassage(user), program, "--version"] })).code === 0;

/**
 * Chooses how PostgreSQL's programs are run. `user` absent: as we are. Else as that user; when a folder on the way to `paths` is
 * closed to it (a clone in /root), with the right to pass it, where setpriv can give that.
 */
export const chooseRun = async (user: SystemUser | undefined, paths: readonly [string, ...string[]]): Promise<Result<Run>> => {
  if (user === undefined) return ok((file, args) => runCommand({ file, args }));
  const closed = (await Promise.all(paths.map((path) => firstClosed(path, user)))).find((path) => path !== undefined);
  if (closed === undefined) return ok((file, args) => runCommand({ file, args, user }));
  if (await passageWorks(user, paths[0]))
    return ok((file, args) => runCommand({ file: "setpriv", args: [...withPassage(user), file, ...args] }));
  return fail(problem("E-SYSTEM-009", { user: user.name, folder: closed }));
};
