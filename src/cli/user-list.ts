import { listPeople } from "../actions/people/list-people.ts";
import type { AccountLine } from "../survey/people/people-view.ts";
import { parseArguments } from "./arguments.ts";
import { printProblems } from "./print.ts";
import { printTable, type Table, tableOptions } from "./table.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

/** `sipas user list`. */
export const listTheUsers = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { verb: "user list", options: tableOptions });
  if (!parsed.ok) return printProblems(parsed, world);
  const people = await withEffects(world, (effects) => listPeople({}, effects));
  if (!people.ok) return printProblems(people, world);
  printTable(tableOf(people.value.accounts), parsed.value.values, world);
  return 0;
};

/** A role as `role@round/unit`, with `*` for every one. */
const granted = ({ grants }: AccountLine): string =>
  grants.map(({ role, roundCode, unit }) => `${role}@${roundCode ?? "*"}/${unit?.id ?? "*"}`).join(" ");

const tableOf = (accounts: readonly AccountLine[]): Table => ({
  columns: [
    { id: "username", label: { vi: "Tên đăng nhập", en: "Username" } },
    { id: "name", label: { vi: "Họ và tên", en: "Name" } },
    { id: "body", label: { vi: "Cơ quan", en: "Office" } },
    { id: "roles", label: { vi: "Vai trò@đợt/đơn vị", en: "Roles@round/unit" } },
    { id: "state", label: { vi: "Trạng thái", en: "State" } },
    { id: "second_factor", label: { vi: "Hai bước", en: "Second factor" } },
  ],
  rows: accounts.map((account) => [
    ...[account.username, account.name, account.body, granted(account)],
    ...[account.state, account.secondFactor ? "yes" : "no"],
  ]),
});
