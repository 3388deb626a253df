import { listAudit } from "../../actions/audit/list-audit.ts";
import type { Effects } from "../../actions/effects.ts";
import { listPeople } from "../../actions/people/list-people.ts";
import { listUnits } from "../../actions/units/list-units.ts";
import { problem } from "../../survey/problem.ts";
import { fail } from "../../survey/result.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/register-download.route.ts";
import type { CsvList } from "./csv.ts";
import { csvAnswer } from "./file-answer.ts";
import { worldOf } from "./world.ts";

const everything = 1_000_000;

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
  "people.csv": async (effects) => ({
    header: ["username", "name", "body", "roles", "state", "seen_at"],
    rows: valueOrPage(await listPeople({}, effects)).accounts.map(({ username, name, body, grants, state, seenAt }) => [
      username,
      name,
      body,
      grants.map(({ role, roundCode }) => `${role}@${roundCode ?? "*"}`).join(" "),
      state,
      seenAt,
    ]),
  }),
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

/** The registers across the rounds as CSV. */
export const loader = async ({ params: { what }, context }: Route.LoaderArgs) => {
  const register = registers[what];
  if (!register) return valueOrPage(fail(problem("E-WEB-001", { path: what })));
  return csvAnswer({ name: what, ...(await register(worldOf(context).effects)) });
};
