import { formatDate } from "../../survey/date.ts";
import { mostLetters } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { AgencyRecord } from "../../survey/units/agency.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findAgencyRecord } from "./agency-register.ts";

export interface EndAgencyInput {
  readonly round?: never;
  readonly agency: string;
  /** The last day, as a person types it. */
  readonly on: string;
  readonly reason: string;
}

/** The agency ends on a day, for a reason; it stays in the register and in its rounds. */
export const endAgency = action("changeUnits", async (input: EndAgencyInput, effects): Promise<Result<AgencyRecord>> => {
  const { agency, reason } = input;
  const on = effects.formats.parseDate(input.on, { file: "", row: 0, column: "" });
  if (!on.ok) return fail(problem("E-UNITS-003", { value: input.on }));
  return write(effects, { act: "endAgency", object: agency, detail: { validTo: on.value, reason } }, async (store) => {
    const found = await findAgencyRecord(store, agency);
    if (!found.ok) return found;
    const { name, validFrom, validTo, endReason } = found.value;
    if (validTo !== null && (validTo !== on.value || endReason !== reason)) {
      const who = await lastAct(store, { object: agency, acts: ["endAgency", "changeAgency"] });
      const now = `${formatDate(validTo, "vi")}: ${endReason ?? ""}`;
      return fail(problem("E-WEB-015", { what: `Ngày kết thúc của ${name}`, now, who }));
    }
    if (reason.length > mostLetters.line)
      return fail(problem("E-UNITS-108", { column: "Lý do kết thúc", length: reason.length, most: mostLetters.line }));
    if (reason === "") return fail(problem("E-UNITS-009", { agency: name }));
    if (validFrom !== null && on.value < validFrom)
      return fail(problem("E-UNITS-010", { agency: name, from: validFrom, to: on.value }));
    return put({ ...found.value, validTo: on.value, endReason: reason }, { ...effects, store });
  });
});

export interface AgencyInput {
  readonly round?: never;
  readonly agency: string;
}

/** Takes the end of an agency back. */
export const reopenAgency = action(
  "changeUnits",
  async ({ agency }: AgencyInput, effects): Promise<Result<AgencyRecord>> =>
    write(effects, { act: "reopenAgency", object: agency, detail: {} }, async (store) => {
      const found = await findAgencyRecord(store, agency);
      if (!found.ok) return found;
      return put({ ...found.value, validTo: null, endReason: null }, { ...effects, store });
    }),
);

const put = async (agency: AgencyRecord, { store }: Effects): Promise<Result<AgencyRecord>> => {
  await store.putAgencies([agency]);
  return ok(agency);
};

/** Takes an agency out of the register that no round knows and to which no other belongs: the undoing of adding it. */
export const removeAgency = action(
  "changeUnits",
  async ({ agency }: AgencyInput, effects): Promise<Result<AgencyRecord>> =>
    write(effects, { act: "removeAgency", object: agency, detail: (gone) => ({ ...gone }) }, async (store) => {
      await store.lockAgencies();
      const found = await findAgencyRecord(store, agency);
      if (!found.ok) return found;
      const rounds = (await store.listAgencyRounds()).filter(({ agencyId }) => agencyId === agency);
      const titles = rounds.map(({ shortTitle }) => shortTitle).join("; ");
      if (titles !== "") return fail(problem("E-UNITS-004", { agency: found.value.name, rounds: titles }));
      const below = [...(await store.listAgencyParents()).values()].filter((parent) => parent === agency).length;
      if (below > 0) return fail(problem("E-UNITS-005", { agency: found.value.name, count: below }));
      await store.deleteAgency(agency);
      return found;
    }),
);
