import type { MethodFile } from "../../formats/method-file.ts";
import type { Method } from "../../survey/instrument/method.ts";
import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import type { RoundPart } from "../plan/find-round.ts";

/** Keeps the method of a part as its file is now; a file that changed without a new version is refused. */
export const keepMethod = async (
  { part }: Pick<RoundPart, "part">,
  effects: Effects,
): Promise<Result<{ readonly method: Method; readonly sha256: string }>> => {
  const file = await effects.formats.readMethod(part.methodId);
  return file.ok ? keepFile(file.value, effects) : file;
};

const keepFile = async ({ method, source }: MethodFile, effects: Effects) => {
  const sha256 = sha256Hex(effects, source);
  const { id, version } = method;
  const known = await effects.store.findMethod(id, version);
  if (known && known.sha256 !== sha256)
    return fail(problem("E-INSTRUMENT-102", { method: id, version, stored: known.sha256, found: sha256 }));
  await effects.store.insertMethod({
    id,
    version,
    sha256,
    source,
    definition: JSON.stringify(method),
    addedAt: effects.clock(),
  });
  return ok({ method, sha256 });
};

/** Stands for the first state of a form, which no edit led to. */
const beginning = "begin";

export interface KeptDraft {
  /** The id of the form. */
  readonly form: string;
  readonly version: string;
  readonly respondent: string;
}

/** A new draft of a part; of each respondent one is open at a time, and no version stands twice. */
export const keepDraft = async (
  { part }: Pick<RoundPart, "part">,
  { form, basedOn = null }: { readonly form: Questionnaire; readonly basedOn?: string | null },
  { store, newId, clock, actor }: Effects,
): Promise<Result<KeptDraft>> => {
  const { respondent, version, method } = form;
  const others = (await store.listQuestionnaires(part)).filter((row) => row.respondent === respondent);
  const open = others.find(({ publishedAt }) => publishedAt === null);
  if (open) return fail(problem("E-INSTRUMENT-252", { version: open.version }));
  if (others.some((row) => row.version === version)) return fail(problem("E-INSTRUMENT-261", { version }));
  const id = newId();
  const now = clock();
  const definition = JSON.stringify(form);
  await store.insertQuestionnaire({
    ...{ province: part.province, id, partId: part.id, respondent, version, state: "draft", definition, basedOn },
    ...{ methodId: method.id, methodVersion: method.version, createdAt: now, updatedAt: now, updatedBy: actor.name },
  });
  await store.insertRevision({
    ...{ province: part.province, questionnaireId: id, revision: 1, undoTo: null, definition },
    ...{ act: beginning, madeBy: actor.name, madeAt: now },
  });
  return ok({ form: id, version, respondent });
};
