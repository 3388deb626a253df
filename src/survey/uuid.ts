/**
 * A UUID version 7 (RFC 9562): 48 bits of time in milliseconds, then 74 of the 80 random bits given, so that ids sort by time of
 * making. `random` is 10 bytes.
 */
export const uuidv7 = (milliseconds: number, random: Uint8Array): string => {
  const time = milliseconds.toString(16).padStart(12, "0");
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const tail = [0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8, 20)}`;
};

/** Whether a text is written as a UUID of any version: anything else is not worth asking the database for. */
export const isUuid = (text: unknown): boolean =>
  typeof text === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
