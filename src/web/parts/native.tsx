import type { ReactNode } from "react";
import { useLanguage } from "./language.tsx";

/** Names and titles that exist in Vietnamese only: marked as such on a page in another language. */
export const Native = ({ children }: { readonly children: ReactNode }) =>
  useLanguage() === "vi" ? children : <span lang="vi">{children}</span>;
