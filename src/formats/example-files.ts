import { readdir, readFile } from "node:fs/promises";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

/** The files of a folder in examples/, as JSON. */
export interface ExampleFiles {
  /** round.json: the plan. */
  readonly plan: unknown;
  /** population.json: what persons and answers are made from. */
  readonly population: unknown;
  /** walk.json: how far it goes, and by which event its samples are drawn. */
  readonly walk: unknown;
}

/** Names of the examples that come with OpenSIPAS, by the alphabet. */
export async function listExamples(): Promise<readonly string[]> {
  const entries = await readdir(new URL("../../examples/", import.meta.url), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== "make")
    .map(({ name }) => name)
    .sort();
}

/** Reads an example that comes with OpenSIPAS. E-SYSTEM-001 when there is none of this name. */
export async function readExample(name: string): Promise<Result<ExampleFiles>> {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  if (!/^[a-z0-9-]+$/.test(name)) return missing(name, "ENOENT");
  try {
    const [plan, population, walk] = await Promise.all(
      ["round.json", "population.json", "walk.json"].map(
        async (file) => JSON.parse(await readFile(new URL(file, folder), "utf8")) as unknown,
      ),
    );
    return ok({ plan, population, walk });
  } catch (error) {
    if (error instanceof Error && "code" in error) return missing(name, String(error.code));
    throw error;
  }
}

const missing = (name: string, reason: string) => fail(problem("E-SYSTEM-001", { file: `examples/${name}`, reason }));
