import { mkdirSync, writeFileSync } from "node:fs";
import { exampleFiles } from "./example-files.ts";

/** Writes round.json, population.json and walk.json of the province examples: `node examples/make/main.ts`. */
for (const { path, text } of exampleFiles()) {
  const file = new URL(`../${path}`, import.meta.url);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
}
