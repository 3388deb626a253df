import { keepForm } from "../actions/people/keep-form.ts";
import { isSecretField, readMark } from "../survey/people/form-mark.ts";
import { anonymous } from "./session.ts";
import type { World } from "./world.ts";

const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/;

/** The address of the page that gives typed text back. */
const keptPage = "/workspace/kept/";

/**
 * A form that arrives after its session has ended: what was typed is kept, and the address of the page that gives it back is told. Null
 * when there is nothing to keep. Files and passwords are not kept.
 */
export const keepTyped = async (request: Request, { effectsFor }: World): Promise<string | null> => {
  if (request.method !== "POST" || !forms.test(request.headers.get("content-type") ?? "")) return null;
  const form = await request.formData().catch(() => null);
  const csrf = form?.get("csrf");
  const { username } = readMark(typeof csrf === "string" ? csrf : "");
  if (!form || username === "") return null;
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !isSecretField(name) ? [[name, value] as const] : [],
  );
  const { pathname, search } = new URL(request.url);
  const id = await keepForm({ username, path: pathname.replace(/\.data$/, "") + search, fields }, effectsFor(anonymous));
  return id === null ? null : keptPage + id;
};
