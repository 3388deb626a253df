import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { csvBytes, frameCells, frameCsv, frameHeader, goodRows, smallRound } from "../../../test/small-round.ts";
import type { Effects } from "../effects.ts";
import { createRound } from "../plan/create-round.ts";
import { beginFrameFile, finishFrameFile, type SendingState, sendFramePiece } from "./send-frame-file.ts";
import { showFrameSending } from "./show-frame-sending.ts";
import { showFrameUpload } from "./show-frame-upload.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  must(await createRound({ plan: smallRound }, world.effects));
});
afterAll(() => world.close());

/** More than three blocks of what the folder seals, of cells that do not repeat. */
const large = csvBytes([
  [...frameHeader, "Ghi chú"],
  ...goodRows.map((row) => [...frameCells(row), randomBytes(14_000).toString("hex")]),
]);
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const begin = async (bytes: Uint8Array, name = "mot-cua.csv", effects: Effects = world.effects): Promise<SendingState> =>
  must(await beginFrameFile({ ...place, name, bytes: bytes.length, time: 1_700_000_000_000 }, effects));

const piece = async (id: string, bytes: Uint8Array, [from, to]: readonly [number, number]): Promise<number> =>
  must(await sendFramePiece({ ...place, id, offset: from, piece: bytes.subarray(from, to) }, world.effects)).received;

const finish = (id: string, bytes: Uint8Array) => finishFrameFile({ ...place, id, sha256: sha256(bytes) }, world.effects);

const block = 262_144;

describe("a file that comes in pieces", () => {
  it("goes on where it stopped, takes each piece once, and is kept when its hash is right", async () => {
    const { id, received } = await begin(large);
    expect([received, large.length > 3 * block]).toEqual([0, true]);
    expect(await piece(id, large, [0, block + 5])).toBe(block);
    expect(await piece(id, large, [0, block])).toBe(block);
    expect(await piece(id, large, [3 * block, 4 * block])).toBe(block);
    expect(await begin(large)).toEqual({ id, received: block });
    const unfinished = must(await showFrameSending(place, world.effects));
    expect(unfinished).toMatchObject({ name: "mot-cua.csv", bytes: large.length, received: block });
    expect(codesOf(await finish(id, large))).toEqual(["E-FRAME-118"]);
    expect(await piece(id, large, [block, large.length])).toBe(large.length);
    expect(await piece(id, large, [block, large.length])).toBe(large.length);
    expect(await begin(large)).toEqual({ id, received: large.length });
    expect(must(await finish(id, large))).toEqual({ rows: 32 });
    const { file, check } = must(await showFrameUpload(place, world.effects));
    expect([file.sha256, file.bytes, check.good]).toEqual([sha256(large), large.length, 32]);
    expect(await world.effects.uploads.list()).toEqual([id]);
    expect(codesOf(await finish(id, large))).toEqual(["E-FRAME-111"]);
  });

  it("is the same whoever hurries: two pages that send at once store each byte once", async () => {
    const { id } = await begin(large, "hai-trang.csv");
    const ends = [block, 2 * block, 3 * block, large.length];
    await Promise.all(ends.flatMap((to, at) => [0, 1].map(() => piece(id, large, [ends[at - 1] ?? 0, to]))));
    for (let received = (await begin(large, "hai-trang.csv")).received; received < large.length; )
      received = await piece(id, large, [received, large.length]);
    expect(must(await finish(id, large))).toEqual({ rows: 32 });
  });

  it("is let go when another hash was sent, or when it is no table; the file before stays", async () => {
    const before = must(await showFrameUpload(place, world.effects)).file.sha256;
    const { id } = await begin(large, "doi.csv");
    await piece(id, large, [0, large.length]);
    expect(codesOf(await finish(id, large.subarray(1)))).toEqual(["E-FRAME-119"]);
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]);
    const other = await begin(picture, "anh.png");
    await piece(other.id, picture, [0, picture.length]);
    expect(codesOf(await finish(other.id, picture))).toEqual(["E-FRAME-003"]);
    expect(must(await showFrameUpload(place, world.effects)).file.sha256).toBe(before);
    expect(await world.effects.uploads.list()).toHaveLength(1);
  });

  it("gives way to another file of the same person, and stands beside that of somebody else", async () => {
    const first = await begin(large, "mot.csv");
    await piece(first.id, large, [0, block]);
    const colleague = await begin(large, "mot.csv", world.as(personWith("frame-supplier")));
    const second = await begin(large, "hai.csv");
    expect(new Set([first.id, second.id, colleague.id]).size).toBe(3);
    const gone = await sendFramePiece({ ...place, id: first.id, offset: block, piece: large }, world.effects);
    expect(codesOf(gone)).toEqual(["E-FRAME-111"]);
    expect(await world.effects.uploads.list()).not.toContain(first.id);
  });

  it.each([
    ["nothing", 0, "E-FRAME-002"],
    ["too much", 257 * 2 ** 20, "E-FRAME-006"],
  ])("is refused at the beginning when it is %s", async (_, bytes, code) => {
    expect(codesOf(await beginFrameFile({ ...place, name: "a.csv", bytes, time: 1 }, world.effects))).toEqual([code]);
  });

  it("keeps whole blocks alone when the machine stopped while one was written", async () => {
    const { uploads } = world.effects;
    const id = world.effects.newId();
    const bytes = randomBytes(block + 700);
    const total = bytes.length;
    expect(await uploads.append(id, { offset: 0, bytes, total: total + 1 })).toBe(block);
    expect(await uploads.received(id, total + 1)).toBe(block);
    expect(await uploads.append(id, { offset: block, bytes: bytes.subarray(block), total })).toBe(total);
    // Of a longer file these 700 bytes are a block that was torn.
    expect(await uploads.received(id, total + block)).toBe(block);
    const longer = Buffer.concat([bytes, randomBytes(block)]);
    const rest = longer.subarray(block);
    expect(await uploads.append(id, { offset: block, bytes: rest, total: longer.length })).toBe(longer.length);
    expect(await uploads.digest(id)).toEqual({ bytes: longer.length, sha256: sha256(longer) });
    await uploads.remove(id);
    expect(await uploads.digest(id)).toBeNull();
  });

  it("is forgotten after a week", async () => {
    const { id } = await begin(frameCsv(goodRows), "cu.csv");
    await piece(id, frameCsv(goodRows), [0, frameCsv(goodRows).length]);
    await world.database.pool.query("update survey.frame_sendings set begun_at = '2020-01-01'");
    world.setClock("2040-01-01T00:00:00.000Z");
    await begin(large, "moi.csv");
    expect(await world.effects.uploads.list()).not.toContain(id);
  });
});
