import type { Draw, DrawPartyRecord } from "../../store/draws.ts";
import type { DrawnSample } from "../../survey/draw/drawn-sample.ts";
import { eventLine } from "../../survey/draw/event-text.ts";
import { commitment, seedFromParts } from "../../survey/draw/seed.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { drawPart } from "./draw-part.ts";
import { drawStaged } from "./draw-staged.ts";
import { findCommitted } from "./find-draw.ts";
import { type Drawing, findOpenDrawing } from "./find-drawing.ts";

export interface DrawSampleInput {
  readonly round: string;
  readonly part: string;
  /**
   * The outcome of the event and the secret texts in the order of their commitments, all at once: for the command line on the server
   * and for examples. Persons type and reveal them step by step (`enterEvent`, `revealDraw`), so that nobody does it alone.
   */
  readonly eventText?: string;
  readonly reveals?: readonly string[];
}

/** Draws the sample by the protocol, from the event and the revealed texts, and opens a case for each drawn unit. */
export const drawSample = action(
  "drawSample",
  async (input: DrawSampleInput, effects): Promise<Result<DrawnSample>> =>
    write(
      effects,
      { act: "drawSample", round: input.round, object: input.part, detail: (drawn) => ({ ...drawn }) },
      async (store) => {
        const found = await findOpenDrawing(store, input);
        return found.ok ? draw(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const draw = async (found: Drawing, input: DrawSampleInput, effects: Effects): Promise<Result<DrawnSample>> => {
  const committed = await findCommitted(effects.store, found);
  if (!committed.ok) return committed;
  const opened = await openedParts(committed.value, input, effects);
  if (!opened.ok) return opened;
  const { value: record } = committed;
  const seed = seedFromParts({ frameHash: record.frameHash, ...opened.value }, effects.sha256);
  const { part, staged } = found;
  const sample = part
    ? await drawPart({ ...found, part }, seed, effects)
    : await drawStaged({ round: found.round, record, staged }, seed, effects);
  if (!sample.ok) return sample;
  await effects.store.updateDrawn(record, {
    ...{ seed, sampleHash: sample.value.sampleHash, drawnBy: effects.actor.name, drawnAt: effects.clock() },
  });
  return ok({ seed, ...sample.value });
};

interface OpenedParts {
  readonly eventText: string;
  readonly reveals: readonly string[];
}

/** What was typed and revealed in the steps before, or given at once by the machine itself. */
const openedParts = async (record: Draw, input: DrawSampleInput, effects: Effects): Promise<Result<OpenedParts>> => {
  const named = await effects.store.listDrawParties(record);
  const parties = named.filter(({ commitment }) => commitment !== null);
  if (input.eventText !== undefined && effects.actor.kind === "system")
    return openAtOnce(record, { parties, eventText: input.eventText, reveals: input.reveals ?? [] }, effects);
  if (!record.eventAgreedAt || record.eventText === null) return fail(problem("E-DRAW-020", { part: input.part }));
  const absent = named.filter(({ commitment, excused }) => commitment === null && excused === null);
  if (absent.length > 0) return fail(problem("E-DRAW-045", { parties: absent.map(({ party }) => party).join(", ") }));
  const closed = parties.filter(({ reveal }) => reveal === null);
  if (closed.length > 0) return fail(problem("E-DRAW-021", { parties: closed.map(({ party }) => party).join(", ") }));
  return ok({ eventText: record.eventText, reveals: parties.map(({ reveal }) => reveal ?? "") });
};

const openAtOnce = async (
  record: Draw,
  { parties, ...given }: OpenedParts & { readonly parties: readonly DrawPartyRecord[] },
  effects: Effects,
): Promise<Result<OpenedParts>> => {
  const { store, clock, actor } = effects;
  const eventText = eventLine(given.eventText);
  if (eventText === "") return fail(problem("E-DRAW-009", { field: "kết quả sự kiện" }));
  const reveals = checkReveals(given.reveals, parties, effects);
  if (!reveals.ok) return reveals;
  await store.updateAgreedEvent(record, eventText, clock());
  for (const [at, { position }] of parties.entries())
    await store.updateDrawParty(record, position, {
      ...{ reveal: reveals.value[at] ?? "", revealedBy: actor.name, revealedAt: clock(), revealedFor: true },
    });
  return ok({ eventText, reveals: reveals.value });
};

/** The texts as they were committed (NFC); each must hash to what its party deposited. */
const checkReveals = (
  texts: readonly string[],
  parties: readonly DrawPartyRecord[],
  { sha256 }: Effects,
): Result<readonly string[]> => {
  if (texts.length !== parties.length)
    return fail(problem("E-DRAW-006", { commitments: parties.length, reveals: texts.length }));
  const reveals = texts.map((text) => text.normalize("NFC"));
  const wrong = parties.flatMap((party, index) => {
    const found = commitment(reveals[index] ?? "", sha256);
    if (found === party.commitment) return [];
    return [problem("E-DRAW-007", { party: party.party, found, commitment: party.commitment ?? "" })];
  });
  return wrong.length > 0 ? fail(...wrong) : ok(reveals);
};
