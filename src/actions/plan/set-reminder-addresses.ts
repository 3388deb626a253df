import { isAddress, normaliseAddress } from "../../survey/mail/address.ts";
import { reminderLines } from "../../survey/plan/reminders-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findRound } from "./find-round.ts";

export interface SetReminderAddressesInput {
  readonly round: string;
  /** One line each: “Văn phòng UBND huyện: vp@vanninh.gov.vn”. */
  readonly text: string;
  /** The lines as the form showed them; when another has saved since, nothing is. Absent: saved over whatever is there. */
  readonly seen?: string | undefined;
}

interface Line {
  readonly body: string;
  readonly email: string;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** The body stands before the last colon; a line without one has an address that is none. */
const lineOf = (text: string): Line => {
  const at = text.lastIndexOf(":");
  return { body: text.slice(0, Math.max(at, 0)).trim(), email: normaliseAddress(text.slice(at + 1)) };
};

/** Says where bodies are reminded, in the place of what was said before. */
export const setReminderAddresses = action(
  "setReminderAddresses",
  async (input: SetReminderAddressesInput, effects): Promise<Result<number>> => {
    const round = await findRound(effects.store, input.round);
    if (!round.ok) return round;
    const lines = linesOf(input.text).map(lineOf);
    const faults = lines.filter(({ body, email }) => body === "" || !isAddress(email));
    if (faults.length > 0) return fail(...faults.map(({ email }) => problem("E-MAIL-001", { email })));
    const detail = { lines: lines.length };
    return write(effects, { act: "setReminderAddresses", round: input.round, object: input.round, detail }, async (store) => {
      await store.lockRound(round.value);
      const now = reminderLines(await store.listReminderAddresses(round.value));
      if (input.seen !== undefined && linesOf(input.seen).join("\n") !== now)
        return fail(problem("E-PLAN-010", { fields: now === "" ? "–" : `«${now.replaceAll("\n", "; ")}»` }));
      await store.replaceReminderAddresses(round.value, lines);
      return ok(lines.length);
    });
  },
);
