import type { ReactNode } from "react";

/** One sentence what will be here, one what to do, one button. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    <p>{children}</p>
    {action && <p className="tools">{action}</p>}
  </div>
);
