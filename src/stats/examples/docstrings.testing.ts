import { readdirSync, readFileSync } from "node:fs";
import * as stats from "../index.ts";

const folder = new URL("../", import.meta.url);

/** Names of the functions and classes that `opensipas/stats` exports. */
export const publicFunctions: readonly string[] = Object.entries(stats)
  .filter(([, value]) => typeof value === "function")
  .map(([name]) => name);

export interface Docstring {
  readonly file: string;
  readonly name: string;
  /** Without the example. */
  readonly text: string;
  readonly examples: readonly string[];
}

const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?(?:function\*?|const|class) (\w+)/g;

function docstringsOf(file: string): Docstring[] {
  const source = readFileSync(new URL(file, folder), "utf8");
  return [...source.matchAll(documented)].map(([, comment = "", name = ""]) => {
    const [text = "", ...examples] = comment.replaceAll(/^ *\* ?/gm, "").split("@example");
    return { file, name, text: text.trim(), examples: examples.map((example) => example.trim()) };
  });
}

/** The docstrings of all exported functions and constants of this folder. */
export const docstrings: readonly Docstring[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/\.(test|testing)\.ts$/.test(file))
  .flatMap(docstringsOf);
