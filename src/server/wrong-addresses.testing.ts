import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const webFolder = join(import.meta.dirname, "..", "web");

/** What the pages ask their addresses for, as it stands in their source. */
const asked = readdirSync(webFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("test"))
  .flatMap((file) => [...readFileSync(join(webFolder, file), "utf8").matchAll(/\.(?:get|getAll|has)\("([a-z-]+)"/gi)])
  .map(([, name = ""]) => name);

/** Names a place; what is wrong with it hides what is wrong with the others. */
const places = ["part"];

const names = [...new Set([...asked, "role", "unit", "problems-page", "rules-page"])]
  .filter((name) => !places.includes(name))
  .toSorted();

/** As they stand in an address. */
const garbage = [
  ...["-1", "99999999999999999999", "1e9", "abc", "2023-02-31", "31/02/2023", "%00", "%ED%A0%80", "%zz%"],
  ...["%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "%25_'--", "01890000-0000-7000-8000-00000000ffff"],
];

/** What every object has. */
const ofLanguage = "__proto__";

/** Pages that no link leads to. */
export const unlinked: Readonly<Record<string, string>> = {
  "/sign-in/code": "/sign-in/code",
  "/sign-out": "/sign-out",
  "/workspace/units/download/:what": "/workspace/units/download/agencies.csv",
  "/workspace/units/:unit": "/workspace/units/56",
  "/workspace/kept/:kept": "/workspace/kept/01890000-0000-7000-8000-00000000ffff",
  "/workspace/download/:what": "/workspace/download/units.csv",
  "/workspace/:round/plan/carried": "/workspace/dot-thu-2023/plan/carried",
  "/workspace/:round/instrument/:form/files/:format":
    "/workspace/dot-thu-2023/instrument/01890000-0000-7000-8000-00000000ffff/files/xlsx",
  "/workspace/:round/frame/pieces": "/workspace/dot-hai-2023/frame/pieces",
  "/workspace/:round/download/:what": "/workspace/dot-hai-2023/download/tasks.csv",
  "/workspace/:round/files/:version/:file": "/workspace/dot-ba-2023/files/1/report.docx",
};

const withQuery = (page: string, wrong: (at: number) => string | undefined): string => {
  const { pathname, searchParams } = new URL(page, "http://here");
  const kept = places.flatMap((name) => (searchParams.has(name) ? [`${name}=${searchParams.get(name)}`] : []));
  return `${pathname}?${[...kept, ...names.map((name, at) => `${name}=${wrong(at)}`)].join("&")}`;
};

/** The path with another thing where it names one. */
const withPlace = (path: string, page: string, wrong: string | undefined): string => {
  const named = path.split("/").findLastIndex((segment) => segment.startsWith(":"));
  const segments = page.replace(/\?.*/, "").split("/");
  return segments.map((segment, at) => (at === named ? wrong : segment)).join("/");
};

const some = (at: number): string | undefined => garbage[at % garbage.length];

/** Addresses as somebody may have typed, cut off or made up; `page` is a right one. */
export const wrongAddresses = (path: string, page: string): readonly string[] => {
  const plain = page.replace(/\?.*/, "");
  return [
    ...[0, 5].map((shift) => withQuery(page, (at) => some(at + shift))),
    withQuery(page, () => ofLanguage),
    `${plain}?q=${"x".repeat(10_000)}`,
    ...(path.includes(":round") ? [`${plain}?part=${some(path.length)}`] : []),
    ...(path.includes(":") ? [ofLanguage, some(path.length)].map((wrong) => withPlace(path, page, wrong)) : []),
  ];
};
