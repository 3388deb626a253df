import { listAudit } from "../../actions/audit/list-audit.ts";
import type { Effects } from "../../actions/effects.ts";
import { listPeople } from "../../actions/people/list-people.ts";
import { listUnits } from "../../actions/units/list-units.ts";
import { problem } from "../../survey/problem.ts";
import { fail } from "../../survey/result.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/register-download.route.ts";
import type { CsvList } from "./csv.ts";
import { csvAnswer, fileAnswer } from "./file-answer.ts";
import { asCsv, workbookOf } from "./workbook.ts";
import { worldOf } from "./world.ts";

const everything = 1_000_000;

const peopleList = async (effects: Effects): Promise<Omit<CsvList, "name">> => ({
  header: ["username", "name", "email", "body", "roles", "state", "second_factor", "seen_at"],
  rows: valueOrPage(await listPeople({}, effects)).accounts.map((account) => [
    ...[account.username, account.name, account.email, account.body],
    account.grants.map(({ role, roundCode, unit }) => `${role}@${roundCode ?? "*"}/${unit?.id ?? "*"}`).join(" "),
    ...[account.state, account.secondFactor ? "yes" : "no", account.seenAt],
  ]),
});

const registers: Readonly<Record<string, (effects: Effects) => Promise<Omit<CsvList, "name">>>> = {
  "units.csv": async (effects) => ({
    header: ["id", "name", "kind", "level", "parent", "official_code", "valid_from", "valid_to"],
    rows: valueOrPage(await listUnits({}, effects)).agencies.map((agency) => [
      agency.id,
      agency.name,
      agency.kind,
      agency.level,
      agency.parentName,
      agency.officialCode,
      agency.validFrom,
      agency.validTo,
    ]),
  }),
  "people.csv": peopleList,
  "audit.csv": async (effects) => ({
    header: ["seq", "at", "actor", "act", "object", "round", "detail", "hash"],
    rows: valueOrPage(await listAudit({ limit: everything }, effects)).entries.map((entry) => [
      entry.seq,
      entry.at,
      entry.actor,
      entry.act,
      entry.object,
      entry.round,
      JSON.stringify(entry.detail),
      entry.hash,
    ]),
  }),
};

/** The registers across the rounds, each as CSV and as a workbook. */
export const loader = async ({ params: { what }, context }: Route.LoaderArgs) => {
  const register = registers[asCsv(what)];
  if (!register) return valueOrPage(fail(problem("E-WEB-001", { path: what })));
  const { effects } = worldOf(context);
  const list = await register(effects);
  return what.endsWith(".xlsx")
    ? fileAnswer(await workbookOf({ name: what, ...list }, effects))
    : csvAnswer({ name: what, ...list });
};
