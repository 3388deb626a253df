import type { Part } from "../store/parts.ts";
import type { Store } from "../store/store.ts";
import { responseTable } from "../survey/fieldwork/response-table.ts";
import { personMarks } from "../survey/frame/identity.ts";
import type { Method } from "../survey/instrument/method.ts";
import { type SimulatedFrame, simulateFrame } from "../survey/simulation/frame.ts";
import type { SimulatedPerson } from "../survey/simulation/persons.ts";
import type { Population } from "../survey/simulation/population.ts";
import { type SimulationCase, simulateAnswers } from "../survey/simulation/simulate-answers.ts";
import type { Effects } from "./effects.ts";

/** The transactions of a made-up population as a one-stop export has them. */
export const frameFile = async ({ formats }: Effects, { columns, rows }: SimulatedFrame): Promise<Uint8Array> =>
  formats.writeXlsx({
    sheets: [{ name: "Hồ sơ", columns: columns.map((header) => ({ header, kind: "text", width: 18 })), rows }],
  });

/** The same as text, which is ten times faster to make and to read. */
export const frameCsv = ({ formats }: Effects, { columns, rows }: SimulatedFrame): Uint8Array =>
  new TextEncoder().encode(formats.csvText([columns, ...rows]));

export const makeFrame = (population: Population, dirty = 0): SimulatedFrame => simulateFrame(population, { dirty });

export interface AnswerSource {
  readonly part: Part;
  readonly method: Method;
  readonly population: Population;
  readonly frame: SimulatedFrame;
}

/** Answers for the cases really drawn or opened in a part, as the file an office would import. */
export const answersFile = async (
  { store, contacts, formats }: Pick<Effects, "store" | "contacts" | "formats">,
  { part, method, population, frame }: AnswerSource,
): Promise<Uint8Array> => {
  const personOf = part.source === "frame" ? await personsOfCases({ store, contacts }, part, frame) : undefined;
  const cases = (await store.listCases(part)).map(
    ({ code, stratum, role, position, agencyId }): SimulationCase => ({
      ...{ code, stratum, role, position, agencyId },
      dossier: role === "on-site" ? null : code,
    }),
  );
  const responses = simulateAnswers({ population, method, cases, ...(personOf && { personOf }) });
  return new TextEncoder().encode(formats.csvText(responseTable(method, responses)));
};

/** Who each drawn case is, found by the keyed hash of the dossier; keyed by case code. */
const personsOfCases = async (
  { store, contacts }: { readonly store: Store; readonly contacts: Effects["contacts"] },
  part: Part,
  { personOf }: SimulatedFrame,
): Promise<ReadonlyMap<string, SimulatedPerson>> => {
  const nobody = { name: "", identity: "", birth: null, phone: "" };
  const print = (dossier: string): string =>
    Buffer.from(contacts.fingerprint(personMarks({ ...nobody, dossier }).dossier)).toString("hex");
  const byPrint = new Map([...personOf].map(([dossier, person]) => [print(dossier), person]));
  const links = await store.listCaseDossiers(part);
  return new Map(
    links.flatMap(({ code, dossierHash }) => {
      const person = byPrint.get(dossierHash.toString("hex"));
      return person ? [[code, person] as const] : [];
    }),
  );
};
