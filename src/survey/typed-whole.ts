/** A whole number as people type it: «1430», «1.430», «1 430», «1,430»; null for anything else. */
export const typedWhole = (text: string): number | null => {
  const typed = text.trim();
  const plain = /^\d{1,3}([., \u00a0\u202f])\d{3}(\1\d{3})*$/.test(typed) ? typed.replace(/[., \u00a0\u202f]/g, "") : typed;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null;
};
