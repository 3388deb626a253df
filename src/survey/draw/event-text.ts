/** A text of the draw as it is hashed: NFC, one line, single spaces, none around it. */
export const eventLine = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
