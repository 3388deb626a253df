/** What the routes of a page say of themselves: a page ships its scripts when one of them says `handle = { interactive: true }`. */
interface PageRoute {
  readonly handle?: unknown;
}

export const isInteractive = (routes: readonly PageRoute[]): boolean =>
  routes.some(({ handle }) => (handle as { readonly interactive?: boolean } | undefined)?.interactive === true);
