import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { frameFile, planFile } from "./forms-file.ts";
import type { Place, Program, Row } from "./row.ts";

const home = join(import.meta.dirname, "..");
const frameRows = 5_000_000;
const seed = createHash("sha256").update("bench").digest("hex");

/** A draw by published keys has no peer in R; Python's is the script that the public is given to check a draw with. */
export const drawRows: readonly Row[] = [
  {
    name: "draw",
    what: "`sipas draw`: 53 from each of 680 strata with 3 reserves each, frame of 5,000,000 units",
    budget: { wall: 30, peak: 1536 },
    programs,
  },
];

async function programs({ folder, scale }: Place): Promise<readonly Program[]> {
  const rows = Math.round(frameRows * scale);
  const frame = frameFile(folder, rows);
  const plan = planFile(folder, Math.max(1, Math.round(53 * Math.min(1, scale))));
  const [ours, theirs] = ["sipas", "python"].map((name) => join(folder, `draw.${name}.csv`)) as [string, string];
  const options = ["--size-by", plan, "--seed", seed];
  return [
    {
      name: "sipas draw",
      role: "ours",
      run: {
        command: [process.execPath, join(home, "bin", "sipas.mjs"), "draw", frame, ...options, "-o", ours],
        stdout: `${ours}.text`,
      },
      answer: () => digest(ours),
    },
    {
      name: "Python, verify-draw.py",
      role: "peer",
      run: { command: ["python3", join(home, "docs", "verify-draw.py"), frame, plan, seed], stdout: theirs },
      answer: () => digest(theirs),
    },
    {
      name: "SHA-256 of each unit",
      role: "limit",
      run: {
        command: [process.execPath, join(import.meta.dirname, "limit.ts"), "hash", String(rows)],
        stdout: join(folder, "draw.limit"),
      },
    },
  ];
}

const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
