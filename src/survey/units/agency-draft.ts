import { folded } from "../fold.ts";
import { mostLetters } from "../free-text.ts";
import type { Result } from "../result.ts";
import { type AgencyRecord, readYesNo, usualLevel } from "./agency.ts";
import type { AgencyField } from "./agency-headings.ts";
import type { AgencyLookup } from "./agency-lookup.ts";
import { kindOfName, kindWords, levelWords, readKind, readLevel } from "./agency-words.ts";
import { isWithin } from "./is-within.ts";
import type { Unit } from "./unit.ts";
import { bareName } from "./unit-name.ts";

/** What is typed of an agency, by field; a field that is absent keeps what is known. */
export type AgencyTexts = Readonly<Partial<Record<AgencyField, string>>>;

export type AgencyFaultReason = "empty" | "word" | "unit" | "parent" | "ring" | "date" | "backwards" | "taken" | "long";

/** What is wrong with one field. `hint`: the words allowed, or the nearest code or name; "" when there is none. */
export interface AgencyFault {
  readonly field: AgencyField;
  readonly value: string;
  readonly reason: AgencyFaultReason;
  readonly hint: string;
}

export interface AgencyReading {
  readonly draft: AgencyRecord;
  readonly faults: readonly AgencyFault[];
}

export interface AgencyContext {
  readonly lookup: AgencyLookup;
  /** The day whose codes count where the agency has no dates of its own. */
  readonly today: string;
  readonly parseDate: (text: string) => Result<string>;
}

/** Reads what was typed of an agency over what is known of it, and names every fault; whether its name is taken the caller asks. */
export const readAgency = (texts: AgencyTexts, known: AgencyRecord | null, context: AgencyContext): AgencyReading => {
  const faults: AgencyFault[] = [];
  const blame = (field: AgencyField, reason: AgencyFaultReason, hint = "") =>
    void faults.push({ field, value: texts[field] ?? "", reason, hint });
  const name = texts.name ?? known?.name ?? "";
  if (name === "") blame("name", "empty");
  for (const field of ["name", "shortName", "identifierCode", "endReason"] as const)
    if ((texts[field]?.length ?? 0) > longest) blame(field, "long", String(longest));
  const kind = readWord(texts.kind, known?.kind ?? kindOfName(name), readKind);
  if (!kind) blame("kind", texts.kind ? "word" : "empty", wordsOf(kindWords));
  const level = readWord(texts.level, known?.level ?? (kind && usualLevel[kind]), readLevel);
  if (!level && kind) blame("level", "word", wordsOf(levelWords));
  const dates = readDates(texts, known, { context, blame });
  const place = readPlace(texts, known, { context, blame, date: dates.validTo ?? dates.validFrom ?? context.today });
  const roles = readRoles(texts, known, blame);
  const draft: AgencyRecord = {
    id: known?.id ?? "",
    name,
    shortName: texts.shortName || known?.shortName || shortNameOf(name),
    kind: kind ?? "department",
    level: level ?? "province",
    ...{ ...place, ...roles, ...dates },
    identifierCode: blank(texts.identifierCode, known?.identifierCode),
    endReason: dates.validTo === null ? null : blank(texts.endReason, known?.endReason),
  };
  return { draft, faults };
};

const longest = mostLetters.line;

type Blame = (field: AgencyField, reason: AgencyFaultReason, hint?: string) => void;

interface Reading {
  readonly context: AgencyContext;
  readonly blame: Blame;
}

const wordsOf = (words: Readonly<Record<string, readonly string[]>>): string =>
  Object.values(words)
    .map(([first]) => first)
    .join("; ");

/** An empty text takes a value away, an absent one leaves it. */
const blank = (text: string | undefined, known: string | null | undefined): string | null =>
  text === undefined ? (known ?? null) : text || null;

const readWord = <Word>(text: string | undefined, known: Word | undefined, read: (text: string) => Word | undefined) =>
  text ? read(text) : known;

/** “UBND xã Vạn Lương” → “Vạn Lương”. */
const shortNameOf = (name: string): string => {
  const rest = name.replace(/^(UBND|[ỦU][ỷy]? ?ban nhân dân|Uỷ ban nhân dân|Trạm Y tế|Trạm y tế)\s+/iu, "");
  return rest === name ? name : bareName(rest);
};

const readDates = (texts: AgencyTexts, known: AgencyRecord | null, { context, blame }: Reading) => {
  const read = (field: "validFrom" | "validTo"): string | null => {
    const text = texts[field];
    if (!text) return text === undefined ? (known?.[field] ?? null) : null;
    const date = context.parseDate(text);
    if (!date.ok) blame(field, "date");
    return date.ok ? date.value : null;
  };
  const [validFrom, validTo] = [read("validFrom"), read("validTo")];
  if (validFrom && validTo && validTo < validFrom) blame("validTo", "backwards");
  return { validFrom, validTo };
};

interface PlaceReading extends Reading {
  /** The day whose units and agencies are meant. */
  readonly date: string;
}

const readPlace = (texts: AgencyTexts, known: AgencyRecord | null, reading: PlaceReading) => {
  const { lookup } = reading.context;
  const officialCode = blank(texts.officialCode, known?.officialCode);
  const unit = readUnit(texts, known, reading);
  const typed = texts.province ? lookup.provinceCode(texts.province) : undefined;
  const guess = typed ?? unit?.provinceId.slice(0, 2) ?? known?.province;
  const parent = readParent(texts, known, { ...reading, province: guess });
  const province = guess ?? parent?.province;
  if (texts.province && !typed) reading.blame("province", "unit", lookup.nearestProvince(texts.province));
  else if (!province && !texts.officialCode) reading.blame("officialCode", "empty");
  const unitId = known && officialCode === known.officialCode ? known.unitId : (unit?.id ?? null);
  return { officialCode, unitId, province: province ?? "", parentId: parent?.id ?? null };
};

const readUnit = (texts: AgencyTexts, known: AgencyRecord | null, { context, blame, date }: PlaceReading): Unit | undefined => {
  const code = blank(texts.officialCode, known?.officialCode);
  if (code === null) return undefined;
  const unit = context.lookup.unitByCode(code, date);
  if (!unit && code !== known?.officialCode) blame("officialCode", "unit", context.lookup.nearestUnit(code, date));
  return unit;
};

const readParent = (
  texts: AgencyTexts,
  known: AgencyRecord | null,
  { context, blame, date, province }: PlaceReading & { readonly province: string | undefined },
): AgencyRecord | undefined => {
  const { lookup } = context;
  if (texts.parent === undefined) return lookup.byId(known?.parentId ?? "");
  if (texts.parent === "") return undefined;
  const parent = lookup.agency(texts.parent, { date, province });
  if (!parent) blame("parent", "parent", lookup.nearestAgency(texts.parent));
  else if (known && isWithin(parent.id, known.id, lookup.parents)) blame("parent", "ring");
  return parent;
};

const readRoles = (texts: AgencyTexts, known: AgencyRecord | null, blame: Blame) => {
  const read = (field: "receives" | "settles"): boolean => {
    const text = texts[field];
    if (text === undefined) return known?.[field] ?? true;
    const answer = readYesNo(folded(text));
    if (answer === undefined) blame(field, "word", "có; không");
    return answer ?? true;
  };
  return { receives: read("receives"), settles: read("settles") };
};
