/** Ctrl-C reaches a process several times (from the terminal and from npm); a person who repeats it later means “at once”. */
const echo = 1_000;

/** Resolves when the process is told to stop. Told again after a second, it ends on the spot. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let first = 0;
    const stop = (): void => {
      if (first === 0) first = Date.now();
      else if (Date.now() - first > echo) process.exit(130);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  });
