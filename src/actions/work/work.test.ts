import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { addUser } from "../people/add-user.ts";
import { findSession } from "../people/find-session.ts";
import { signIn } from "../people/sign-in.ts";
import { createRound } from "../plan/create-round.ts";
import { write } from "../write.ts";
import { askWork } from "./ask-work.ts";
import type { Jobs } from "./jobs.ts";
import { listWork } from "./list-work.ts";
import { queueWork } from "./queue-work.ts";
import { recoverWork } from "./recover-work.ts";
import { showWork } from "./show-work.ts";
import { stopWork } from "./stop-work.ts";

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const password = "một câu dài dễ nhớ 1";

/** An account that stands in the database, as its session shows it. */
const account = async (username: string, role: "administrator" | "lead" | "auditor", round?: string): Promise<Actor> => {
  must(
    await addUser(
      { username, name: `Người ${username}`, body: "Phòng Nội vụ", role, password, ...(round && { round }) },
      world.effects,
    ),
  );
  const { token } = must(await signIn({ username, password }, world.effects));
  const session = await findSession({ token }, world.effects);
  if (!session) throw new Error("no session");
  return session.actor;
};

const auditJob = { name: "verifyAudit", input: {} } as const;

/** A job in the place of verifyAudit. */
const job = (run: (effects: Effects) => Promise<Result<unknown>>): Partial<Jobs> => ({
  verifyAudit: action("verifyAudit", (_input: object, effects) => run(effects)),
});

const stateOf = async (id: string) => must(await showWork({ work: id }, world.effects));

const isQueued = async (): Promise<number> => {
  const { rows } = await world.database.pool.query("select count(*)::int as n from graphile_worker.jobs");
  return rows[0].n;
};

describe("work in the background", () => {
  it("runs an action in the name of who asked, and keeps its result", async () => {
    const lan = await account("lan", "administrator");
    const { id } = must(await askWork(auditJob, world.as(lan)));
    expect(await stateOf(id)).toMatchObject({ state: "queued", askedBy: "Người lan", kind: "verifyAudit", round: null });
    await world.runTasks();
    const done = await stateOf(id);
    expect(done).toMatchObject({ state: "done", again: false, problems: [], result: { intact: true } });
    expect(done.done).toBe(done.total);
    expect(await isQueued()).toBe(0);
  });

  it("leaves no job when its write is rolled back", async () => {
    const undone = await write(world.effects, { act: "askWork", object: "x", detail: {} }, async (store) => {
      await queueWork(auditJob, { ...world.effects, store });
      return fail(problem("E-WORK-004", {}));
    });
    expect(codesOf(undone)).toEqual(["E-WORK-004"]);
    expect(await isQueued()).toBe(0);
    expect(must(await listWork({}, world.effects)).total).toBe(0);
  });

  it("finds what was asked for already instead of starting it twice", async () => {
    const [first, second] = await Promise.all([askWork(auditJob, world.effects), askWork(auditJob, world.effects)]);
    expect(must(first).id).toBe(must(second).id);
    let runs = 0;
    await world.runTasks(
      job(async () => {
        runs++;
        return ok(null);
      }),
    );
    expect(runs).toBe(1);
    expect(must(await askWork(auditJob, world.effects)).id).not.toBe(must(first).id);
  });

  it("refuses a job whose right the person does not have, and a kind that is none", async () => {
    const lead = personWith("lead");
    expect(codesOf(await askWork({ name: "loadExample", input: { example: "x" } }, world.as(lead)))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await askWork({ name: "toString", input: {} } as never, world.effects))).toEqual(["E-WORK-006"]);
  });

  it("judges the rights again when it runs", async () => {
    const lan = await account("lan", "administrator");
    const { id } = must(await askWork(auditJob, world.as(lan)));
    await world.database.pool.query("delete from survey.role_grants");
    await world.runTasks();
    expect(await stateOf(id)).toMatchObject({ state: "failed", problems: [{ code: "E-PEOPLE-001" }] });
  });

  it("does not run for an account that was closed", async () => {
    const lan = await account("lan", "administrator");
    const { id } = must(await askWork(auditJob, world.as(lan)));
    await world.database.pool.query("update survey.accounts set disabled_at = now()");
    await world.runTasks();
    expect(await stateOf(id)).toMatchObject({ state: "failed", problems: [{ code: "E-WORK-005" }] });
  });

  it("keeps the problems of an action, and hides what was unforeseen behind a reference", async () => {
    const expected = must(await askWork(auditJob, world.effects));
    await world.runTasks(job(async () => fail(problem("E-WEB-007", { field: "Tên" }))));
    expect((await stateOf(expected.id)).problems).toEqual([{ code: "E-WEB-007", details: { field: "Tên" } }]);
    const thrown = must(await askWork(auditJob, world.effects));
    await world.runTasks(
      job(async () => {
        throw new Error("boom");
      }),
    );
    expect(await stateOf(thrown.id)).toMatchObject({
      state: "failed",
      problems: [{ code: "E-WORK-003", details: { reference: thrown.id.slice(-8) } }],
    });
  });
});

