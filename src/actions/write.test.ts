import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../test/effects.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok } from "../survey/result.ts";
import { listAudit } from "./audit/list-audit.ts";
import { verifyAudit } from "./audit/verify-audit.ts";
import { write } from "./write.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const agency = (id: string) => ({ id, province: "56", name: id, shortName: id, kind: "commune", level: "commune" }) as const;

const note = (object: string, detail: Readonly<Record<string, unknown>> = {}, round?: string) =>
  write(world.effects, { act: "tryWrite", object, detail, round }, async (store) => {
    await store.insertMissingAgencies([agency(object)]);
    return ok(object);
  });

const check = async () => must(await verifyAudit({}, world.effects));
const names = async () => (await world.effects.store.listAgencies()).map(({ id }) => id);

/** As somebody would who has the database in their hands. */
const tamper = async (sql: string) => {
  const client = await world.database.pool.connect();
  await client.query("alter table audit.entries disable trigger entry_append_only");
  await client.query(sql);
  client.release();
};

describe("a write", () => {
  it("leaves its entry with who, what and when", async () => {
    must(
      await write(world.as(personWith("lead")), { act: "tryWrite", object: "a", detail: (n) => ({ n }) }, async () => ok(7)),
    );
    const [entry] = must(await listAudit({}, world.effects)).entries;
    expect(entry).toMatchObject({
      seq: 1,
      actor: "Người lead (lead)",
      act: "tryWrite",
      object: "a",
      round: null,
      detail: { n: 7 },
    });
    expect(entry?.at).toBe("2023-06-20T03:12:00.000Z");
  });

  it("leaves nothing when it fails, neither work nor entry", async () => {
    const refused = await write(world.effects, { act: "tryWrite", object: "a", detail: {} }, async (store) => {
      await store.insertMissingAgencies([agency("a")]);
      return fail(problem("E-PLAN-001", { round: "x" }));
    });
    expect(codesOf(refused)).toEqual(["E-PLAN-001"]);
    const thrown = write(world.effects, { act: "tryWrite", object: "b", detail: {} }, async (store) => {
      await store.insertMissingAgencies([agency("b")]);
      throw new Error("power cut");
    });
    await expect(thrown).rejects.toThrow("power cut");
    expect(await names()).toEqual([]);
    expect(await check()).toMatchObject({ intact: true, entries: 0 });
  });

  it("belongs to the transaction it is made in", async () => {
    const outer = world.effects.store.transaction(async (store) => {
      await write({ ...world.effects, store }, { act: "tryWrite", object: "a", detail: {} }, async () => ok(null));
      throw new Error("the example was interrupted");
    });
    await expect(outer).rejects.toThrow("interrupted");
    expect(await check()).toMatchObject({ entries: 0 });
  });

  it("keeps the chain when many write at once", async () => {
    await Promise.all(
      Array.from({ length: 24 }, (_, index) => note(`a-${index}`, { index, nested: { b: 1, a: [null, "Đặng"] } })),
    );
    expect(await check()).toMatchObject({ intact: true, entries: 24 });
  });
});

describe("the chain", () => {
  beforeEach(async () => {
    for (const name of ["a", "b", "c", "d"]) must(await note(name, { size: 0.1, text: "Vạn Giã", absent: undefined }));
  });

  it("cannot be changed by ordinary means", async () => {
    await expect(world.database.pool.query("update audit.entries set object = 'x'")).rejects.toThrow("append-only");
    await expect(world.database.pool.query("delete from audit.entries")).rejects.toThrow("append-only");
  });

  it.each([
    ["a changed object", "update audit.entries set object = 'x' where seq = 3", 3, "changed"],
    ["a changed detail", "update audit.entries set detail = '{\"size\": 2}' where seq = 2", 2, "changed"],
    ["a changed time", "update audit.entries set at = at + interval '1 second' where seq = 1", 1, "changed"],
    ["a missing entry", "delete from audit.entries where seq = 2", 2, "missing"],
    ["a missing beginning", "delete from audit.entries where seq = 1", 1, "missing"],
    ["a hash set anew", `update audit.entries set hash = repeat('a', 64) where seq = 2`, 2, "changed"],
    ["a link set anew", `update audit.entries set previous_hash = repeat('a', 64) where seq = 4`, 4, "not-linked"],
  ])("tells %s", async (_, sql, seq, reason) => {
    await tamper(sql);
    expect(await check()).toMatchObject({ intact: false, firstBroken: seq, reason });
  });

  it("tells by what was noted outside that its end was cut off, or that all of it was made anew", async () => {
    const whole = await check();
    if (!whole.intact) throw new Error("the chain is broken already");
    const noted = { seq: whole.entries, hash: whole.lastHash };
    const against = async (place: typeof noted) => must(await verifyAudit({ noted: place }, world.effects));
    must(await note("e"));
    expect(await against(noted)).toMatchObject({ intact: true, entries: 5 });
    expect(await against({ ...noted, seq: 3 })).toMatchObject({ intact: false, firstBroken: 3, reason: "replaced" });
    await tamper("delete from audit.entries where seq > 2");
    expect(await check()).toMatchObject({ intact: true, entries: 2 });
    expect(await against(noted)).toMatchObject({ intact: false, firstBroken: 3, reason: "cut-off" });
  });

  it("is shown newest first, page by page, and by round", async () => {
    must(await note("e", {}, "dot-a"));
    const first = must(await listAudit({ limit: 2 }, world.effects));
    expect([first.entries.map(({ seq }) => seq), first.total, first.nextBefore]).toEqual([[5, 4], 5, 4]);
    const rest = must(await listAudit({ before: 4, limit: 3 }, world.effects));
    expect([rest.entries.map(({ seq }) => seq), rest.nextBefore]).toEqual([[3, 2, 1], null]);
    const own = must(await listAudit({ round: "dot-a" }, world.as(personWith("lead", "dot-a"))));
    expect(own.entries.map(({ object }) => object)).toEqual(["e"]);
    expect(codesOf(await listAudit({}, world.as(personWith("lead", "dot-a"))))).toEqual(["E-PEOPLE-001"]);
  });
});
