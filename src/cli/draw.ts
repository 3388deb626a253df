import { textCount } from "../survey/draw/byte-texts.ts";
import { frameHash } from "../survey/draw/frame.ts";
import { type Draw, drawAlgorithm, sampleFromDraw } from "../survey/draw/protocol.ts";
import { type Sample, sampleBytes, sampleHash } from "../survey/draw/sample.ts";
import { firstDifference } from "../survey/draw/verify.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { drawFromOptions, drawOptions } from "./draw-options.ts";
import { drawStages } from "./draw-stages.ts";
import { readBytes, writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, type TableFormat } from "./table.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";

export const verb: Verb = {
  summary: {
    vi: "Rút mẫu ngẫu nhiên từ dàn mẫu, ai cũng kiểm tra lại được; draw verify để kiểm tra",
    en: "Draw a sample from a frame so that anyone can check it; draw verify to check",
  },
  help: {
    vi: `
Cách dùng: sipas draw FRAME.csv --size n | --size-by PLAN.csv | --yamane 0.05 --seed HEX [tham số] -o SAMPLE.csv
           sipas draw verify FRAME.csv SAMPLE.csv --seed HEX (cùng các tham số đã dùng khi rút)
           sipas draw stages FRAME.csv --stages PLAN.json --seed HEX [--reserves 3] -o PREFIX (nhiều giai đoạn; mỗi giai đoạn
           ghi frame, sizes, sample và probabilities; draw verify kiểm tra từng giai đoạn với hạt giống được in ra). PLAN.json:
           [{"name": "tinh", "design": "all|srs|systematic|pps", "take": 2, "isShare": true (take là %), "sort": ["loai"]}]

FRAME.csv có cột unit_id và stratum. SAMPLE.csv có cột unit_id, stratum, role (sample hoặc reserve), order.
Cùng dàn mẫu, cỡ mẫu và hạt giống thì kết quả giống nhau từng byte, dù thứ tự dòng khác nhau.

Tham số:
  --size n             cỡ mẫu của cả dàn mẫu, chia cho các tầng theo tỷ lệ số đơn vị
  --size-by PLAN.csv   cỡ mẫu từng tầng: cột stratum và n (được phép bằng 0)
  --yamane 0.05        cỡ mẫu theo Yamane của cả dàn mẫu, chia theo tỷ lệ; --rounding half-up|ceil
  --seed HEX           hạt giống: 64 chữ số thập lục phân
  --design srs         srs (ngẫu nhiên đơn giản trong tầng, mặc định), systematic (hệ thống) hoặc pps (hệ thống, tỷ lệ quy mô)
  --size-column cột    cột quy mô của --design pps: số nguyên từ 1 trở lên
  --sort a,b           các cột sắp xếp (so sánh theo chữ) trước khi rút hệ thống hoặc theo quy mô, rồi đến unit_id
  --reserves 3         số đơn vị dự phòng cho mỗi đơn vị mẫu (mặc định 3)
  -o SAMPLE.csv        tệp kết quả; - là ghi ra màn hình
  --json, --csv        mã băm và cỡ mẫu cho máy đọc; với --csv, mã băm ghi ra stderr

Ví dụ:
  sipas draw frame.csv --size-by plan.csv --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 -o sample.csv
  sipas draw verify frame.csv sample.csv --size-by plan.csv --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
  sipas draw communes.csv --size 30 --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --design pps --size-column dossiers -o sample.csv`,
    en: `
Usage: sipas draw FRAME.csv --size n | --size-by PLAN.csv | --yamane 0.05 --seed HEX [options] -o SAMPLE.csv
       sipas draw verify FRAME.csv SAMPLE.csv --seed HEX (and the options of the draw)
       sipas draw stages FRAME.csv --stages PLAN.json --seed HEX [--reserves 3] -o PREFIX (several stages; each writes frame, sizes,
       sample and probabilities; draw verify checks each with the seed that is printed). PLAN.json:
       [{"name": "province", "design": "all|srs|systematic|pps", "take": 2, "isShare": true (take is %), "sort": ["kind"]}]

FRAME.csv has the columns unit_id and stratum. SAMPLE.csv has unit_id, stratum, role (sample or reserve), order.
The same frame, sizes and seed give the same bytes, whatever the order of the rows.

Options:
  --size n             size for the whole frame, shared out in proportion to the units of the strata
  --size-by PLAN.csv   size by stratum: columns stratum and n (0 is allowed)
  --yamane 0.05        Yamane's size for the whole frame, shared out in proportion; --rounding half-up|ceil
  --seed HEX           the seed: 64 hexadecimal digits
  --design srs         srs (simple random within strata, unless given), systematic or pps (systematic by size)
  --size-column c      the column of sizes for --design pps: whole numbers from 1 on
  --sort a,b           columns to sort by (as texts) before a systematic draw or one by size, then unit_id
  --reserves 3         reserves for each sampled unit (3 unless given)
  -o SAMPLE.csv        the file to write; - is stdout
  --json, --csv        hashes and sizes for machines; with --csv, the hashes go to stderr

Examples:
  sipas draw frame.csv --size-by plan.csv --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 -o sample.csv
  sipas draw verify frame.csv sample.csv --size-by plan.csv --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
  sipas draw communes.csv --size 30 --seed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --design pps --size-column dossiers -o sample.csv`,
  },
  run: (args, world) => {
    if (args[0] === "stages") return drawStages(args.slice(1), world);
    return args[0] === "verify" ? verify(args.slice(1), world) : draw(args, world);
  },
};

interface Drawn {
  readonly draw: Draw;
  readonly sample: Sample;
}

