import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { AgencyRecord } from "../../survey/units/agency.ts";
import { agencyTexts } from "../../survey/units/agency-cells.ts";
import { type AgencyContext, type AgencyTexts, readAgency } from "../../survey/units/agency-draft.ts";
import { formProblem } from "../../survey/units/agency-faults.ts";
import { agencyFields, agencyHeadings } from "../../survey/units/agency-headings.ts";
import { newAgencyId } from "../../survey/units/agency-import.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { agencyContext, findAgencyRecord } from "./agency-register.ts";

export interface AddAgencyInput {
  readonly round?: never;
  readonly texts: AgencyTexts;
}

export interface ChangeAgencyInput extends AddAgencyInput {
  readonly agency: string;
  /** What the form showed of the agency; when another has saved since, nothing is. Absent: saved over whatever is there. */
  readonly seen?: AgencyTexts | undefined;
}

/** Adds an agency to the register. */
export const addAgency = action(
  "changeUnits",
  async ({ texts }: AddAgencyInput, effects): Promise<Result<AgencyRecord>> =>
    write(effects, { act: "addAgency", object: texts.name ?? "", detail: (made) => ({ ...made }) }, async (store) => {
      await store.lockAgencies();
      return saveDraft(texts, null, { ...effects, store });
    }),
);

interface Changed {
  readonly before: AgencyRecord;
  readonly after: AgencyRecord;
}

/** Renames an agency, moves it, or changes its codes and roles. */
export const changeAgency = action(
  "changeUnits",
  async ({ agency, texts, seen }: ChangeAgencyInput, effects): Promise<Result<AgencyRecord>> => {
    const changed = await write<Changed>(
      effects,
      { act: "changeAgency", object: agency, detail: differences },
      async (store) => {
        await store.lockAgencies();
        const known = await findAgencyRecord(store, agency);
        if (!known.ok) return known;
        const changes = seen ? changedSince(seen, known.value) : [];
        if (changes.length > 0) return fail(problem("E-UNITS-011", { fields: changes.join("; ") }));
        const saved = await saveDraft(texts, known.value, { ...effects, store });
        return saved.ok ? ok({ before: known.value, after: saved.value }) : saved;
      },
    );
    return changed.ok ? ok(changed.value.after) : changed;
  },
);

/** What stands there now of the fields that are no longer as the form showed them. */
const changedSince = (seen: AgencyTexts, known: AgencyRecord): readonly string[] => {
  const now = agencyTexts(known);
  return agencyFields
    .filter((field) => seen[field] !== undefined && seen[field] !== now[field])
    .map((field) => `${agencyHeadings[field].name} nay là «${now[field]}»`);
};

/** Before and after, of what differs alone. */
export const differences = ({ before, after }: Changed) =>
  Object.fromEntries(
    (Object.keys(after) as (keyof AgencyRecord)[])
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, { before: before[key], after: after[key] }]),
  );

const saveDraft = async (texts: AgencyTexts, known: AgencyRecord | null, effects: Effects): Promise<Result<AgencyRecord>> => {
  const context = await agencyContext(effects);
  const { draft, faults } = readAgency(texts, known, context);
  const date = draft.validTo ?? draft.validFrom ?? context.today;
  if (faults.length > 0) return fail(...faults.map((fault) => formProblem(fault, date)));
  const agency = { ...draft, id: known?.id ?? freshId(texts, draft, context) };
  if (context.lookup.isTaken(agency))
    return fail(formProblem({ field: "name", value: agency.name, reason: "taken", hint: "" }, date));
  if (agency.validTo !== null && agency.validTo !== known?.validTo && !agency.endReason)
    return fail(problem("E-UNITS-009", { agency: agency.name }));
  await effects.store.putAgencies([agency]);
  return ok(agency);
};

const freshId = (texts: AgencyTexts, draft: AgencyRecord, { lookup }: AgencyContext): string =>
  newAgencyId(texts.id || draft.name, draft.province, new Set(lookup.parents.keys()));
