import { createHash, randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOnce } from "graphile-worker";
import type { Effects } from "../src/actions/effects.ts";
import { type Jobs, jobs } from "../src/actions/work/jobs.ts";
import type { MailConfig } from "../src/config.ts";
import * as cell from "../src/formats/cell.ts";
import * as csv from "../src/formats/csv.ts";
import * as docx from "../src/formats/docx.ts";
import * as examples from "../src/formats/example-files.ts";
import * as methods from "../src/formats/method-file.ts";
import * as norms from "../src/formats/norms-file.ts";
import * as png from "../src/formats/png.ts";
import * as table from "../src/formats/table.ts";
import * as unitSource from "../src/formats/unit-source.ts";
import * as readForm from "../src/formats/xlsform/read-xlsform.ts";
import * as xForm from "../src/formats/xlsform/write-xform.ts";
import * as xlsForm from "../src/formats/xlsform/write-xlsform.ts";
import * as xlsx from "../src/formats/xlsx.ts";
import { openMailer } from "../src/server/mailer.ts";
import { taskList, workerOptions } from "../src/server/worker.ts";
import { openContactVault } from "../src/store/contact-vault.ts";
import { openPasswords } from "../src/store/passwords.ts";
import { bindStore } from "../src/store/store.ts";
import { openTotp } from "../src/store/totp.ts";
import { openUploadFolder } from "../src/store/upload-folder.ts";
import type { Actor, UnitScope } from "../src/survey/people/actor.ts";
import type { Role } from "../src/survey/people/role.ts";
import { problemMessage } from "../src/survey/problem.ts";
import type { Result } from "../src/survey/result.ts";
import { uuidv7 } from "../src/survey/uuid.ts";
import * as chart from "../src/web/parts/charts/agency-intervals-svg.ts";
import { type FreshDatabase, freshDatabase } from "./database.ts";

export interface TestWorld {
  readonly database: FreshDatabase;
  /** Where files wait. */
  readonly folder: string;
  /** The machine itself: may do everything. */
  readonly effects: Effects;
  readonly as: (actor: Actor) => Effects;
  /** The clock stands still until it is set. */
  readonly setClock: (iso: string) => void;
  /** Runs what is queued, on the real queue, until nothing is left that is due. */
  readonly runTasks: (other?: Partial<Jobs>, signal?: AbortSignal) => Promise<void>;
  /** From here on messages are sent by this server; none: mail is not configured. */
  readonly setMail: (config?: MailConfig) => void;
  readonly close: () => Promise<void>;
}

const passwords = openPasswords();
const system: Actor = { kind: "system", name: "Hệ thống" };

/** Real effects on a database of one's own; only the clock is held. */
export const openTestWorld = async (): Promise<TestWorld> =>
  openWorldOn(await freshDatabase(), join(tmpdir(), `opensipas-uploads-${randomBytes(8).toString("hex")}`));

/** The same on a database and a folder of uploads that are there; another process may stand on them too. */
export const openWorldOn = (database: FreshDatabase, folder: string): TestWorld => {
  let now = new Date("2023-06-20T03:12:00.000Z");
  let mailer = openMailer(undefined);
  const effects: Effects = {
    actor: system,
    clock: () => now,
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    randomBytes: (length) => randomBytes(length),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
    store: bindStore(database.db),
    contacts: openContactVault(new Uint8Array(32).fill(7)),
    passwords,
    totp: openTotp(),
    formats: {
      ...table,
      ...cell,
      ...methods,
      ...norms,
      ...examples,
      ...csv,
      ...xlsx,
      ...readForm,
      ...xlsForm,
      ...xForm,
      ...docx,
      ...png,
      ...chart,
      ...unitSource,
    },
    mail: {
      get configured() {
        return mailer.configured;
      },
      send: (message) => mailer.send(message),
      check: () => mailer.check(),
    },
    publicUrl: "http://sipas.test",
    uploads: openUploadFolder(folder, new Uint8Array(32).fill(7)),
    log: { info: () => undefined, error: () => undefined },
    progress: () => undefined,
  };
  return {
    database,
    folder,
    effects,
    as: (actor) => ({ ...effects, actor }),
    setClock: (iso) => {
      now = new Date(iso);
    },
    setMail: (config) => {
      mailer = openMailer(config);
    },
    runTasks: (other = {}, signal = new AbortController().signal) => {
      const world = { effects, pool: database.pool, jobs: { ...jobs, ...other } };
      return runOnce({ ...workerOptions(world), concurrency: 1, taskList: taskList(world, signal) });
    },
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A signed-in person who holds one role: in one round or in all, for one unit or for all. */
export const personWith = (role: Role, roundCode: string | null = null, unit: UnitScope | null = null): Actor => ({
  kind: "account",
  id: "01890000-0000-7000-8000-000000000001",
  username: role,
  name: `Người ${role}`,
  body: "Phòng Nội vụ",
  grants: [{ role, roundCode, unit }],
});

export const anonymous: Actor = { kind: "anonymous", name: "Khách", grants: [] };

/** The value of a result, or the messages of its problems thrown. */
export const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((one) => `${one.code}: ${problemMessage(one, "en")}`).join("\n"));
};

/** The codes of what went wrong; empty when nothing did. */
export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
