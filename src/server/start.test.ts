import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { checkPlace, type Listening, listen } from "./start.ts";

const anywhere = { host: "127.0.0.1", port: 0 };
const greet = { fetch: () => new Response("xin chào") };
const running: Listening[] = [];

const start = async (app: Parameters<typeof listen>[0]): Promise<Listening> => {
  const listening = await listen(app, anywhere);
  if (!listening.ok) throw new Error(JSON.stringify(listening.problems));
  running.push(listening.value);
  return listening.value;
};

const portOf = ({ address }: Listening) => Number(new URL(address).port);

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

describe("listening", () => {
  it("answers at the address it names", async () => {
    const { address } = await start(greet);
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await (await fetch(address.replace("localhost", "127.0.0.1"))).text()).toBe("xin chào");
  });

  it("says which port is taken and which one to try", async () => {
    const port = portOf(await start(greet));
    const taken = { ok: false, problems: [{ code: "E-SYSTEM-004", details: { port, suggestion: port + 1 } }] };
    expect(await listen(greet, { host: "127.0.0.1", port })).toMatchObject(taken);
    expect(await checkPlace({ host: "127.0.0.1", port })).toMatchObject(taken);
  });

  it("says which address is not of this machine", async () => {
    expect(await listen(greet, { host: "192.0.2.1", port: 0 })).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-017", details: { host: "192.0.2.1" } }],
    });
  });

  it("checks a place without keeping it", async () => {
    const listening = await start(greet);
    const port = portOf(listening);
    await listening.close();
    expect(await checkPlace({ host: "127.0.0.1", port })).toEqual({ ok: true, value: null });
    expect(await checkPlace({ host: "127.0.0.1", port })).toEqual({ ok: true, value: null });
  });
});

describe("closing", () => {
  it("lets a running answer end", async () => {
    const slow = await start({
      fetch: async () => {
        await wait(200);
        return new Response("xong");
      },
    });
    const answer = fetch(slow.address.replace("localhost", "127.0.0.1"));
    await wait(50);
    await slow.close();
    expect(await (await answer).text()).toBe("xong");
  });

  it("does not wait for one who keeps the line open", async () => {
    const listening = await start(greet);
    const socket = connect(portOf(listening), "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf");
    socket.on("error", () => undefined);
    await wait(50);
    const from = Date.now();
    await listening.close();
    expect(Date.now() - from).toBeLessThan(2_000);
  });
});
