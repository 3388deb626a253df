import type { ReactNode } from "react";

interface CardProps {
  readonly title?: string;
  /** Badge or link to the right of the title. */
  readonly aside?: ReactNode;
  /** Tables and lists bring their own margins. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export const Card = ({ title, aside, flush = false, children }: CardProps) => (
  <section className="card">
    {title && (
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
    )}
    <div className={flush ? undefined : "pad"}>{children}</div>
  </section>
);
