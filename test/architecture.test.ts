import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * Holds the arrows of ARCHITECTURE.md against the imports of the code. A layer is a folder of src/; `main.ts` and `config.ts` stand
 * alone. A type may be imported where a value may not: types vanish at run time and cannot make a layer depend on another's effects.
 */
type Layer = "stats" | "survey" | "actions" | "store" | "formats" | "server" | "web" | "cli" | "main.ts" | "config.ts";

const allowed: Readonly<Record<Layer, { readonly values: readonly Layer[]; readonly types: readonly Layer[] }>> = {
  stats: { values: [], types: [] },
  survey: { values: ["stats"], types: ["stats"] },
  actions: { values: ["survey", "stats"], types: ["survey", "stats", "store", "formats"] },
  store: { values: ["survey"], types: ["survey", "config.ts"] },
  formats: { values: ["survey"], types: ["survey"] },
  server: { values: ["actions", "survey", "web"], types: ["actions", "survey", "web", "store", "config.ts"] },
  web: { values: ["actions", "survey"], types: ["actions", "survey", "server"] },
  cli: {
    values: ["actions", "survey", "stats", "formats"],
    types: ["actions", "survey", "stats", "formats", "store", "config.ts"],
  },
  "main.ts": {
    values: ["stats", "survey", "actions", "store", "formats", "server", "web", "cli", "config.ts"],
    types: ["stats", "survey", "actions", "store", "formats", "server", "web", "cli", "config.ts"],
  },
  "config.ts": { values: ["survey"], types: ["survey"] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const root = join(import.meta.dirname, "..");

/** Tracked and new files alike, so that an arrow is caught before its commit. */
const sources = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "src"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(ts|tsx)$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const statements = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*\s{},]*?\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;
  return [...text.matchAll(statements)]
    .map(([, , type, still, dynamic]) => ({ target: still ?? dynamic ?? "", typeOnly: type !== undefined }))
    .filter(({ target }) => target.startsWith("."))
    .map(({ target, typeOnly }) => ({ from: file, to: normalize(join(dirname(file), target)), typeOnly }));
};

const imports = sources.flatMap(importsOf);

const layerOf = (file: string): Layer => (file.split("/")[1] ?? "") as Layer;

/** Not code of a layer: generated types, style sheets, and files shown as they are (`?raw`). */
const isGenerated = (file: string): boolean => file.includes("+types/") || /\.css(\?|$)/.test(file) || file.endsWith("?raw");

/** The rooms of the statistics in the order of ARCHITECTURE.md: each may import those before it. */
const statsRooms = [
  "size",
  "distributions",
  "design",
  "selection",
  "weights",
  "variance",
  "drivers",
  "estimates",
  "comparison",
  "replication",
  "streaming",
  "composite",
  "index.ts",
];

describe("the rooms of the statistics", () => {
  const roomOf = (file: string): number => statsRooms.indexOf(file.split("/")[2] ?? "");
  const within = imports.filter(({ from, to }) => from.startsWith("src/stats/") && to.startsWith("src/stats/"));

  it("are known, each", () => {
    expect(sources.filter((file) => file.startsWith("src/stats/") && roomOf(file) === -1)).toEqual([]);
    expect(within.length).toBeGreaterThan(100);
  });

  it("import what stands before them", () => {
    expect(within.filter(({ from, to }) => roomOf(to) > roomOf(from))).toEqual([]);
  });
});

describe("the arrows between layers", () => {
  it("read real files", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it("know every layer", () => {
    expect([...new Set(sources.map(layerOf))].filter((layer) => !(layer in allowed))).toEqual([]);
  });

  it("go only where the house allows", () => {
    const forbidden = imports
      .filter(({ from, to }) => !isGenerated(to) && layerOf(from) !== layerOf(to))
      .filter(({ from, to, typeOnly }) => {
        const { values, types } = allowed[layerOf(from)];
        return !(typeOnly ? types : values).includes(layerOf(to));
      })
      .map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? " (type)" : ""}`);
    expect(forbidden).toEqual([]);
  });

  it("never reach main.ts", () => {
    expect(imports.filter(({ to }) => to === "src/main.ts").map(({ from }) => from)).toEqual([]);
  });

  it("form no cycle, not even of types", () => {
    expect(cycles(imports.filter(({ to }) => !isGenerated(to)))).toEqual([]);
  });

  it("end in a file that exists, with its ending", () => {
    const known = new Set(sources);
    expect(
      imports.filter(({ to }) => to.startsWith("src/") && !isGenerated(to) && /\.tsx?$/.test(to) && !known.has(to)),
    ).toEqual([]);
  });
});

describe("the shape of the code", () => {
  const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length - 1;

  it("keeps every file under 500 lines, and most under 80", () => {
    const sizes = sources.map((file) => ({ file, size: lines(file) })).sort((a, b) => a.size - b.size);
    expect(sizes.filter(({ size }) => size > 500)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.size).toBeLessThanOrEqual(80);
  });

  it("has no drawer", () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });

  it("has no enum", () => {
    expect(sources.filter((file) => /^\s*(export\s+)?(const\s+)?enum\s/m.test(readFileSync(join(root, file), "utf8")))).toEqual(
      [],
    );
  });
});

/** Cycles as lists of files, found by depth-first search; each is reported once. */
function cycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
