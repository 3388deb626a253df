import { plain } from "../fold.ts";

/**
 * The digits that a spreadsheet shows as 7.9085001234E+10; "" where it rounded them away (7.9E+10), so that many persons would share them.
 * Any other text stays as it is.
 */
const withoutExponent = (text: string): string => {
  const [, whole = "", fraction = "", exponent = ""] = /^\s*'?(\d)(?:[.,](\d+))?E\+?(\d{1,2})\s*$/iu.exec(text) ?? [];
  if (whole === "") return text;
  return Number(exponent) === fraction.length ? whole + fraction : "";
};

/** 000000000, 1111111111: typed where nothing was known. */
const isOneDigit = (digits: string): boolean => /^(\d)\1*$/.test(digits);

/**
 * Digits of an identity number; spreadsheets drop a leading zero, which is put back (12 digits, formerly 9). Numbers of passports and
 * enterprises as written; "" for what is no number (“không có”, 0, 000000000, rounded), since it would make one person of many.
 */
export const normaliseIdentity = (text: string): string => {
  const compact = withoutExponent(text.normalize("NFC"))
    .replace(/[\s.'-]/gu, "")
    .toUpperCase();
  if (!/\d{5}/.test(compact) || isOneDigit(compact)) return "";
  if (!/^\d+$/.test(compact)) return compact;
  if (compact.length === 11) return `0${compact}`;
  return compact.length === 8 ? `0${compact}` : compact;
};

/** Digits of a telephone number, +84 as 0, with the leading zero that spreadsheets drop; "" when nobody can be called under them. */
export const normalisePhone = (text: string): string => {
  const digits = withoutExponent(text).split(/[;,/]/)[0]?.replace(/\D/g, "") ?? "";
  const national = digits.startsWith("84") && digits.length >= 11 ? `0${digits.slice(2)}` : digits;
  const whole = national.length === 9 && !national.startsWith("0") ? `0${national}` : national;
  return whole.length >= 9 && !isOneDigit(whole) && whole !== "0123456789" ? whole : "";
};

/** A dossier number for telling two rows apart. */
export const normaliseDossier = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "").toUpperCase();

/** What fingerprints are made of: never shown, never stored as text. Without the facts for one there is none. */
export interface PersonMarks {
  readonly dossier: string;
  readonly identity: string | null;
  readonly phone: string | null;
  readonly nameBirth: string | null;
}

export const personMarks = (person: {
  readonly dossier: string;
  readonly name: string;
  readonly identity: string;
  readonly birth: string | null;
  readonly phone: string;
}): PersonMarks => {
  const identity = normaliseIdentity(person.identity);
  const phone = normalisePhone(person.phone);
  return {
    dossier: `dossier:${normaliseDossier(person.dossier)}`,
    identity: identity === "" ? null : `identity:${identity}`,
    phone: phone === "" ? null : `phone:${phone}`,
    nameBirth: person.birth === null ? null : `name-birth:${plain(person.name)}:${person.birth}`,
  };
};