describe("progress", () => {
  it("is seen by others while the transaction of the job is open, at most twice a second", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    const seen: number[] = [];
    const look = async (): Promise<void> => void seen.push((await stateOf(id)).done);
    await world.runTasks(
      job((effects) =>
        effects.store.transaction(async () => {
          for (let row = 1; row <= 4; row++) {
            world.setClock(`2023-06-20T03:12:0${row}.${row === 3 ? "1" : "0"}00Z`);
            if (row === 3) world.setClock("2023-06-20T03:12:02.400Z");
            effects.progress(row * 10, 40);
            await new Promise((resolve) => setTimeout(resolve, 40));
            await look();
          }
          return ok(null);
        }),
      ),
    );
    expect(seen).toEqual([10, 20, 20, 40]);
  });

  it("is how a job learns that it is to stop; nothing of it stays", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    await world.runTasks(
      job((effects) =>
        write(effects, { act: "askWork", object: "half", detail: {} }, async () => {
          for (let row = 1; ; row++) {
            world.setClock(new Date(Date.parse("2023-06-20T04:00:00Z") + row * 1_000).toISOString());
            effects.progress(row, 1_000);
            if (row === 2) must(await stopWork({ work: id }, world.effects));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }),
      ),
    );
    expect(await stateOf(id)).toMatchObject({ state: "stopped", stopAsked: true, mayStop: false });
    const acts = (await world.effects.store.listAuditEntries({ limit: 9 })).map(({ act, object }) => [act, object]);
    expect(acts).toEqual([
      ["stopWork", "verifyAudit"],
      ["askWork", "verifyAudit"],
    ]);
    expect(codesOf(await stopWork({ work: id }, world.effects))).toEqual(["E-WORK-004"]);
  });

  it("ends what waits at once", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    must(await stopWork({ work: id }, world.effects));
    await world.runTasks(job(() => Promise.reject(new Error("ran"))));
    expect(await stateOf(id)).toMatchObject({ state: "stopped", startedAt: null });
    expect((await stateOf(id)).endedAt).not.toBeNull();
  });
});

describe("the end of a server", () => {
  /** As a kill leaves it: the work runs, its task is taken by a process that is gone. */
  const cutOff = async (): Promise<void> => {
    await world.database.pool.query(
      "update survey.work set state = 'running', runs = runs + 1 where state in ('queued', 'running')",
    );
    await world.database.pool.query(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1",
    );
  };

  it("cuts work off, which runs once more and says so", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    await cutOff();
    await world.runTasks();
    expect((await stateOf(id)).state).toBe("running");
    await recoverWork(world.effects);
    await world.runTasks();
    expect(await stateOf(id)).toMatchObject({ state: "done", again: true });
  });

  it("lets nothing run a third time", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    await cutOff();
    await recoverWork(world.effects);
    await cutOff();
    await recoverWork(world.effects);
    await world.runTasks();
    expect(await stateOf(id)).toMatchObject({ state: "failed", problems: [{ code: "E-WORK-002" }] });
  });

  it("puts work that it stops in order back into the line, as if it had not begun", async () => {
    const { id } = must(await askWork(auditJob, world.effects));
    const stopping = new AbortController();
    await world.runTasks(
      job(async (effects) => {
        stopping.abort();
        effects.progress(1, 2);
        return ok(null);
      }),
      stopping.signal,
    );
    expect(await stateOf(id)).toMatchObject({ state: "queued", again: false, done: 0 });
    await recoverWork(world.effects);
    await world.runTasks();
    expect(await stateOf(id)).toMatchObject({ state: "done", again: false });
  });
});

describe("who sees work", () => {
  it("is who asked for it and who leads its round", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const other = { ...smallRound, code: "dot-khac-2023" };
    must(await createRound({ plan: other }, world.effects));
    const [lan, leader, stranger] = [
      await account("lan", "auditor"),
      await account("chi", "lead", smallRound.code),
      await account("minh", "lead", other.code),
    ];
    const own = must(await askWork(auditJob, world.as(lan)));
    const ofRound = await queueWork({ name: "verifyAudit", input: { round: smallRound.code }, key: "round" }, world.effects);
    const seenBy = async (actor: Actor) => must(await listWork({}, world.as(actor))).lines.map(({ id }) => id);
    expect(await seenBy(lan)).toEqual([own.id]);
    expect(await seenBy(leader)).toEqual([ofRound.id]);
    expect(await seenBy(stranger)).toEqual([]);
    expect(must(await listWork({}, world.effects)).total).toBe(2);
    expect(must(await listWork({ round: smallRound.code, states: ["queued"] }, world.effects)).total).toBe(1);
    expect(must(await listWork({ states: ["done"] }, world.effects)).total).toBe(0);
    expect(must(await listWork({ limit: 1, offset: 1 }, world.effects)).lines).toHaveLength(1);
    for (const act of [showWork, stopWork]) {
      expect(codesOf(await act({ work: ofRound.id }, world.as(stranger)))).toEqual(["E-WORK-001"]);
      expect(codesOf(await act({ work: own.id }, world.as(leader)))).toEqual(["E-WORK-001"]);
      expect(codesOf(await act({ work: "khong-co" }, world.effects))).toEqual(["E-WORK-001"]);
    }
    must(await stopWork({ work: ofRound.id }, world.as(leader)));
    must(await stopWork({ work: own.id }, world.as(lan)));
  });
});
