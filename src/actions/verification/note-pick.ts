import type { Pick, PickedUnit } from "../../store/picks.ts";
import { longTexts } from "../../survey/free-text.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { PickResult } from "../../survey/verification/pick.ts";
import { action } from "../action.ts";
import { byWhom } from "../audit/last-act.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { type OwnWork, openOwnWork } from "./open-verification.ts";

export interface TypedResult {
  /** In the order of the pick, from 1. */
  readonly position: number;
  /** null: not looked at yet. */
  readonly result: PickResult | null;
  readonly note: string;
  /** When what the form showed was written (ISO), or null; what another wrote since is not replaced. Absent: replaced. */
  readonly seenAt?: string | null;
}

export interface NotePickInput {
  readonly round: string;
  readonly pick: string;
  readonly results: readonly TypedResult[];
}

export interface NotedPick {
  readonly pick: string;
  readonly body: string;
  readonly changed: readonly { readonly unit: string; readonly result: PickResult | null }[];
}

/** Writes what looking at the picked units gave, for a pick of one's own body. All or nothing. */
export const notePick = action("pickUnits", async (input: NotePickInput, effects): Promise<Result<NotedPick>> => {
  const entry = { act: "notePick", round: input.round, object: input.pick, detail: (done: NotedPick) => ({ ...done }) };
  return write(effects, entry, async (store) => {
    const opened = await openOwnWork(store, input, effects);
    if (!opened.ok) return opened;
    const pick = (await store.listPicks(opened.value.round)).find(({ id }) => id === input.pick);
    if (!pick) return fail(problem("E-VERIFICATION-010", { pick: input.pick }));
    if (pick.body !== opened.value.body) return fail(problem("E-VERIFICATION-011", { body: bodyWords[pick.body] }));
    return note({ ...opened.value, pick }, input, { ...effects, store });
  });
});

const bodyWords = { "fatherland-front": "Mặt trận Tổ quốc", veterans: "Hội Cựu chiến binh" } as const;

const resultWords = { match: "khớp", differs: "không khớp", unverifiable: "không kiểm tra được", open: "chưa xem" } as const;

interface Changed {
  readonly seenAt: string | null | undefined;
  readonly known: PickedUnit;
}

/** What another has written about a unit since the form was shown. */
const changedSince = ({ seenAt, known: { unitId, result, note, notedBy, notedAt } }: Changed): readonly Problem[] => {
  if (seenAt === undefined || seenAt === (notedAt?.toISOString() ?? null)) return [];
  const now = [resultWords[(result ?? "open") as keyof typeof resultWords] ?? result, note].filter(Boolean).join(": ");
  return [problem("E-WEB-015", { what: unitId, now, who: byWhom(notedBy, notedAt) })];
};

const note = async (
  { round, body, pick }: OwnWork & { readonly pick: Pick },
  { results }: NotePickInput,
  { store, actor, clock }: Effects,
): Promise<Result<NotedPick>> => {
  const units = new Map((await store.listPickedUnits(round, pick.id)).map((unit) => [unit.position, unit]));
  const changed = results.flatMap(({ position, result, note, seenAt }) => {
    const unit = units.get(position);
    const words = note.normalize("NFC").trim();
    return unit && (unit.result !== result || unit.note !== words)
      ? [{ position, unit: unit.unitId, result, note: words, seenAt, known: unit }]
      : [];
  });
  const faults: readonly Problem[] = [
    ...changed.flatMap(changedSince),
    ...changed
      .filter((one) => one.result === "differs" && one.note === "")
      .map(({ unit }) => problem("E-VERIFICATION-018", { unit })),
    ...longTexts(...changed.map(({ note: text }) => ({ text, field: "Ghi chú", as: "note" }) as const)),
  ];
  if (faults.length > 0) return fail(...faults);
  for (const { position, result, note } of changed)
    await store.updatePickedUnit(pick, position, { result, note, notedBy: actor.name, notedAt: clock() });
  return ok({ pick: pick.id, body, changed: changed.map(({ unit, result }) => ({ unit, result })) });
};
