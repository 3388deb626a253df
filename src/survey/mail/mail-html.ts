const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Addresses of pages become links; the full stop after one does not belong to it. */
const linked = (text: string): string =>
  text.replace(/https?:\/\/[^\s<]*[^\s<.,;:)]/g, (address) => `<a href="${address}">${address}</a>`);

const paragraph = (block: string): string => `<p>${linked(escapeHtml(block)).replaceAll("\n", "<br>\n")}</p>`;

/** The plain text of a message as simple HTML: paragraphs where blank lines stand, lines kept, addresses of pages as links. */
export const mailHtml = (text: string): string => {
  const body = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(paragraph)
    .join("\n");
  return `<!doctype html>\n<html lang="vi"><body style="font-family:sans-serif;font-size:15px;line-height:1.5">\n${body}\n</body></html>\n`;
};
