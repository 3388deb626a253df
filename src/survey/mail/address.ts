const pattern = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]+\.[^\s@<>".(),:;\\[\]]{2,}$/;

/** Whether a text is one bare e-mail address: no name, no list, nothing that a header could be split by. */
export const isAddress = (text: string): boolean => text.length <= 254 && pattern.test(text);

/** The way an address is stored and compared. */
export const normaliseAddress = (text: string): string => text.normalize("NFC").trim().toLowerCase();
