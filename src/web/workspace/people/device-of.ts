import { deviceWords } from "../../../survey/people/device.ts";

/** The browser that asks, in words, so that its person knows the session again. */
export const deviceOf = (request: Request): string => deviceWords(request.headers.get("user-agent") ?? "");

/** A password exactly as it was typed; its spaces count. */
export const passwordOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
