import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Refreshing } from "./refreshing.tsx";

const markup = (href: string, still: boolean) => renderToStaticMarkup(<Refreshing href={href} still={still} />);

describe("a page that looks again by itself", () => {
  it("moves without a script, and can be held still", () => {
    const moving = markup("/draws/dot?part=xa", false);
    expect(moving).toContain('<meta http-equiv="refresh" content="15;url=/draws/dot?part=xa"/>');
    expect(moving).toContain('href="/draws/dot?part=xa&amp;still=yes"');
  });

  it("does not move once it is held, and can be let go", () => {
    const still = markup("/draws/dot", true);
    expect(still).not.toContain("<meta");
    expect(still).toContain('href="/draws/dot?still=yes"');
    expect(still).toContain('href="/draws/dot"');
  });
});
