import { simulateResponses } from "../actions/example/simulate-round.ts";
import { csvText } from "../formats/csv.ts";
import { readExample } from "../formats/example-files.ts";
import { writeXlsx } from "../formats/xlsx.ts";
import type { RoundPlan } from "../survey/plan/plan.ts";
import { problem } from "../survey/problem.ts";
import { fail, type Result } from "../survey/result.ts";
import { type SimulatedFrame, simulateFrame } from "../survey/simulation/frame.ts";
import { populationFrom, populationOf } from "../survey/simulation/population.ts";
import { parseArguments } from "./arguments.ts";
import { writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const options = {
  frame: { type: "string" },
  answers: { type: "string" },
  round: { type: "string" },
  part: { type: "string" },
  dirty: { type: "string" },
} as const;

const simulate = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "simulate", options, operands: ["EXAMPLE"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const example = parsed.value.positionals[0] ?? "";
  const { frame, answers, round = example, part, dirty = "0" } = parsed.value.values;
  if (frame === undefined && answers === undefined) return missing("--frame, --answers", world);
  if (answers !== undefined && part === undefined) return missing("--part", world);
  const share = Number(dirty);
  if (!(share >= 0 && share <= 0.5))
    return printProblems(fail(problem("E-SYSTEM-106", { option: "--dirty", value: dirty, expected: "0 … 0.5" })), world);
  if (frame !== undefined) {
    const written = await writeFrame({ example, part, path: frame, dirty: share }, world);
    if (!written.ok) return printProblems(written, world);
  }
  if (answers === undefined) return 0;
  const input = { round, part: part ?? "", example };
  const made = await withEffects(world, (effects) => simulateResponses(input, effects));
  if (!made.ok) return printProblems(made, world);
  const written = await writeBytes(answers, made.value, world);
  return written.ok ? 0 : printProblems(written, world);
};

const missing = (what: string, world: VerbWorld): ExitCode =>
  printProblems(fail(problem("E-SYSTEM-104", { what, verb: "simulate" })), world);

interface FrameRequest {
  readonly example: string;
  /** Absent: the people of every part. */
  readonly part: string | undefined;
  readonly path: string;
  readonly dirty: number;
}

/** Needs no database: the frame follows from the example alone. */
const writeFrame = async ({ example, part, path, dirty }: FrameRequest, world: VerbWorld): Promise<Result<unknown>> => {
  const files = await readExample(example);
  if (!files.ok) return files;
  const whole = populationFrom(files.value.population);
  const { parts } = files.value.plan as RoundPlan;
  const agencies = part === undefined ? whole.agencies : parts.find(({ code }) => code === part)?.agencies;
  if (agencies === undefined) return fail(unknownPart(example, part ?? "", parts));
  const ids = agencies.map(({ id }) => id);
  const frame = simulateFrame(populationOf(whole, ids), { dirty });
  return writeBytes(path, await frameBytes(frame, path), world);
};

const unknownPart = (round: string, part: string, parts: RoundPlan["parts"]) =>
  problem("E-PLAN-005", { round, part, parts: parts.map(({ code }) => code).join(", ") });

const frameBytes = async ({ columns, rows }: SimulatedFrame, path: string): Promise<Uint8Array> =>
  path.toLowerCase().endsWith(".csv")
    ? new TextEncoder().encode(csvText([columns, ...rows]))
    : writeXlsx({ sheets: [{ name: "Hồ sơ", columns: columns.map((header) => ({ header, kind: "text", width: 18 })), rows }] });

export const verb: Verb = {
  summary: { vi: "Tạo tệp mô phỏng để làm thử một đợt", en: "Make simulated files to try a round" },
  help: {
    vi: `
Cách dùng:
  sipas simulate VÍ_DỤ --frame TỆP.xlsx [--part PHẦN] [--dirty 0.01]
                 danh sách giao dịch mô phỏng (.xlsx hoặc .csv), của một phần hoặc cả đợt; --dirty thêm tỷ lệ dòng có lỗi
  sipas simulate VÍ_DỤ --answers TỆP.csv --part PHẦN [--round ĐỢT]
                 phiếu trả lời mô phỏng cho đúng những người đã được chọn trong cơ sở dữ liệu này

Mọi người và câu trả lời đều là số liệu mô phỏng.

Ví dụ:
  sipas simulate van-ninh-2023 --frame mot-cua.xlsx
  sipas simulate van-ninh-2023 --answers tra-loi.csv --part ubnd-xa --round van-ninh-2023`,
    en: `
Usage:
  sipas simulate EXAMPLE --frame FILE.xlsx [--part PART] [--dirty 0.01]
                 simulated transactions (.xlsx or .csv) of a part or of all; --dirty adds that share of faulty rows
  sipas simulate EXAMPLE --answers FILE.csv --part PART [--round ROUND]
                 simulated answers of the very people drawn in this database

All persons and answers are simulated.

Examples:
  sipas simulate van-ninh-2023 --frame one-stop.xlsx
  sipas simulate van-ninh-2023 --answers answers.csv --part ubnd-xa --round van-ninh-2023`,
  },
  run: simulate,
};
