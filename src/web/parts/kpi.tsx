import type { ReactNode } from "react";

export interface KpiProps {
  readonly label: string;
  readonly value: string;
  /** Unit or total, small beside the value. */
  readonly unit?: string;
  readonly detail?: ReactNode;
  /** Where the rows behind the figure are. */
  readonly href?: string;
}

const Kpi = ({ label, value, unit, detail, href }: KpiProps) => (
  <div className="kpi">
    <dt className="k">{href ? <a href={href}>{label}</a> : label}</dt>
    <dd className="v num">
      {value} {unit && <small>{unit}</small>}
    </dd>
    {detail && <dd className="s">{detail}</dd>}
  </div>
);

/** Up to four figures in one card. */
export const KpiBand = ({ figures }: { readonly figures: readonly KpiProps[] }) => (
  <dl className="card kpis">
    {figures.map((figure) => (
      <Kpi key={figure.label} {...figure} />
    ))}
  </dl>
);
