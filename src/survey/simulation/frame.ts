import { dayNumber, exportDate, shortDate } from "./calendar.ts";
import { dirtyRows } from "./dirty-rows.ts";
import { keyedRandom } from "./keyed-random.ts";
import { type Dossier, type SimulatedPerson, simulatedPersons } from "./persons.ts";
import type { Population } from "./population.ts";

/** Columns of the export, as one-stop software names them. */
export const frameColumns = [
  "Số hồ sơ",
  "Họ và tên",
  "CCCD",
  "Ngày sinh",
  "Điện thoại",
  "Địa chỉ",
  "Lĩnh vực",
  "Tên thủ tục",
  "Nơi tiếp nhận",
  "Cơ quan giải quyết",
  "Ngày tiếp nhận",
  "Ngày hẹn trả",
  "Ngày trả kết quả",
  "Trạng thái",
] as const;

/** Stands after the others where organisations file as well. */
const respondentColumn = "Đối tượng nộp hồ sơ";

export interface SimulatedFrame {
  readonly columns: readonly string[];
  /** Cells as texts, in the order of receipt. */
  readonly rows: readonly (readonly string[])[];
  /** Whose a dossier is, by its number: what ties an answer to a person. */
  readonly personOf: ReadonlyMap<string, SimulatedPerson>;
}

/** The words of the column “Trạng thái”. */
const statusWords: Readonly<Record<Dossier["status"], string>> = {
  done: "Đã trả kết quả",
  open: "Đang giải quyết",
  withdrawn: "Đã rút hồ sơ",
  cancelled: "Đã hủy",
};

/**
 * The transactions of the period as a one-stop export has them: every dossier of every person, eligible or not, ordered by day of
 * receipt. `dirty` adds that share of rows with a fault (a day that does not exist, a misspelt agency, a dossier number used twice,
 * a year of birth out of reach); they belong to nobody of the population, so its true values stay.
 */
export function simulateFrame(population: Population, { dirty = 0 }: { readonly dirty?: number } = {}): SimulatedFrame {
  const cases = simulatedPersons(population)
    .flatMap((person) =>
      person.dossiers.map((dossier, index) => ({ person, dossier, order: orderOf(population, person, index) })),
    )
    .sort((a, b) => a.dossier.received - b.dossier.received || a.order - b.order);
  const serials = new Map<string, number>();
  const personOf = new Map<string, SimulatedPerson>();
  const hasOrganisations = population.agencies.some(({ organisations }) => organisations !== undefined);
  const rows = cases.map(({ person, dossier }) => {
    const stem = `${person.agency.dossierCode}-${shortDate(dossier.received)}`;
    const serial = (serials.get(stem) ?? 0) + 1;
    serials.set(stem, serial);
    const code = `${stem}-${String(serial).padStart(4, "0")}`;
    personOf.set(code, person);
    const cells = rowOf(code, { person, dossier });
    return hasOrganisations ? [...cells, person.organisation?.kind ?? "Cá nhân"] : cells;
  });
  const columns = hasOrganisations ? [...frameColumns, respondentColumn] : frameColumns;
  return { columns, rows: dirty > 0 ? dirtyRows(rows, { seed: population.seed, share: dirty }) : rows, personOf };
}

/** Mixes the people who came on one day. */
const orderOf = ({ seed }: Population, { key }: SimulatedPerson, index: number): number =>
  keyedRandom(seed, key, `dossier ${index}`)();

const rowOf = (code: string, { person, dossier }: { person: SimulatedPerson; dossier: Dossier }): readonly string[] => [
  code,
  person.name,
  person.identity,
  person.organisation ? "" : exportDate(person.born),
  person.phone,
  person.address,
  dossier.procedure.field,
  dossier.procedure.name,
  `Bộ phận Một cửa ${person.agency.name}`,
  person.agency.name,
  exportDate(dossier.received),
  exportDate(dossier.due),
  dossier.returned === null ? "" : exportDate(dossier.returned),
  statusWords[dossier.status],
];

/** The frame as the bytes of a CSV file: UTF-8 without a mark, LF, quoted where needed. */
export const frameCsv = ({ columns, rows }: SimulatedFrame): string =>
  `${[columns, ...rows].map((cells) => cells.map(csvCell).join(",")).join("\n")}\n`;

const csvCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** How old a person is on an ISO day. */
export const ageOn = ({ born }: SimulatedPerson, iso: string): number => Math.floor((dayNumber(iso) - born) / 365.25);
