import type { Part } from "../../store/parts.ts";
import type { ResponseImport } from "../../store/responses.ts";
import type { Store } from "../../store/store.ts";
import { type SubstitutionRate, substitutionRates } from "../../survey/draw/replacement.ts";
import { countFieldwork, countSampled } from "../../survey/fieldwork/fieldwork-counts.ts";
import type { FieldworkCounts, FieldworkView, ResponseImportLine } from "../../survey/fieldwork/fieldwork-view.ts";
import { responseColumns } from "../../survey/fieldwork/response-columns.ts";
import { seenRows, unitsSeen } from "../../survey/people/permissions.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findAnswerMethod } from "../instrument/part-method.ts";
import { findPart, roundHead } from "../plan/find-round.ts";

export interface ShowFieldworkInput {
  readonly round: string;
  readonly part: string;
}

/** The fieldwork of a part; who holds a role for some units sees their counts alone. */
export const showFieldwork = action(
  "showFieldwork",
  async (input: ShowFieldworkInput, { store, actor }: Effects): Promise<Result<FieldworkView>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const units = unitsSeen(actor, "showFieldwork", { round: round.code });
    const [head, method, days, imports, datasets, counts] = await Promise.all([
      roundHead(store, round),
      findAnswerMethod(store, part),
      store.findAnsweredDays(part),
      store.listResponseImports(part),
      store.listDatasets(part),
      countByAgency(store, part, units),
    ]);
    return ok({
      round: head,
      part: { code: part.code, title: part.title, source: part.source },
      stage: counts.cases === 0 ? "waiting" : datasets.length > 0 ? "frozen" : "open",
      totals: counts.totals,
      agencies: counts.agencies,
      imports: units === null ? imports.map(importLine) : [],
      columns: method ? responseColumns(method.method) : [],
      answeredFrom: days?.from ?? null,
      answeredTo: days?.to ?? null,
    });
  },
);

const countByAgency = async (store: Store, part: Part, units: readonly string[] | null) => {
  const [agencies, allQuotas, allOutcomes, replaced] = await Promise.all([
    store.listPartAgencies(part),
    store.listQuotas(part),
    store.countOutcomes(part),
    store.listReplacements(part),
  ]);
  const quotas = seenRows(allQuotas, units, ({ agencyId }) => agencyId);
  const outcomes = seenRows(allOutcomes, units, ({ agencyId }) => agencyId);
  const planned = (asked: readonly { readonly size: number }[]): number => asked.reduce((sum, { size }) => sum + size, 0);
  const [quotasOf, outcomesOf] = [Map.groupBy(quotas, agencyOf), Map.groupBy(outcomes, agencyOf)];
  const seen = seenRows(agencies, units, ({ id }) => id);
  const rates = new Map(
    substitutionRates(
      seen.map(({ id, name }) => ({ id, name, sampled: countSampled(outcomesOf.get(id) ?? []) })),
      seenRows(replaced, units, ({ agencyId }) => agencyId),
    ).map((rate) => [rate.agencyId, rate]),
  );
  const totals = countFieldwork(planned(quotas), outcomes);
  return {
    cases: allOutcomes.reduce((sum, { count }) => sum + count, 0),
    totals: { ...totals, substitution: substituted(totals, rates.get(null)) },
    agencies: seen.map(({ id, name, shortName }) => {
      const counts = countFieldwork(planned(quotasOf.get(id) ?? []), outcomesOf.get(id) ?? []);
      return { agency: { id, name, shortName }, ...counts, substitution: substituted(counts, rates.get(id)) };
    }),
  };
};

const agencyOf = ({ agencyId }: { readonly agencyId: string }): string => agencyId;

/** Answers of reserves may come in by a file, before anybody wrote down why they were called: they count as well. */
const substituted = ({ replaced }: FieldworkCounts, rate: SubstitutionRate | undefined): number | null =>
  rate && rate.sampled > 0 ? (100 * Math.max(rate.replaced, replaced)) / rate.sampled : null;

const importLine = (entry: ResponseImport): ResponseImportLine => ({
  file: entry.fileName,
  sha256: entry.fileSha256,
  rows: entry.rows,
  answered: entry.answered,
  importedBy: entry.importedBy,
  importedAt: entry.importedAt.toISOString(),
});
