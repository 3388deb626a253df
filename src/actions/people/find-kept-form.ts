import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { isUuid } from "../../survey/uuid.ts";
import type { Effects } from "../effects.ts";
import { type KeptFields, keptFor } from "./keep-form.ts";

export interface FoundForm {
  readonly path: string;
  readonly fields: KeptFields;
}

/** What this person typed before the session ended; what another typed is not shown (E-WEB-012). */
export const findKeptForm = async ({ id }: { readonly id: string }, effects: Effects): Promise<Result<FoundForm>> => {
  const { store, contacts, clock, actor } = effects;
  const kept = isUuid(id) ? await store.findKeptForm(id) : undefined;
  if (!kept || clock().getTime() - kept.keptAt.getTime() > keptFor) return fail(problem("E-WEB-011", {}));
  if (actor.kind !== "account" || actor.username !== kept.username) return fail(problem("E-WEB-012", {}));
  return ok({ path: kept.path, fields: JSON.parse(contacts.open(kept.sealed, id)) as KeptFields });
};
