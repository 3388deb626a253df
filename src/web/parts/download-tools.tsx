import { ButtonLink } from "./button.tsx";

export interface DownloadItem {
  readonly href: string;
  readonly label: string;
  /** What is in it: “780 dòng · 41 KB”. */
  readonly detail?: string;
}

/** XLSX · CSV · In: each exports all rows of the view. */
export const DownloadTools = ({ items }: { readonly items: readonly DownloadItem[] }) => (
  <div className="tools">
    {items.map(({ href, label, detail }) => (
      <ButtonLink key={href} href={href} download small>
        {label}
        {detail && <span className="mut"> {detail}</span>}
      </ButtonLink>
    ))}
  </div>
);
