import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { isUuid } from "../../survey/uuid.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { sendSoon } from "./write-mail.ts";

export interface ResendMailInput {
  readonly round?: never;
  /** Its id. */
  readonly mail: string;
}

/** Tries a message again now that was refused or still waits; one that was sent is not sent twice. */
export const resendMail = action("resendMail", async (input: ResendMailInput, effects): Promise<Result<null>> => {
  const mail = isUuid(input.mail) ? await effects.store.findMail(input.mail) : undefined;
  if (!mail) return fail(problem("E-MAIL-002", { mail: String(input.mail) }));
  if (mail.state === "sent") return fail(problem("E-MAIL-003", { recipient: mail.recipient }));
  if (!effects.mail.configured) return fail(problem("E-MAIL-004", {}));
  const entry = { act: "resendMail", round: mail.roundCode ?? undefined, object: mail.kind, detail: { id: mail.id } };
  return write(effects, entry, async (store) => {
    await store.updateMail(mail, { state: "waiting", tries: 0 });
    await sendSoon(mail, store);
    return ok(null);
  });
});
