import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Refreshing } from "./refreshing.tsx";

const markup = (href: string, live: boolean) => renderToStaticMarkup(<Refreshing href={href} live={live} />);

describe("a page that can look again by itself", () => {
  it("stands still until somebody asks it to move", () => {
    const still = markup("/draws/dot?part=xa", false);
    expect(still).not.toContain("<meta");
    expect(still).toContain('href="/draws/dot?part=xa&amp;live=yes"');
  });

  it("then moves without a script, and can be held still", () => {
    const moving = markup("/draws/dot", true);
    expect(moving).toContain('<meta http-equiv="refresh" content="15;url=/draws/dot?live=yes"/>');
    expect(moving).toContain('href="/draws/dot"');
  });
});
