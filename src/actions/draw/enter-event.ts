import type { DrawEvent } from "../../store/draw-ceremony.ts";
import type { Draw } from "../../store/draws.ts";
import { shortMoment } from "../../survey/document/moment.ts";
import { isPast } from "../../survey/draw/draw-clock.ts";
import { eventLine } from "../../survey/draw/event-text.ts";
import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, findOpenDrawing } from "./find-drawing.ts";

export interface EnterEventInput {
  readonly round: string;
  readonly part: string;
  /** The outcome as published: “XSKT Khánh Hòa 25/6/2023, giải đặc biệt: 482915”. */
  readonly eventText: string;
}

/** `waiting`: a second person has still to type it; `different`: the two texts do not agree. */
export type EventStanding = "waiting" | "different" | "agreed";

/** Types the outcome of the event. It counts once two persons, each alone, have typed the same; so the audit entry tells no text. */
export const enterEvent = action(
  "enterEvent",
  async (input: EnterEventInput, effects): Promise<Result<{ readonly standing: EventStanding }>> => {
    const eventText = eventLine(input.eventText);
    if (eventText === "") return fail(problem("E-DRAW-009", { field: "kết quả sự kiện" }));
    const long = longTexts({ text: eventText, field: "Kết quả sự kiện", as: "line" });
    if (long.length > 0) return fail(...long);
    const entry = { act: "enterEvent", round: input.round, object: input.part };
    return write(effects, { ...entry, detail: ({ standing }) => ({ standing }) }, async (store) => {
      const found = await findOpenDrawing(store, input);
      return found.ok ? enter(found.value, eventText, { ...effects, store }) : found;
    });
  },
);

/** Who types: an account, or the machine itself. */
const typist = ({ actor }: Effects): { readonly enteredById: string; readonly enteredBy: string } => ({
  enteredById: actor.kind === "account" ? actor.id : actor.kind,
  enteredBy: actor.name,
});

const enter = async (found: Drawing, text: string, effects: Effects): Promise<Result<{ readonly standing: EventStanding }>> => {
  const { store, clock } = effects;
  const part = found.code;
  const committed = await findCommitted(store, found);
  if (!committed.ok) return committed;
  const { value: draw } = committed;
  if (isPast(draw, clock(), found.round) === false)
    return fail(problem("E-DRAW-043", { event: draw.eventName, at: shortMoment(draw.eventAt?.toISOString() ?? "") }));
  if (draw.eventAgreedAt) return fail(problem("E-DRAW-019", { part, text: draw.eventText ?? "" }));
  const known = await store.listDrawEvents(draw);
  const own = known.find(({ enteredById }) => enteredById === typist(effects).enteredById);
  const [first, second] = known;
  if (!own && first && second) return fail(problem("E-DRAW-018", { part, first: first.enteredBy, second: second.enteredBy }));
  const position = own?.position ?? (first?.position === 1 ? 2 : 1);
  await store.upsertDrawEvent(eventOf(draw, { position, text, enteredAt: clock(), ...typist(effects) }));
  const other = known.find((one) => one.position !== position);
  if (!other) return ok({ standing: "waiting" });
  if (other.text !== text) return ok({ standing: "different" });
  await store.updateAgreedEvent(draw, text, clock());
  return ok({ standing: "agreed" });
};

const eventOf = ({ province, id: drawId }: Draw, event: Omit<DrawEvent, "province" | "drawId">): DrawEvent => ({
  ...{ province, drawId },
  ...event,
});
