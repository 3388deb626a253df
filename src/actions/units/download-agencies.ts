import { rejectedCsv } from "../../survey/frame/rejected-csv.ts";
import { ok, type Result } from "../../survey/result.ts";
import { agencyCells } from "../../survey/units/agency-cells.ts";
import { agencyFields, agencyHeadings } from "../../survey/units/agency-headings.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { type AgencyImportInput, previewAgencyImport } from "./import-agencies.ts";
import { type ListAgenciesInput, listAgencies } from "./list-agencies.ts";
import { tableFile } from "./table-file.ts";

export interface DownloadAgenciesInput extends ListAgenciesInput {
  readonly format: "csv" | "xlsx";
}

/** The register, or what a filter leaves of it, as a file that the import takes back. */
export const downloadAgencies = action(
  "listUnits",
  async ({ format, ...wanted }: DownloadAgenciesInput, effects): Promise<Result<DownloadedFile>> => {
    const page = await listAgencies(wanted, effects);
    if (!page.ok) return page;
    const table = {
      name: "co-quan",
      title: "Danh mục cơ quan",
      columns: agencyFields.map((field) => agencyHeadings[field].name),
      rows: page.value.agencies.map(agencyCells),
    };
    return ok(await tableFile(table, format, effects));
  },
);

/** The rows that an import refuses, with why, as csv: mended, they can be imported again. */
export const downloadRejectedAgencies = action(
  "changeUnits",
  async (input: AgencyImportInput, effects): Promise<Result<DownloadedFile>> => {
    const shown = await previewAgencyImport(input, effects);
    if (!shown.ok) return shown;
    const { fileName, header, plan } = shown.value;
    const name = `${fileName.replace(/\.[^.]*$/, "")}-dong-bi-tu-choi.csv`;
    const bytes = new TextEncoder().encode(rejectedCsv(header, plan.rejected));
    return ok({ name, mediaType: "text/csv; charset=utf-8", bytes });
  },
);
