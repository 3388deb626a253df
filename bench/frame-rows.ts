import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place, Program, Row } from "./row.ts";
import { type NamedPlaces, transactionsXlsx } from "./transactions-file.ts";

const home = join(import.meta.dirname, "..");
const planPath = join(home, "examples", "van-ninh-2023", "round.json");
const frameRows = 500_000;

/** The import has no peer: what it must cost at least is reading the file. */
export const importRows: readonly Row[] = [
  {
    name: "frame-import",
    what: "`sipas frame import`: xlsx of 500,000 transactions × 12 columns into a database of its own, which is started and stopped too",
    budget: { wall: 60, peak: 400 },
    programs,
  },
];

async function programs({ folder, scale }: Place): Promise<readonly Program[]> {
  const file = await transactionsXlsx(folder, Math.round(frameRows * scale), namesOf(planPath));
  return [
    {
      name: "sipas frame import",
      role: "ours",
      run: {
        command: [process.execPath, join(import.meta.dirname, "import-frame.ts"), file, planPath, join(folder, "data")],
        stdout: join(folder, "frame-import.text"),
      },
    },
    {
      name: "read the rows",
      role: "limit",
      run: {
        command: [process.execPath, join(import.meta.dirname, "limit.ts"), "table", file],
        stdout: join(folder, "frame-import.limit"),
      },
    },
  ];
}

interface Plan {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly parts: readonly {
    readonly agencies: readonly { readonly id: string }[];
    readonly fields: readonly { readonly name: string }[];
  }[];
}

/** Names of the agencies and fields of the first part of a plan. */
function namesOf(path: string): NamedPlaces {
  const { agencies, parts }: Plan = JSON.parse(readFileSync(path, "utf8"));
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const [part] = parts;
  return {
    agencies: part?.agencies.map(({ id }) => names.get(id) ?? id) ?? [],
    fields: part?.fields.map(({ name }) => name) ?? [],
  };
}
