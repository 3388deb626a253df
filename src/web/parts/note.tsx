import type { ReactNode } from "react";

/** A block that stands above the content: what is so, and what to do about it. */
export const Note = ({ tone, children }: { readonly tone?: "ok" | "warn" | "bad"; readonly children: ReactNode }) => (
  <div className={tone ? `note ${tone}` : "note"}>{children}</div>
);
