import type { TableSource } from "../../formats/table.ts";
import type { Part } from "../../store/parts.ts";
import type { ResponseImport } from "../../store/responses.ts";
import type { Store } from "../../store/store.ts";
import { type AcceptedResponse, acceptResponses, type ResponseFile } from "../../survey/fieldwork/accept-responses.ts";
import { hasFailed } from "../../survey/fieldwork/outcome.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findAnswerMethod } from "../instrument/part-method.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface ImportedResponses {
  readonly rows: number;
  readonly answered: number;
  /** Cases refused, not found or moved. */
  readonly failed: number;
  /** Forms answered by reserves. */
  readonly replaced: number;
  /** The same file came in before: nothing was written. */
  readonly repeated: boolean;
}

export interface ImportResponsesInput {
  readonly round: string;
  readonly part: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** Takes a file of answers and outcomes, whole or not at all. The same bytes sent twice are stored once, at the same time too. */
export const importResponses = action(
  "importResponses",
  async (input: ImportResponsesInput, effects: Effects): Promise<Result<ImportedResponses>> => {
    const file = await readResponseFile(input.file, effects);
    if (!file.ok) return file;
    const sha256 = sha256Hex(effects, input.file.bytes);
    const repeated = await findRepeated(effects.store, input, sha256);
    if (repeated) return ok(repeated);
    const entry = { act: "importResponses", round: input.round, object: `${input.part}: ${input.file.name}` };
    const taken = await write<ImportedResponses>(
      effects,
      { ...entry, detail: (counts) => ({ ...counts, sha256 }) },
      async (store) => {
        const found = await findOpenPart(store, input);
        if (!found.ok) return found;
        const accepted = await accept({ ...effects, store }, found.value.part, file.value);
        if (!accepted.ok) return accepted;
        await keep({ ...effects, store }, { part: found.value.part, file: input.file.name, sha256 }, accepted.value);
        return ok(countResponses(accepted.value));
      },
    );
    if (taken.ok) return taken;
    const meanwhile = await findRepeated(effects.store, input, sha256);
    return meanwhile ? ok(meanwhile) : taken;
  },
);

/** Reads the whole table; a file of answers has at most some ten thousand lines. */
const readResponseFile = async (file: ImportResponsesInput["file"], { formats }: Effects): Promise<Result<ResponseFile>> => {
  const table = await formats.readTable(file);
  return table.ok ? readRows(table.value, file.name) : table;
};

const readRows = async ({ header, rows }: TableSource, name: string): Promise<Result<ResponseFile>> => {
  const taken: ResponseFile["rows"][number][] = [];
  for await (const row of rows) {
    if (!row.ok) return row;
    taken.push(row.value);
  }
  return ok({ name, header, rows: taken });
};

const findRepeated = async (
  store: Store,
  place: { readonly round: string; readonly part: string },
  sha256: string,
): Promise<ImportedResponses | undefined> => {
  const round = await store.findRound(place.round);
  const part = round && (await store.findPart(round, place.part));
  const earlier: ResponseImport | undefined = part && (await store.findResponseImport(part, sha256));
  return earlier && { rows: earlier.rows, answered: earlier.answered, failed: 0, replaced: 0, repeated: true };
};

const accept = async (
  { store, clock, formats }: Effects,
  part: Part,
  file: ResponseFile,
): Promise<Result<readonly AcceptedResponse[]>> => {
  const found = await findAnswerMethod(store, part);
  if (!found) return fail(problem("E-FIELDWORK-017", { part: part.code }));
  const cases = await store.listCases(part);
  if (cases.length === 0) return fail(problem("E-FIELDWORK-016", { part: part.code }));
  const today = civilDay(clock());
  const { method, own, forms } = found;
  return acceptResponses(file, { method, own, forms, part: part.code, cases, today, parseDate: formats.parseDate });
};

const keep = async (
  { store, newId, clock, actor, progress }: Effects,
  source: { readonly part: Part; readonly file: string; readonly sha256: string },
  responses: readonly AcceptedResponse[],
): Promise<void> => {
  const { part, file, sha256 } = source;
  const importId = newId();
  const forms = responses.flatMap(({ caseId, code, form }) =>
    form ? [{ id: newId(), caseId, clientId: `${code}:${sha256}`, ...form }] : [],
  );
  await store.insertResponseImport({
    province: part.province,
    id: importId,
    partId: part.id,
    fileName: file,
    fileSha256: sha256,
    rows: responses.length,
    answered: forms.length,
    importedBy: actor.name,
    importedAt: clock(),
  });
  await store.insertResponses(part, importId, forms);
  await store.updateOutcomes(part, responses);
  progress(responses.length, responses.length);
};

const countResponses = (responses: readonly AcceptedResponse[]): ImportedResponses => ({
  rows: responses.length,
  answered: responses.filter(({ outcome }) => outcome === "answered").length,
  failed: responses.filter(({ outcome }) => hasFailed(outcome)).length,
  replaced: responses.filter(({ outcome, role }) => outcome === "answered" && role === "reserve").length,
  repeated: false,
});
