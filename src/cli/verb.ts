import type { Effects } from "../actions/effects.ts";
import type { Spool } from "../formats/spool.ts";
import type { KeptFile } from "../store/kept-file.ts";
import type { Bilingual, Language } from "../survey/language.ts";
import type { Result } from "../survey/result.ts";
import type { Inspection } from "./inspection.ts";

/** 0 done, 1 a check failed, 2 wrong usage or bad input. */
export type ExitCode = 0 | 1 | 2;

/** One thing that `sipas` can do; stands in src/cli/<verb>.ts as `export const verb`. */
export interface Verb {
  /** One line for `sipas --help`. */
  readonly summary: Bilingual;
  /** Usage, options and examples for `sipas <verb> --help`. */
  readonly help: Bilingual;
  /** `args` are the words after the verb. What a person did wrong is printed and answered with 2; what is unexpected throws. */
  readonly run: (args: readonly string[], world: VerbWorld) => Promise<ExitCode>;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
}

/** The outside world of the command line; main.ts makes the real one. */
export interface CliWorld {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Chunks of a file; rejects with the system's error. */
  readonly streamFile: (path: string) => AsyncIterable<Uint8Array>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** A file of which pieces are asked for, however large; rejects with the system's error. Absent where none is opened. */
  readonly openFile?: (path: string) => Promise<KeptFile>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** A temporary file for what does not fit in memory; absent where there is room for everything. */
  readonly openSpool?: () => Promise<Result<Spool>>;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** Finds or starts the database and gives what actions need; absent where there is none. `close` ends what was opened. */
  readonly openEffects?: () => Promise<Result<{ readonly effects: Effects; readonly close: () => Promise<void> }>>;
  /** Looks at everything and changes nothing: `sipas doctor`. Fails only when the environment itself is wrong. */
  readonly inspect?: () => Promise<Result<Inspection>>;
}

/** What a verb gets: the world, and the language that --lang or SIPAS_LANG asked for. */
export type VerbWorld = CliWorld & { readonly language: Language };
