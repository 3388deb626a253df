import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actionNames, permissionOf } from "../src/survey/people/permissions.ts";
import { roles } from "../src/survey/people/role.ts";
import { problemCatalogue } from "../src/survey/problem.ts";
import { workspaceText } from "../src/web/text/workspace.ts";

const home = join(import.meta.dirname, "..");
const manual = join(home, "docs", "manual");
const texts = join(home, "src", "web", "text");

const pages = readdirSync(manual)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ name, text: readFileSync(join(manual, name), "utf8") }));

/** Every string and template of the catalogues of words; what a template fills in may be anything. */
const shown: readonly (string | RegExp)[] = readdirSync(texts)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .flatMap((name) => {
    const source = readFileSync(join(texts, name), "utf8");
    const strings = [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text = ""]) => plain(text));
    const templates = [...source.matchAll(/`([^`]*)`/g)].map(([, text = ""]) => plain(text)).filter(says);
    return [...strings, ...templates.map(patternOf), ...templates.map((text) => text.replace(/\$\{.*/, ""))];
  });

/** Escapes of the source as the characters they stand for, every space alike. */
function plain(text: string): string {
  return text.replaceAll("\\u00a0", " ").replace(/\s+/g, " ");
}

/** A template of holes alone would match anything. */
function says(template: string): boolean {
  return template.replace(/\$\{[^}]*\}/g, "").replace(/[^\p{L}]/gu, "").length >= 3;
}

function patternOf(template: string): RegExp {
  const pieces = template.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pieces.join(".+")}$`, "u");
}

const isShown = (words: string): boolean =>
  shown.some((text) => (typeof text === "string" ? text === words || begins(text, words) : text.test(words)));

/** The beginning of a longer sentence may be quoted, whole words of it. */
const begins = (text: string, words: string): boolean =>
  words.length >= 10 && text.startsWith(words) && !/\p{L}/u.test(text[words.length] ?? " ");

/** What stands in «…», the outermost where they nest. */
const quotesOf = (text: string): readonly string[] =>
  [...text.matchAll(/«((?:[^«»]|«[^«»]*»)*)»/g)].map(([, words = ""]) => plain(words));

describe("the manual", () => {
  it.each(pages)("quotes in $name only what the pages show", ({ text }) => {
    expect(quotesOf(text).filter((words) => !isShown(words))).toEqual([]);
  });

  it.each(pages)("names in $name only problems of the catalogue", ({ text }) => {
    const codes = [...text.matchAll(/E-[A-Z]+-\d+/g)].map(([code]) => code);
    expect(codes.filter((code) => !Object.hasOwn(problemCatalogue, code))).toEqual([]);
  });

  it.each(pages)("writes $name calmly, in NFC, and leads to pages that exist", ({ text }) => {
    expect(text).toBe(text.normalize("NFC"));
    expect(text.replaceAll("![", "[")).not.toMatch(/!|\bbạn\b/i);
    const linked = [...text.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page]) => page);
    expect(linked.filter((page) => !pages.some(({ name }) => name === page))).toEqual([]);
  });

  it("has a page for each role that may do or see something while a round is prepared", () => {
    const preparing = actionNames.slice(0, actionNames.indexOf("showFieldwork"));
    const taking = roles.filter((role) => preparing.some((action) => permissionOf(action).roles.includes(role)));
    const named = pages.flatMap(({ text }) => quotesOf(/^Vai trò trên màn hình: .*$/m.exec(text)?.[0] ?? ""));
    expect(named.toSorted()).toEqual(taking.map((role) => workspaceText.vi.roles[role]).toSorted());
  });

  it("shows every picture that there is, each with words for who does not see it, and none that there is not", () => {
    const shownPictures = pages.flatMap(({ text }) => [...text.matchAll(/!\[([^\]]*)\]\(pictures\/([\w-]+\.png)\)/g)]);
    const files = readdirSync(join(manual, "pictures")).toSorted();
    expect([...new Set(shownPictures.map(([, , file]) => file))].toSorted()).toEqual(files);
    for (const [, words = "", file = ""] of shownPictures) expect(words.length, file).toBeGreaterThan(12);
    for (const file of files) expect(statSync(join(manual, "pictures", file)).size, file).toBeLessThan(150_000);
  });

  it("leads from its first page to every other one", () => {
    const first = pages.find(({ name }) => name === "README.md")?.text ?? "";
    for (const { name } of pages) if (name !== "README.md") expect(first).toContain(`](${name})`);
  });
});
