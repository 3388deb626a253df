import { Native } from "../parts/native.tsx";
import type { PublicView } from "./published.ts";

/** The parts of the round, each with figures of its own; nothing where there is only one. */
export const PartTabs = ({ view, page }: { readonly view: PublicView; readonly page: string }) => {
  const { published, part, text, to } = view;
  const { parts } = published.snapshot;
  if (parts.length < 2) return null;
  return (
    <nav className="part-tabs" aria-label={text.partsNav}>
      {parts.map(({ code, title }) => (
        <a key={code} href={to(page, code)} aria-current={code === part.code ? "true" : undefined}>
          <Native>{title}</Native>
        </a>
      ))}
    </nav>
  );
};
