import { describe, expect, it } from "vitest";
import { canonicalFrame, frameBytes, frameHash } from "./frame.ts";
import { drawAlgorithm, sampleFromDraw } from "./protocol.ts";
import { brokenStep, type PublishedDraw, repeatDraw } from "./repeat-draw.ts";
import { sampleBytes, sampleHash } from "./sample.ts";
import { commitment, seedFromParts } from "./seed.ts";
import { sha256 } from "./sha256.ts";

const must = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error("refused");
  return result.value;
};

const units = ["Vạn Giã", "Vạn, Lương"].flatMap((stratum) =>
  Array.from({ length: 30 }, (_, at) => ({ unitId: `${stratum.slice(-2)}-${at}`, stratum })),
);

const publish = (
  design: "srs" | "systematic",
): { readonly published: PublishedDraw; readonly files: { readonly frame: Uint8Array; readonly sample: Uint8Array } } => {
  const frame = must(canonicalFrame(units));
  const parties = ["gió nồm", "đèo Cả"].map((reveal, at) => ({
    party: `Bên ${at + 1}`,
    commitment: commitment(reveal, sha256),
    reveal,
  }));
  const parts = { frameHash: frameHash(frame, sha256), eventText: "giải đặc biệt: 482915" };
  const seed = seedFromParts({ ...parts, reveals: parties.map(({ reveal }) => reveal) }, sha256);
  const sizes = [
    { stratum: "Vạn Giã", size: 7 },
    { stratum: "Vạn, Lương", size: 0 },
  ];
  const plan = new Map(sizes.map(({ stratum, size }) => [stratum, size]));
  const sample = must(sampleFromDraw({ frame, plan, seed, design, reserves: 2 }, sha256));
  return {
    published: {
      ...parts,
      ...{ parties, seed, design, algorithm: drawAlgorithm, reserves: 2, sizes, sampleHash: sampleHash(sample, sha256) },
    },
    files: { frame: frameBytes(frame), sample: sampleBytes(sample) },
  };
};

const changed = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes)));

describe("a published draw that is run again", () => {
  const { published, files } = publish("srs");

  it.each(["srs", "systematic"] as const)("matches to the letter (%s)", (design) => {
    const drawn = publish(design);
    expect(repeatDraw(drawn.published, drawn.files, sha256)).toEqual({
      ...{ kind: "matches", sampled: 7, reserves: 14, seed: drawn.published.seed },
    });
  });

  it("goes by the hash alone where the sample is not public yet, and tells at which step it broke", () => {
    const alone = { ...files, sample: null };
    expect(repeatDraw(published, alone, sha256)).toMatchObject({ kind: "matches", sampled: 7 });
    const other = repeatDraw({ ...published, sampleHash: "0".repeat(64) }, alone, sha256);
    expect(other).toEqual({ kind: "sample-hash", expected: "0".repeat(64), found: published.sampleHash });
    const broken = [
      repeatDraw(published, alone, sha256),
      other,
      repeatDraw({ ...published, seed: "0".repeat(64) }, alone, sha256),
      repeatDraw({ ...published, parties: [{ party: "A", commitment: "0", reveal: "x" }] }, alone, sha256),
      repeatDraw({ ...published, frameHash: "0".repeat(64) }, alone, sha256),
    ];
    expect(broken.map(brokenStep)).toEqual([null, "sample", "seed", "commitments", "frame"]);
  });

  it("shows the first row of the sample that differs, with both values, and how many stand", () => {
    const sample = changed(files.sample, (text) => text.replace(/^.*,sample,3$/m, "khác,Vạn Giã,sample,3"));
    expect(repeatDraw(published, { ...files, sample }, sha256)).toMatchObject({
      ...{ kind: "sample", same: 6, total: 7 },
      difference: { row: 4, found: "khác,Vạn Giã,sample,3", expected: expect.stringMatching(/,Vạn Giã,sample,3$/) },
    });
    const cut = changed(files.sample, (text) => text.split("\n").slice(0, -2).join("\n").concat("\n"));
    expect(repeatDraw(published, { ...files, sample: cut }, sha256)).toMatchObject({
      ...{ kind: "sample", same: 7, total: 7, difference: { row: 22, found: null } },
    });
  });

  it("takes no other frame, sentence or seed for the published one", () => {
    const frame = changed(files.frame, (text) => text.replace("-29,", "-30,"));
    expect(repeatDraw(published, { ...files, frame }, sha256)).toMatchObject({ kind: "frame", expected: published.frameHash });
    const parties = published.parties.map((party, at) => (at === 1 ? { ...party, reveal: "đèo cả" } : party));
    expect(repeatDraw({ ...published, parties }, files, sha256)).toMatchObject({ kind: "commitment", party: "Bên 2" });
    const other = { ...published, eventText: "giải đặc biệt: 482916" };
    expect(repeatDraw(other, files, sha256)).toMatchObject({ kind: "seed", expected: published.seed });
    expect(repeatDraw({ ...published, sampleHash: "0" }, files, sha256)).toMatchObject({ kind: "sample-hash", expected: "0" });
    expect(repeatDraw({ ...published, algorithm: "khác 2" }, files, sha256)).toEqual({
      kind: "algorithm",
      algorithm: "khác 2",
    });
  });

  it("says what is wrong with sizes that the frame cannot give", () => {
    const sizes = [{ stratum: "Vạn Giã", size: 31 }];
    expect(repeatDraw({ ...published, sizes }, files, sha256)).toMatchObject({
      ...{ kind: "unreadable", problems: [{ code: "E-DRAW-001" }] },
    });
  });
});
