/** Twentieths of a point, the unit of Word, in one millimetre. */
const TWIPS = 1440 / 25.4;

export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS);

export const millimetres = (twips: number): number => twips / TWIPS;

/** Word counts the size of pictures in pixels of 1/96 inch. */
export const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);

/** Word counts the size of letters in half points. */
export const halfPoints = (points: number): number => points * 2;
