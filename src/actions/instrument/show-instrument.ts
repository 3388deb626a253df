import type { Part } from "../../store/parts.ts";
import type { InstrumentView, PartInstrument } from "../../survey/instrument/instrument-view.ts";
import type { Method } from "../../survey/instrument/method.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead } from "../plan/find-round.ts";
import { headlineOf } from "./stored-form.ts";

export interface ShowInstrumentInput {
  readonly round: string;
}

/** Methods and questionnaires of a round. */
export const showInstrument = action(
  "showRound",
  async (input: ShowInstrumentInput, effects): Promise<Result<InstrumentView>> => {
    const { store } = effects;
    const round = await findRound(store, input.round);
    if (!round.ok) return round;
    const [head, parts] = await Promise.all([roundHead(store, round.value), store.listParts(round.value)]);
    return ok({ round: head, parts: await Promise.all(parts.map((part) => showPart(part, effects))) });
  },
);

const showPart = async (part: Part, effects: Effects): Promise<PartInstrument> => {
  const { code, title, methodId } = part;
  const { method, sha256, questionnaire } = (await storedMethod(part, effects)) ?? (await offeredMethod(methodId, effects));
  const criteria = method?.factors.reduce((sum, factor) => sum + factor.criteria.length, 0) ?? 0;
  const forms = (await effects.store.listQuestionnaires(part)).map(headlineOf);
  return { code, title, methodId, method, sha256, criteria, questionnaire, forms };
};

type MethodState = Pick<PartInstrument, "method" | "sha256" | "questionnaire">;

const storedMethod = async (part: Part, { store }: Effects): Promise<MethodState | null> => {
  const published = await store.findQuestionnaire(part);
  const stored = published && (await store.findMethod(published.methodId, published.methodVersion));
  if (!stored) return null;
  const publishedAt = published.publishedAt?.toISOString() ?? "";
  return {
    method: stored.definition as Method,
    sha256: stored.sha256,
    questionnaire: { version: published.version, publishedAt },
  };
};

const offeredMethod = async (methodId: string, effects: Effects): Promise<MethodState> => {
  const file = await effects.formats.readMethod(methodId);
  if (!file.ok) return { method: null, sha256: null, questionnaire: null };
  return { method: file.value.method, sha256: sha256Hex(effects, file.value.source), questionnaire: null };
};
