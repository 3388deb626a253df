import type { ReactNode } from "react";
import { Mark } from "./brand.tsx";
import { usePartsText } from "./language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SimulatedBanner } from "./simulated-banner.tsx";
import { mainId, SkipLink } from "./skip-link.tsx";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

export interface PublicPageProps {
  /** Second line of the header: the area and year of the round. */
  readonly subtitle?: string;
  readonly simulated: boolean;
  readonly nav?: readonly NavItem[];
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every public page: header, banner, pages of the results, footer. */
export const PublicPage = ({ subtitle, simulated, nav = [], footer, children }: PublicPageProps) => (
  <div className="pub">
    <SkipLink />
    <PublicHeader subtitle={subtitle} />
    {simulated && <SimulatedBanner />}
    {nav.length > 0 && <PublicNav items={nav} />}
    <main id={mainId}>{children}</main>
    {footer && (
      <footer className="foot">
        <div className="wrap cols">{footer}</div>
      </footer>
    )}
  </div>
);

const PublicHeader = ({ subtitle }: { readonly subtitle: string | undefined }) => (
  <header className="ph">
    <div className="wrap">
      <a className="ph-home" href="/">
        <Mark />
        <span>
          <span className="t1">{usePartsText().publicTitle}</span>
          {subtitle && <span className="t2">{subtitle}</span>}
        </span>
      </a>
      <div className="end">
        <LanguageSwitch />
      </div>
    </div>
  </header>
);

const PublicNav = ({ items }: { readonly items: readonly NavItem[] }) => (
  <nav className="pn" aria-label={usePartsText().publicNav}>
    <div className="wrap">
      <ul>
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
);
