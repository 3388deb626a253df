import { formatDate } from "../date.ts";
import { type AgencyField, agencyFields } from "./agency-headings.ts";
import { kindWords, levelWords } from "./agency-words.ts";
import type { AgencyLine } from "./units-view.ts";

type Shown = Omit<AgencyLine, "rounds" | "parentName">;

const cells: Readonly<Record<AgencyField, (agency: Shown) => string | null>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  shortName: ({ shortName }) => shortName,
  kind: ({ kind }) => kindWords[kind][0],
  level: ({ level }) => levelWords[level][0],
  province: ({ province }) => province,
  parent: ({ parentId }) => parentId,
  officialCode: ({ officialCode }) => officialCode,
  identifierCode: ({ identifierCode }) => identifierCode,
  receives: ({ receives }) => (receives ? "có" : "không"),
  settles: ({ settles }) => (settles ? "có" : "không"),
  validFrom: ({ validFrom }) => validFrom && formatDate(validFrom, "vi"),
  validTo: ({ validTo }) => validTo && formatDate(validTo, "vi"),
  endReason: ({ endReason }) => endReason,
};

/** A line of the exported list, in the order of its headings; the import reads it back as nothing changed. */
export const agencyCells = (agency: Shown): readonly string[] => agencyFields.map((field) => cells[field](agency) ?? "");

/** What the fields of an agency say, by field; empty where it has nothing. */
export const agencyTexts = (agency: Shown): Readonly<Record<AgencyField, string>> => {
  const texts = agencyCells(agency);
  return Object.fromEntries(agencyFields.map((field, at) => [field, texts[at] ?? ""])) as Record<AgencyField, string>;
};
