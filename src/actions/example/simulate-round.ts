import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { responseTable } from "../../survey/fieldwork/response-table.ts";
import { personMarks } from "../../survey/frame/identity.ts";
import type { Method } from "../../survey/instrument/method.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { type SimulatedFrame, simulateFrame } from "../../survey/simulation/frame.ts";
import type { SimulatedPerson } from "../../survey/simulation/persons.ts";
import { type Population, populationFrom, populationOf } from "../../survey/simulation/population.ts";
import { type SimulationCase, simulateAnswers } from "../../survey/simulation/simulate-answers.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPartMethod } from "../instrument/part-method.ts";
import { findPart } from "../plan/find-round.ts";

/** The transactions of a made-up population as a csv that an office would import. */
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

export interface SimulateResponsesInput {
  readonly round: string;
  readonly part: string;
  /** The folder in examples/ whose population answers. */
  readonly example: string;
}

/** Made-up answers for the cases that were really drawn or opened in a part, as a file to import by hand. */
export const simulateResponses = action(
  "loadExample",
  async ({ round, part: code, example }: SimulateResponsesInput, effects: Effects): Promise<Result<Uint8Array>> => {
    const found = await findPart(effects.store, { round, part: code });
    if (!found.ok) return found;
    const { part } = found.value;
    const [stored, files, cases] = await Promise.all([
      findPartMethod(effects.store, part),
      effects.formats.readExample(example),
      effects.store.countCases(part),
    ]);
    if (!files.ok) return files;
    if (!stored) return fail(problem("E-FIELDWORK-017", { part: code }));
    if (cases.size === 0) return fail(problem("E-FIELDWORK-016", { part: code }));
    const agencies = (await effects.store.listPartAgencies(part)).map(({ id }) => id);
    const population = populationOf(populationFrom(files.value.population), agencies);
    return ok(await answersFile(effects, { part, method: stored.method, population, frame: makeFrame(population) }));
  },
);
