import { join } from "node:path";
import type { Effects } from "../actions/effects.ts";
import { downloadReleaseFile } from "../actions/report/download-release-file.ts";
import { draftRelease } from "../actions/report/draft-release.ts";
import { releaseReport } from "../actions/report/release-report.ts";
import { showReport } from "../actions/report/show-report.ts";
import { withdrawRelease } from "../actions/report/withdraw-release.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { writeBytes } from "./files.ts";
import { printProblems } from "./print.ts";
import { runTask } from "./tasks.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const options = {
  version: { type: "string" },
  reason: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

interface Request {
  readonly round: string;
  /** Absent: the newest. */
  readonly version: number | undefined;
  readonly reason: string;
  readonly output: string;
}

type Work = (request: Request, effects: Effects) => Promise<Result<string>>;

/** `sipas report <task> ROUND …`: parse, act, print a line. */
const reportTask =
  (name: string, work: Work) =>
  async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
    const parsed = parseArguments(args, { verb: `report ${name}`, options, operands: ["ROUND"] });
    if (!parsed.ok) return printProblems(parsed, world);
    const { version, reason = "", output = "." } = parsed.value.values;
    if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))
      return printProblems(
        fail(problem("E-SYSTEM-106", { option: "--version", value: version, expected: "1, 2, 3 …" })),
        world,
      );
    const number = version === undefined ? undefined : Number(version);
    const request = { round: parsed.value.positionals[0] ?? "", version: number, reason, output };
    const done = await withEffects(world, (effects) => work(request, effects));
    if (!done.ok) return printProblems(done, world);
    world.stdout.write(`${done.value}\n`);
    return 0;
  };

const draft: Work = async ({ round }, effects) => {
  const drafted = await draftRelease({ round }, effects);
  return drafted.ok ? ok([`v${drafted.value.version}`, ...drafted.value.files].join("\n")) : drafted;
};

/** The wanted version, or the newest there is. */
const chooseVersion = async ({ round, version }: Request, effects: Effects): Promise<Result<number>> => {
  if (version !== undefined) return ok(version);
  const report = await showReport({ round }, effects);
  if (!report.ok) return report;
  const newest = report.value.releases[0]?.version;
  return newest === undefined ? fail(problem("E-REPORT-011", { round })) : ok(newest);
};

const release: Work = async (request, effects) => {
  const version = await chooseVersion(request, effects);
  if (!version.ok) return version;
  const released = await releaseReport({ round: request.round, version: version.value }, effects);
  return released.ok ? ok(`v${released.value.version}`) : released;
};

const withdraw: Work = async (request, effects) => {
  const version = await chooseVersion(request, effects);
  if (!version.ok) return version;
  const { round, reason } = request;
  const withdrawn = await withdrawRelease({ round, version: version.value, reason }, effects);
  return withdrawn.ok ? ok(`v${withdrawn.value.version}`) : withdrawn;
};

/** Writes every file of a version into a folder. */
const download =
  (world: VerbWorld): Work =>
  async (request, effects) => {
    const version = await chooseVersion(request, effects);
    if (!version.ok) return version;
    const { round, output } = request;
    const report = await showReport({ round }, effects);
    if (!report.ok) return report;
    const files = report.value.releases.find((line) => line.version === version.value)?.files ?? [];
    for (const { name } of files) {
      const file = await downloadReleaseFile({ round, version: version.value, file: name }, effects);
      if (!file.ok) return file;
      const written = await writeBytes(join(output, file.value.name), file.value.bytes, world);
      if (!written.ok) return written;
    }
    return ok(files.map(({ name }) => name).join("\n"));
  };

export const verb: Verb = {
  summary: { vi: "Lập, công bố, rút báo cáo", en: "Draft, release, withdraw the report" },
  help: {
    vi: `
Cách dùng:
  sipas report draft ĐỢT                                  lập bản dự thảo: báo cáo, bảng, biên bản chọn mẫu
  sipas report release ĐỢT [--version N]                  công bố; không ghi N thì lấy bản mới nhất
  sipas report withdraw ĐỢT [--version N] --reason LÝ_DO  rút; lý do đăng trên trang công bố
  sipas report download ĐỢT [--version N] -o THƯ_MỤC      ghi mọi tệp của một bản vào thư mục có sẵn

Ví dụ:
  sipas report draft van-ninh-2023
  sipas report release van-ninh-2023
  sipas report download van-ninh-2023 -o ket-qua
  sipas report withdraw van-ninh-2023 --reason "Nhập nhầm 12 phiếu của xã Vạn Long"`,
    en: `
Usage:
  sipas report draft ROUND                                draft: report, tables, minutes of the draw
  sipas report release ROUND [--version N]                publish; the newest unless N is given
  sipas report withdraw ROUND [--version N] --reason TEXT withdraw; the reason stands on the public page
  sipas report download ROUND [--version N] -o FOLDER     write every file of a version into a folder that exists

Examples:
  sipas report draft van-ninh-2023
  sipas report release van-ninh-2023
  sipas report download van-ninh-2023 -o results
  sipas report withdraw van-ninh-2023 --reason "12 forms of Vạn Long were keyed twice"`,
  },
  run: (args, world) =>
    runTask("report", {
      draft: reportTask("draft", draft),
      release: reportTask("release", release),
      withdraw: reportTask("withdraw", withdraw),
      download: reportTask("download", download(world)),
    })(args, world),
};
