import { listRounds } from "../actions/plan/list-rounds.ts";
import type { RoundState } from "../survey/plan/overview.ts";
import type { RoundListItem } from "../survey/plan/round-list.ts";
import { stateWords } from "../survey/plan/state-words.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

/** `sipas round list`. */
export const listTheRounds = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "round list", options: tableOptions });
  if (!parsed.ok) return printProblems(parsed, world);
  const rounds = await withEffects(world, (effects) => listRounds({}, effects));
  if (!rounds.ok) return printProblems(rounds, world);
  const format = parsed.value.values;
  const shown =
    format.json || format.csv ? (state: RoundState) => state : (state: RoundState) => stateWords[state][world.language];
  printTable(tableOf(rounds.value, shown), format, world);
  return 0;
};

const tableOf = (rounds: readonly RoundListItem[], shown: (state: RoundState) => string): Table => ({
  columns: [
    { id: "code", label: { vi: "Mã đợt", en: "Code" } },
    { id: "title", label: { vi: "Tên ngắn", en: "Short title" } },
    { id: "year", label: { vi: "Năm", en: "Year" } },
    { id: "state", label: { vi: "Trạng thái", en: "State" } },
    { id: "parts", label: { vi: "Số phần", en: "Parts" } },
    { id: "planned", label: { vi: "Số phiếu", en: "Forms" } },
  ],
  rows: rounds.map((round) => [
    round.code,
    round.shortTitle,
    String(round.year),
    shown(round.state),
    round.parts,
    round.planned,
  ]),
});
