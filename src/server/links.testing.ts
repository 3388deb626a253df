import type { TestServer } from "./app.testing.ts";

const decoded = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');

/** How a list is looked at changes nothing about whether its page may be opened. */
const views: readonly string[] = ["sort", "dir", "q", "done", "language", "lang", "date", "version", "stratum", "page"];

/** The addresses of this server that a page leads to, without what only looks at the same page in another way. */
export const linksOf = (html: string, page: string): ReadonlySet<string> => {
  const shown = html.replace(/<script[\s\S]*?<\/script>/g, "");
  const links = [...shown.matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = ""]) => {
    const url = new URL(decoded(href), `http://here${page}`);
    if (url.host !== "here" || href.startsWith("#")) return [];
    for (const view of views) url.searchParams.delete(view);
    return [url.pathname + url.search];
  });
  return new Set(links);
};

interface Walker {
  readonly token: string;
  /** What need not be looked at twice. */
  readonly kindOf: (address: string) => string;
}

/** Follows every link from the list of rounds on, as one person; tells those that do not answer, with the page they stand on. */
export const brokenLinks = async ({ ask }: TestServer, { token, kindOf }: Walker): Promise<readonly string[]> => {
  const seen = new Set<string>();
  const broken: string[] = [];
  let next: readonly (readonly [address: string, from: string])[] = [["/workspace", ""]];
  while (next.length > 0) {
    const found: (readonly [string, string])[] = [];
    for (const [address, from] of next) {
      const answer = await ask(address, { token });
      if (answer.status >= 400) broken.push(`${answer.status} ${address} on ${from}`);
      const isPage = answer.status === 200 && answer.headers.get("content-type")?.startsWith("text/html");
      const html = isPage ? await answer.text() : "";
      if (!isPage) await answer.body?.cancel();
      for (const link of linksOf(html, address)) found.push([link, address]);
    }
    next = found.filter(([link]) => {
      const isNew = !seen.has(kindOf(link));
      seen.add(kindOf(link));
      return isNew;
    });
  }
  return broken.toSorted();
};
