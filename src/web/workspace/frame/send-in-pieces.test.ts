import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pieceLength, type SendingAnswer } from "../../../survey/frame/frame-sending.ts";
import { type AskServer, type SendingStand, sendInPieces } from "./send-in-pieces.ts";

const bytes = new Uint8Array(pieceLength * 2 + 12_345).map((_, at) => (at * 31) % 251);
const file = new File([bytes], "một cửa.xlsx", { lastModified: 1_700_000_000_123 });
const sha256 = createHash("sha256").update(bytes).digest("hex");

/** A server that keeps what comes, and at which some calls break. */
const openServer = (breaks: (call: number) => boolean = () => false, before = 0) => {
  const kept = new Uint8Array(bytes.length);
  kept.set(bytes.subarray(0, before));
  let [received, calls] = [before, 0];
  const steps: string[] = [];
  const ask: AskServer = async ({ step, ...asked }, body) => {
    calls += 1;
    steps.push(step);
    if (breaks(calls)) throw new TypeError("Failed to fetch");
    if (step === "finish")
      return { kind: asked.sha256 === sha256 ? "kept" : "refused", to: "/columns", messages: [] } as SendingAnswer;
    if (step === "piece" && Number(asked.offset) === received && body) {
      kept.set(new Uint8Array(await body.arrayBuffer()), received);
      received += body.size;
    }
    return { kind: "going-on", id: "1", received };
  };
  return { ask, steps, kept };
};

const send = async (ask: AskServer, signal = new AbortController().signal) => {
  const [stands, waits]: [SendingStand[], number[]] = [[], []];
  const wait = async (seconds: number): Promise<void> => void waits.push(seconds);
  const end = await sendInPieces({ file, ask, tell: (stand) => void stands.push(stand), wait, signal });
  return { end, stands, waits };
};

describe("sending a file in pieces", () => {
  it("sends each piece once and has the whole checked", async () => {
    const { ask, steps, kept } = openServer();
    const { end, stands } = await send(ask);
    expect(end).toEqual({ kind: "kept", to: "/columns", messages: [] });
    expect(steps).toEqual(["begin", "piece", "piece", "piece", "finish"]);
    expect(Buffer.compare(kept, bytes)).toBe(0);
    expect(stands.map((stand) => (stand.kind === "sending" ? stand.sent : stand.kind))).toEqual([
      ...[0, pieceLength, 2 * pieceLength],
      "checking",
    ]);
  });

  it("goes on behind what was sent before, and after each break of the line", async () => {
    const { ask, steps, kept } = openServer((call) => call === 2 || (call > 4 && call < 8), pieceLength);
    const { end, waits, stands } = await send(ask);
    expect(end.kind).toBe("kept");
    expect(Buffer.compare(kept, bytes)).toBe(0);
    expect(steps.filter((step) => step === "begin")).toHaveLength(1);
    expect(waits).toEqual([1, 1, 2, 4]);
    expect(stands.find((stand) => stand.kind === "sending")).toMatchObject({ sent: pieceLength, before: pieceLength });
  });

  it("ends when nobody is signed in, when it is stopped and when it is refused", async () => {
    expect((await send(async () => null)).end).toEqual({ kind: "signed-out" });
    const refused: SendingAnswer = { kind: "refused", messages: [{ code: "E-FRAME-107", text: "đã chốt" }] };
    expect((await send(async () => refused)).end).toEqual(refused);
    const stop = new AbortController();
    stop.abort();
    expect((await send(openServer().ask, stop.signal)).end).toEqual({ kind: "stopped" });
  });
});
