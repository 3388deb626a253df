import vm from "node:vm";
import * as stats from "../index.ts";

/** A line of an example with the result that is written after it. */
export interface CheckedLine {
  readonly code: string;
  readonly written: string;
}

/**
 * The checked lines of an example: `code // result`, the result on the same line, on comment lines of its own below, or on both. Code
 * without a result belongs to the line that follows it. A comment before any code is a remark.
 */
export function checkedLines(example: string): { readonly lines: readonly CheckedLine[]; readonly rest: string } {
  const lines: { code: string; written: string }[] = [];
  let pending: string[] = [];
  for (const line of example.split("\n")) {
    const [, code = "", , comment] = /^((?:"[^"]*"|`[^`]*`|[^"`])*?)(\/\/ ?(.*))?$/.exec(line) ?? [];
    const last = lines.at(-1);
    if (code.trim() !== "") pending.push(code.trimEnd());
    if (comment === undefined) continue;
    if (pending.length > 0) lines.push({ code: pending.join("\n"), written: comment });
    else if (last !== undefined) last.written += ` ${comment}`;
    pending = [];
  }
  return { lines, rest: pending.join("\n") };
}

/** Somewhere to run lines one after the other, with everything that is public in scope, and what else is given. */
export interface Bench {
  /** Value of the last statement, or the error it threw. */
  readonly run: (code: string) => unknown;
}

export function bench(others: object = {}): Bench {
  const context = vm.createContext({
    ...stats,
    ...others,
    Float64Array,
    Int32Array,
    Uint8Array,
    Math,
    TextEncoder,
    Error,
    RangeError,
  });
  return {
    run: (code) => {
      try {
        return vm.runInContext(code, context);
      } catch (error) {
        return error;
      }
    },
  };
}
