/** The mark: an interval with its estimate. */
export const Mark = () => (
  <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
    <rect width="30" height="30" rx="7" className="mark-ground" />
    <path d="M6 15h18M6 11.5v7M24 11.5v7" className="mark-line" />
    <circle cx="17" cy="15" r="4.2" className="mark-dot" />
  </svg>
);
