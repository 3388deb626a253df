import { isAddress, normaliseAddress } from "../../survey/mail/address.ts";
import type { ReminderWish } from "../../survey/plan/reminders-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";

export interface ShowReminderWishInput {
  readonly round?: never;
}

/** Where the person is reminded, and whether. */
export const showReminderWish = action(
  "ownReminders",
  async (_input: ShowReminderWishInput, { store, actor }): Promise<Result<ReminderWish>> => {
    if (actor.kind !== "account") return ok({ email: "", wanted: false });
    const wish = (await store.listReminderWishes()).find(({ accountId }) => accountId === actor.id);
    const account = await store.findAccountById(actor.id);
    return ok({ email: wish?.email || account?.email || "", wanted: wish?.wanted ?? true });
  },
);

export interface SetReminderWishInput extends ReminderWish {
  readonly round?: never;
}

/** Every person for themselves: where to be reminded, or not at all. */
export const setReminderWish = action("ownReminders", async (input: SetReminderWishInput, effects): Promise<Result<null>> => {
  const { actor } = effects;
  if (actor.kind !== "account") return fail(problem("E-PEOPLE-010", {}));
  const email = normaliseAddress(String(input.email ?? ""));
  if (!isAddress(email) && (input.wanted || email !== "")) return fail(problem("E-MAIL-001", { email }));
  const entry = { act: "setReminderWish", object: actor.username, detail: { wanted: input.wanted } };
  return write(effects, entry, async (store) => {
    await store.setReminderWish({ accountId: actor.id, email, wanted: input.wanted });
    return ok(null);
  });
});
