import { openAsBlob } from "node:fs";
import { formsOf, type PageForm } from "../src/server/forms.testing.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Where it leads. */
  readonly location: string;
  /** Milliseconds until the last byte. */
  readonly took: number;
}

/** Somebody of the staff with a browser that runs no scripts. */
export interface Visitor {
  readonly open: (path: string) => Promise<Answer>;
  /** Sends the form of a page that has this button (or a file to choose), with what stands in its fields. */
  readonly send: (path: string, form: Sent) => Promise<Answer>;
}

export interface Sent {
  /** Name and value of the button; absent: the form with a file. */
  readonly button?: readonly [name: string, value: string];
  readonly file?: { readonly path: string; readonly name: string } | undefined;
}

/** Signs in; everything a visitor is refused throws. */
export async function visit(address: string, who: { readonly username: string; readonly password: string }): Promise<Visitor> {
  const origin = { "sec-fetch-site": "same-origin" };
  const entry = { method: "POST", body: new URLSearchParams(who), redirect: "manual", headers: origin } as const;
  const admitted = await fetch(`${address}/sign-in`, entry);
  const cookie = admitted.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const began = performance.now();
    const answer = await fetch(new URL(path, address), { ...init, redirect: "manual", headers: { ...origin, cookie } });
    const text = await answer.text();
    const { status, headers } = answer;
    if (status >= 400) throw new Error(`${path} answered ${status}: ${/E-[A-Z]+-\d+[^<]*/.exec(text)?.[0] ?? ""}`);
    return { status, text, location: headers.get("location") ?? "", took: performance.now() - began };
  };
  const send = async (path: string, { button, file }: Sent): Promise<Answer> => {
    const { text } = await ask(path);
    const found = formsOf(text).find((form) => fits(form, button));
    if (!found) throw new Error(`${path} has no such form`);
    const body = new FormData();
    for (const { name, value, kind } of found.fields) if (kind !== "file" && value !== null) body.append(name, value);
    if (button) body.append(...button);
    if (file) body.append("file", await openAsBlob(file.path), file.name);
    return ask(found.action ?? path, { method: "POST", body: found.upload ? body : new URLSearchParams(textsOf(body)) });
  };
  return { open: (path) => ask(path), send };
}

const fits = ({ fields, buttons }: PageForm, button: Sent["button"]): boolean =>
  button
    ? buttons.some(([name, value]) => name === button[0] && value === button[1])
    : fields.some(({ kind }) => kind === "file");

const textsOf = (body: FormData): string[][] => [...body].map(([name, value]) => [name, String(value)]);
