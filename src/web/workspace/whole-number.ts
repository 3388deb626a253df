/** A whole number above 0 that an address or a form gives as text; 0 for anything else. */
export const wholeNumber = (text: string | null): number => (/^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : 0);
