import type { Effects } from "../../actions/effects.ts";
import { listMails } from "../../actions/mail/list-mails.ts";
import { listPeople } from "../../actions/people/list-people.ts";
import { listUnits } from "../../actions/units/list-units.ts";
import { listWork } from "../../actions/work/list-work.ts";
import type { AuditRow } from "../../survey/audit/audit-view.ts";
import type { Language } from "../../survey/language.ts";
import { ownEntry } from "../../survey/own-entry.ts";
import { problem } from "../../survey/problem.ts";
import { fail } from "../../survey/result.ts";
import { valueOrPage } from "../value-or-page.ts";
import type { Route } from "./+types/register-download.route.ts";
import { auditValues } from "./audit/audit-values.ts";
import { wholeLog } from "./audit/whole-log.ts";
import type { CsvList } from "./csv.ts";
import { csvAnswer, fileAnswer } from "./file-answer.ts";
import { arrange, readListing } from "./listing.ts";
import { mailStateOf } from "./mail/mail-state.ts";
import { askedPeople } from "./people/people-values.ts";
import { workFilterOf } from "./work/work-asked.ts";
import { asCsv, workbookOf } from "./workbook.ts";
import { worldOf } from "./world.ts";

interface Asked {
  /** What the address of the page asks for, from the question mark on. */
  readonly search: string;
  readonly language: Language;
}

type MakeRegister = (effects: Effects, asked: Asked) => Promise<Omit<CsvList, "name">>;

const peopleList: MakeRegister = async (effects, { search, language }) => ({
  header: ["username", "name", "email", "body", "roles", "state", "second_factor", "seen_at"],
  rows: askedPeople(valueOrPage(await listPeople({}, effects)).accounts, search, language).map((account) => [
    ...[account.username, account.name, account.email, account.body],
    account.grants.map(({ role, roundCode, unit }) => `${role}@${roundCode ?? "*"}/${unit?.id ?? "*"}`).join(" "),
    ...[account.state, account.secondFactor ? "yes" : "no", account.seenAt],
  ]),
});

/** The log as its page is asked for, of a round or of everything. */
const auditRows = async (effects: Effects, { search, language }: Asked): Promise<readonly AuditRow[]> => {
  const { entries } = await wholeLog(effects, { round: new URLSearchParams(search).get("round") });
  return arrange(entries, { listing: readListing(search), values: auditValues(language), language });
};

const everything = 100_000;

/** The messages in the state that the page is asked for. */
const mailList: MakeRegister = async (effects, { search }) => {
  const state = mailStateOf(new URLSearchParams(search));
  const { lines } = valueOrPage(await listMails({ ...(state && { state }), limit: everything }, effects));
  return {
    header: ["recipient", "subject", "kind", "state", "tries", "last_error", "written_at", "tried_at", "sent_at"],
    rows: lines.map((mail) => [
      ...[mail.recipient, mail.subject, mail.kind, mail.state, mail.tries, mail.lastError],
      ...[mail.writtenAt, mail.triedAt, mail.sentAt],
    ]),
  };
};

/** The work in the background that one may see, by state and round as the page is asked for. */
const workList: MakeRegister = async (effects, { search }) => {
  const { lines } = valueOrPage(await listWork({ ...workFilterOf(new URLSearchParams(search)), limit: everything }, effects));
  return {
    header: ["id", "kind", "state", "done", "total", "round", "asked_by", "asked_at", "started_at", "ended_at"],
    rows: lines.map((work) => [
      ...[work.id, work.kind, work.state, work.done, work.total, work.round, work.askedBy],
      ...[work.askedAt, work.startedAt, work.endedAt],
    ]),
  };
};

const registers: Readonly<Record<string, MakeRegister>> = {
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
  "mail.csv": mailList,
  "work.csv": workList,
  "audit.csv": async (effects, asked) => ({
    header: ["seq", "at", "actor", "act", "object", "round", "detail", "hash"],
    rows: (await auditRows(effects, asked)).map((entry) => [
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
export const loader = async ({ request, params: { what }, context }: Route.LoaderArgs) => {
  const register = ownEntry(registers, asCsv(what));
  if (!register) return valueOrPage(fail(problem("E-WEB-001", { path: what })));
  const { effects, language } = worldOf(context);
  const list = await register(effects, { search: new URL(request.url).search, language });
  return what.endsWith(".xlsx")
    ? fileAnswer(await workbookOf({ name: what, ...list }, effects))
    : csvAnswer({ name: what, ...list });
};