async function draw(args: readonly string[], world: VerbWorld): Promise<ExitCode> {
  const options = { ...drawOptions, output: { type: "string", short: "o" } } as const;
  const parsed = parseArguments(args, { verb: "draw", options, operands: ["FRAME.csv"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const { values, positionals } = parsed.value;
  if (values.output === undefined)
    return printProblems(fail(problem("E-SYSTEM-104", { what: "-o SAMPLE.csv", verb: "draw" })), world);
  const [frame = ""] = positionals;
  if (values.output === frame && frame !== "-") return printProblems(overFrame(frame), world);
  const drawn = await drawnFrom(frame, values, world);
  if (!drawn.ok) return printProblems(drawn, world);
  const written = await writeBytes(values.output, sampleBytes(drawn.value.sample), world);
  if (!written.ok) return printProblems(written, world);
  // With the sample itself on stdout, what is said about it goes to stderr.
  printDrawn(drawn.value, values, values.output === "-" ? { ...world, stdout: world.stderr } : world);
  return 0;
}

/** The sample would be written over the frame. */
const overFrame = (frame: string) =>
  fail(problem("E-SYSTEM-106", { option: "-o", value: frame, expected: "SAMPLE.csv ≠ FRAME.csv" }));

async function drawnFrom(
  frameFile: string,
  values: Parameters<typeof drawFromOptions>[1],
  world: VerbWorld,
): Promise<Result<Drawn>> {
  const draw = await drawFromOptions(frameFile, values, world);
  if (!draw.ok) return draw;
  const sample = sampleFromDraw(draw.value, world.sha256);
  return sample.ok ? ok({ draw: draw.value, sample: sample.value }) : sample;
}

async function verify(args: readonly string[], world: VerbWorld): Promise<ExitCode> {
  const parsed = parseArguments(args, { verb: "draw", options: drawOptions, operands: ["FRAME.csv", "SAMPLE.csv"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const { values, positionals } = parsed.value;
  const published = await readBytes(positionals[1] as string, world);
  if (!published.ok) return printProblems(published, world);
  const drawn = await drawnFrom(positionals[0] as string, values, world);
  if (!drawn.ok) return printProblems(drawn, world);
  const difference = firstDifference(sampleBytes(drawn.value.sample), published.value);
  if (difference === null) {
    printDrawn(drawn.value, values, world);
    if (values.json !== true && values.csv !== true) world.stdout.write(`${same[world.language]}\n`);
    return 0;
  }
  const { row, expected, found } = difference;
  printProblems(
    fail(problem("E-DRAW-109", { file: positionals[1] as string, row, expected: expected ?? "∅", found: found ?? "∅" })),
    world,
  );
  return 1;
}

const same = {
  vi: "Khớp: mẫu trong tệp đúng từng byte với kết quả rút lại.",
  en: "The same: the sample in the file is the one drawn again, byte for byte.",
};

function printDrawn(drawn: Drawn, format: TableFormat, world: VerbWorld): void {
  const { draw, sample } = drawn;
  const hashes = { frameHash: frameHash(draw.frame, world.sha256), sampleHash: sampleHash(sample, world.sha256) };
  const rows = strataOf(drawn);
  if (format.json === true) printJson(draw, { hashes, rows }, world);
  else printStrata({ hashes, rows }, format, world);
}

function printStrata({ hashes, rows }: DrawnFacts, format: TableFormat, world: VerbWorld): void {
  printTable(tableOf(rows, format), format, world);
  const labels = world.language === "vi" ? ["Dàn mẫu", "Mẫu"] : ["Frame", "Sample"];
  const width = Math.max(...labels.map((label) => label.length));
  (format.csv === true ? world.stderr : world.stdout).write(
    `\nSHA-256\n  ${labels[0]?.padEnd(width)}  ${hashes.frameHash}\n  ${labels[1]?.padEnd(width)}  ${hashes.sampleHash}\n`,
  );
}

interface DrawnFacts {
  readonly hashes: { readonly frameHash: string; readonly sampleHash: string };
  readonly rows: readonly StratumRow[];
}

function printJson({ seed, design, reserves, frame }: Draw, { hashes, rows }: DrawnFacts, world: VerbWorld): void {
  const { size, sort } = frame.columns;
  const columns = { ...(size === undefined ? {} : { sizeColumn: size }), ...(sort.length === 0 ? {} : { sort }) };
  const strata = rows.map(([stratum, units, sample, spare]) => ({ stratum, units, sample, reserves: spare }));
  const facts = { algorithm: drawAlgorithm, design, ...columns, reserves, seed, ...hashes, strata };
  world.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
}

type StratumRow = readonly [stratum: string, units: number, sample: number, reserves: number];

function strataOf({ draw, sample }: Drawn): StratumRow[] {
  const counts = new Map(draw.frame.strata.map(({ stratum }) => [stratum, { sample: 0, reserve: 0 }]));
  for (const { stratum, role } of sample) (counts.get(stratum) as { sample: number; reserve: number })[role] += 1;
  return draw.frame.strata.map(({ stratum, unitIds }) => {
    const count = counts.get(stratum) as { sample: number; reserve: number };
    return [stratum, textCount(unitIds), count.sample, count.reserve];
  });
}

/** With their sum for people. */
function tableOf(rows: readonly StratumRow[], { csv }: TableFormat): Table {
  const sum = (column: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[column], 0);
  return {
    columns: [
      { id: "stratum", label: { vi: "Tầng", en: "Stratum" } },
      { id: "units", label: { vi: "Đơn vị", en: "Units" } },
      { id: "sample", label: { vi: "Mẫu", en: "Sample" } },
      { id: "reserves", label: { vi: "Dự phòng", en: "Reserves" } },
    ],
    rows: csv === true ? rows : [...rows, ["Σ", sum(1), sum(2), sum(3)]],
  };
}
