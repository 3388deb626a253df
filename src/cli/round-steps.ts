import type { Effects } from "../actions/effects.ts";
import { publishQuestionnaire } from "../actions/instrument/publish-questionnaire.ts";
import { changeRoundState } from "../actions/plan/change-round-state.ts";
import { createRound } from "../actions/plan/create-round.ts";
import type { Bilingual } from "../survey/language.ts";
import type { RoundState } from "../survey/plan/overview.ts";
import { stateWords } from "../survey/plan/state-words.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import { type ReadFile, readNamedFile } from "./read-file.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

/** Says on stderr what was done, so that stdout stays for machines. */
const tellDone = (result: Result<Bilingual>, world: VerbWorld): ExitCode => {
  if (!result.ok) return printProblems(result, world);
  world.stderr.write(`${result.value[world.language]}\n`);
  return 0;
};

/** `sipas round create PLAN.json`. */
export const createTheRound = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "round create", options: {}, operands: ["PLAN.json"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const file = await readNamedFile(parsed.value.positionals[0] ?? "", world);
  const plan = file.ok ? readJson(file.value) : file;
  if (!plan.ok) return printProblems(plan, world);
  const created = await withEffects(world, (effects) => createRound(plan.value, effects));
  const told = ({ code }: { readonly code: string }) =>
    ok({ vi: `Đã lập đợt ${code} (nháp)`, en: `Round ${code} was created (draft)` });
  return tellDone(created.ok ? told(created.value) : created, world);
};

const readJson = ({ name, bytes }: ReadFile): Result<{ readonly plan: unknown; readonly file: string }> => {
  try {
    return ok({ plan: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), file: name });
  } catch {
    return fail(problem("E-WEB-010", { file: name }));
  }
};

/** `sipas round open ROUND`, `sipas round close ROUND`: through these states in turn; those already passed are skipped. */
export const moveRound =
  (task: string, states: readonly RoundState[]) =>
  async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
    const parsed = parseArguments(args, { verb: `round ${task}`, options: {}, operands: ["ROUND"] });
    if (!parsed.ok) return printProblems(parsed, world);
    const [round = ""] = parsed.value.positionals;
    const moved = await withEffects(world, (effects) => walk(round, states, effects));
    const told = (state: RoundState) =>
      ok({ vi: `Đợt ${round}: ${stateWords[state].vi}`, en: `Round ${round}: ${stateWords[state].en}` });
    return tellDone(moved.ok ? told(moved.value) : moved, world);
  };

const walk = async (round: string, states: readonly RoundState[], effects: Effects): Promise<Result<RoundState>> => {
  const found = await effects.store.findRound(round);
  if (!found) return fail(problem("E-PLAN-001", { round }));
  let state = found.state as RoundState;
  for (const next of states.slice(states.indexOf(state) + 1)) {
    const moved = await changeRoundState({ round, state: next }, effects);
    if (!moved.ok) return moved;
    state = moved.value.state;
  }
  return ok(state);
};

/** `sipas round publish ROUND PART`. */
export const publishPart = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "round publish", options: {}, operands: ["ROUND", "PART"] });
  if (!parsed.ok) return printProblems(parsed, world);
  const [round = "", part = ""] = parsed.value.positionals;
  const published = await withEffects(world, (effects) => publishQuestionnaire({ round, part }, effects));
  if (!published.ok) return printProblems(published, world);
  const { method, version, sha256 } = published.value;
  const text = `${part}: ${method} ${version} (SHA-256 ${sha256})`;
  return tellDone(ok({ vi: `Đã ban hành phiếu của ${text}`, en: `Published the questionnaire of ${text}` }), world);
};
