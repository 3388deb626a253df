/** A form with a file, read as it arrives: what stands before the file, and the file piece by piece. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, string>;
  /** Null when none was chosen. Its pieces are read once; they throw BrokenOff when the connection ends before the file does. */
  readonly file: { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> } | null;
}

/** The connection ended in the middle of a form. */
export class BrokenOff extends Error {}

/** Headers of a part and the texts before the file take no more than this. */
const textLimit = 65_536;

/** Bytes of a body, asked for until what is looked for has arrived. */
interface Inbox {
  held: Buffer;
  readonly more: () => Promise<boolean>;
}

const openInbox = (body: ReadableStream<Uint8Array>): Inbox => {
  const reader = body.getReader();
  const inbox: Inbox = {
    held: Buffer.alloc(0),
    more: async () => {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (value) inbox.held = inbox.held.length === 0 ? Buffer.from(value) : Buffer.concat([inbox.held, value]);
      return !done;
    },
  };
  return inbox;
};

/** What comes before a mark, which is taken away too. */
const takeUntil = async (inbox: Inbox, mark: Buffer): Promise<Buffer> => {
  for (;;) {
    const at = inbox.held.indexOf(mark);
    if (at >= 0) {
      const before = inbox.held.subarray(0, at);
      inbox.held = inbox.held.subarray(at + mark.length);
      return before;
    }
    if (inbox.held.length > textLimit || !(await inbox.more())) throw new BrokenOff("form");
  }
};

async function* piecesUntil(inbox: Inbox, mark: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const at = inbox.held.indexOf(mark);
    const end = at >= 0 ? at : Math.max(0, inbox.held.length - mark.length + 1);
    if (end > 0) yield inbox.held.subarray(0, end);
    inbox.held = inbox.held.subarray(end);
    if (at >= 0) return;
    if (!(await inbox.more())) throw new BrokenOff("file");
  }
}

const nameOf = (head: string, attribute: string): string | undefined => {
  const [, value] = new RegExp(`[;\\s]${attribute}="([^"]*)"`, "i").exec(head) ?? [];
  return value
    ?.replaceAll("%22", '"')
    .replace(/%0D|%0A/gi, " ")
    .replaceAll("\0", "")
    .trim()
    .normalize("NFC");
};

const boundaryOf = (request: Request): string | undefined => {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers.get("content-type") ?? "") ?? [];
  return quoted ?? plain;
};

/**
 * Reads a multipart form up to its file, of which nothing is held. A body that is no such form, or breaks off before the file, is one
 * without anything in it; parts behind the file are not looked at.
 */
export const readSentForm = async (request: Request): Promise<SentForm> => {
  const fields = new Map<string, string>();
  const boundary = boundaryOf(request);
  if (!boundary || !request.body) return { fields, file: null };
  const inbox = openInbox(request.body as ReadableStream<Uint8Array>);
  try {
    return { fields, file: await readParts(inbox, boundary, fields) };
  } catch (error) {
    if (error instanceof BrokenOff) return { fields: new Map(), file: null };
    throw error;
  }
};

const readParts = async (inbox: Inbox, boundary: string, fields: Map<string, string>): Promise<SentForm["file"]> => {
  const mark = Buffer.from(`\r\n--${boundary}`);
  await takeUntil(inbox, mark.subarray(2));
  for (;;) {
    const afterMark = (await takeUntil(inbox, Buffer.from("\r\n"))).toString();
    if (afterMark.startsWith("--")) return null;
    const head = (await takeUntil(inbox, Buffer.from("\r\n\r\n"))).toString();
    const file = nameOf(head, "filename");
    if (file) return { name: file, pieces: piecesUntil(inbox, mark) };
    const text = (await takeUntil(inbox, mark)).toString().trim().normalize("NFC");
    if (file === undefined) fields.set(nameOf(head, "name") ?? "", text);
  }
};
