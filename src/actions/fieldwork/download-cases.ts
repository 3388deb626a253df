import type { SampleCase } from "../../store/cases.ts";
import { csvRecord } from "../../survey/draw/csv-record.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findPart } from "../plan/find-round.ts";

export interface DownloadCasesInput {
  readonly round: string;
  readonly part: string;
}

const header = ["code", "role", "order", "agency_id", "field", "stratum", "unit_id", "outcome", "dossiers"];

/**
 * The form codes of a part with whom they belong to, so that answers can be filled in under them; no personal data. `dossiers` is how many
 * dossiers of the frame the drawn person has (docs/methodology.md, section 8).
 */
export const downloadCases = action(
  "downloadSample",
  async (input: DownloadCasesInput, { store }): Promise<Result<DownloadedFile>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const cases = await store.listCases(found.value.part);
    if (cases.length === 0) return fail(problem("E-DRAW-010", { part: input.part }));
    const text = [header, ...cases.toSorted(byCode).map(cells)].map(csvRecord).join("");
    const name = `${input.round}-${input.part}-cases.csv`;
    return ok({ name, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
  },
);

const byCode = (a: SampleCase, b: SampleCase): number => (a.code < b.code ? -1 : 1);

const cells = ({
  code,
  role,
  position,
  agencyId,
  fieldCode,
  stratum,
  unitId,
  outcome,
  dossiers,
}: SampleCase): readonly string[] => [
  code,
  role,
  String(position),
  agencyId,
  fieldCode,
  stratum,
  unitId ?? "",
  outcome,
  String(dossiers),
];
