import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BrokenOff, readSentForm } from "./sent-file.ts";

const pieced = (bytes: Uint8Array, length: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += length) controller.enqueue(bytes.subarray(at, at + length));
      controller.close();
    },
  });

const sent = (body: ReadableStream<Uint8Array>, type: string): Request =>
  new Request("http://x/", { method: "POST", body, headers: { "content-type": type }, duplex: "half" } as RequestInit);

/** As a browser writes it. */
const encoded = async (form: FormData) => {
  const response = new Response(form);
  return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get("content-type") ?? "" };
};

const formWith = (file: Uint8Array, name: string): FormData => {
  const form = new FormData();
  form.append("csrf", "abc");
  form.append("note", "Vạn Ninh");
  form.append("file", new File([Buffer.from(file)], name));
  form.append("after", "not looked at");
  return form;
};

const gather = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
};

describe("a form with a file that is read as it arrives", () => {
  it("gives the fields before the file and the file byte for byte, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 60 }), async (file, length) => {
        const { bytes, type } = await encoded(formWith(file, "một cửa.xlsx"));
        const form = await readSentForm(sent(pieced(bytes, length), type));
        expect([...form.fields]).toEqual([
          ["csrf", "abc"],
          ["note", "Vạn Ninh"],
        ]);
        expect(form.file?.name).toBe("một cửa.xlsx");
        expect(form.file && (await gather(form.file.pieces))).toEqual(Buffer.from(file));
      }),
      { numRuns: 60 },
    );
  });

  it("is not taken in by line ends and dashes in the file", async () => {
    const file = new TextEncoder().encode("a\r\n--\r\n------\r\n--x--\r\n");
    const { bytes, type } = await encoded(formWith(file, "a.csv"));
    const { file: found } = await readSentForm(sent(pieced(bytes, 3), type));
    expect(found && (await gather(found.pieces))).toEqual(Buffer.from(file));
  });

  it("throws when the connection ends in the file", async () => {
    const { bytes, type } = await encoded(formWith(new Uint8Array(5_000), "a.csv"));
    const { file } = await readSentForm(sent(pieced(bytes.subarray(0, 3_000), 500), type));
    await expect(gather(file!.pieces)).rejects.toThrow(BrokenOff);
  });

  it("is empty where nothing was chosen, where it breaks off before the file, and where it is no form", async () => {
    const none = await encoded(formWith(new Uint8Array(), ""));
    expect((await readSentForm(sent(pieced(none.bytes, 50), none.type))).file).toBeNull();
    const broken = await readSentForm(sent(pieced(none.bytes.subarray(0, 60), 50), none.type));
    expect([broken.file, broken.fields.size]).toEqual([null, 0]);
    expect((await readSentForm(sent(pieced(new Uint8Array(9), 5), "text/plain"))).file).toBeNull();
  });
});
