import type { RegisterFilter } from "../../../survey/plan/scope-view.ts";

export const noFilter: RegisterFilter = { kind: "", parent: "", province: "", query: "" };

/** How the address (or the form that carries it on) wants the register to be looked at. */
export const registerFilter = (asked: { readonly get: (name: string) => unknown }): RegisterFilter => {
  const text = (name: string): string => {
    const value = asked.get(name);
    return typeof value === "string" ? value.trim().normalize("NFC") : "";
  };
  return { kind: text("kind"), parent: text("parent"), province: text("province"), query: text("q") };
};
