import { hash, randomBytes } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isatty } from "node:tty";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Effects, Log } from "./actions/effects.ts";
import type { Formats } from "./actions/formats.ts";
import { runCli } from "./cli/cli.ts";
import type { DatabaseFacts, Inspection } from "./cli/inspection.ts";
import type { Config } from "./config.ts";
import type { Worker } from "./server/worker.ts";
import type { Role } from "./store/lease.ts";
import type { OpenStore } from "./store/open.ts";
import type { Bilingual } from "./survey/language.ts";
import type { Actor } from "./survey/people/actor.ts";
import { problemMessage } from "./survey/problem.ts";
import { type Failure, ok, type Result } from "./survey/result.ts";

// The only place where real things meet. Modules that not every command needs are loaded by the function that needs them.

// Read when React is loaded: without it the pages are made by the React that checks itself, which takes three times as long.
process.env.NODE_ENV ??= "production";

const home = join(import.meta.dirname, "..");
const exampleRound = "van-ninh-2023";
const machine: Actor = { kind: "system", name: "Hệ thống" };

/** By way of a text, which Node makes three times as fast as an array: a draw asks for millions. */
const sha256 = (bytes: Uint8Array): Uint8Array => Buffer.from(hash("sha256", bytes, "latin1"), "latin1");

/** For the person at the terminal; machine output goes to stdout alone. */
const tell = ({ vi, en }: Bilingual): void => void process.stderr.write(`${vi}\n  ${en}\n`);

const tellProblems = ({ problems }: Failure): void => {
  for (const one of problems) tell({ vi: `${one.code}: ${problemMessage(one, "vi")}`, en: problemMessage(one, "en") });
};

const loadConfig = async (): Promise<Result<Config>> => {
  const { readConfig } = await import("./config.ts");
  return readConfig(process.env, { home, cwd: process.cwd() });
};

/** On a terminal the log goes to a file, so that a person sees what is said to them; elsewhere to stderr for who collects it. */
const openLog = async ({ dataDir, logLevel }: Config): Promise<Log> => {
  const { default: pino } = await import("pino");
  const target = isatty(2) ? { dest: join(dataDir, "opensipas.log"), mkdir: true } : { dest: 2 };
  const log = pino({ level: logLevel, base: null }, pino.destination({ ...target, sync: true }));
  return {
    info: (message, details) => log.info(details ?? {}, message),
    error: (message, details) => log.error(details ?? {}, message),
  };
};

/** The database of the configuration, migrated. */
const openMigrated = async (config: Config, role: Role, log: Log): Promise<Result<OpenStore>> => {
  const { openStore } = await import("./store/open.ts");
  const store = await openStore({ config, role, log, progress: tell });
  if (!store.ok) return store;
  const prepared = await prepareDatabase(config, store.value);
  if (prepared.ok) return store;
  await store.value.close();
  return prepared;
};

const prepareDatabase = async ({ dataDir, contactKey }: Config, { pool, ...store }: OpenStore): Promise<Result<null>> => {
  const [{ migrate }, { checkContactKey }, { prepareQueue }] = await Promise.all([
    import("./store/migrate.ts"),
    import("./store/contact-key.ts"),
    import("./store/queue.ts"),
  ]);
  const client = await pool.connect();
  try {
    const migrated = await migrate(client);
    if (migrated.ok) await prepareQueue(pool);
    return migrated.ok ? await checkContactKey(client, store.contactKey, { dataDir, given: contactKey }) : migrated;
  } finally {
    client.release();
  }
};

/** Each is loaded by its first use; what several verbs share and is small comes at once. */
const loadFormats = async (): Promise<Formats> => {
  const [cell, example, csv] = await Promise.all([
    import("./formats/cell.ts"),
    import("./formats/example-files.ts"),
    import("./formats/csv.ts"),
  ]);
  return {
    ...{ ...cell, ...example, ...csv },
    readTable: async (...args) => (await import("./formats/table.ts")).readTable(...args),
    readMethod: async (...args) => (await import("./formats/method-file.ts")).readMethod(...args),
    readNorms: async (...args) => (await import("./formats/norms-file.ts")).readNorms(...args),
    unitSourceVersion: async () => (await import("./formats/unit-source.ts")).unitSourceVersion(),
    readUnitSource: async () => (await import("./formats/unit-source.ts")).readUnitSource(),
    writeXlsx: async (...args) => (await import("./formats/xlsx.ts")).writeXlsx(...args),
    readXlsForm: async (...args) => (await import("./formats/xlsform/read-xlsform.ts")).readXlsForm(...args),
    writeXlsForm: async (...args) => (await import("./formats/xlsform/write-xlsform.ts")).writeXlsForm(...args),
    writeXForm: async (...args) => (await import("./formats/xlsform/write-xform.ts")).writeXForm(...args),
    writeDocx: async (...args) => (await import("./formats/docx.ts")).writeDocx(...args),
    pngFromSvg: async (...args) => (await import("./formats/png.ts")).pngFromSvg(...args),
    agencyIntervalsSvg: async (...args) =>
      (await import("./web/parts/charts/agency-intervals-svg.ts")).agencyIntervalsSvg(...args),
  };
};

/** What actions are given, for whoever acts. */
const bindEffects = async (
  { dataDir, mail, publicUrl, port }: Config,
  store: Pick<OpenStore, "db" | "contactKey">,
  log: Log,
  listensAt: () => string | null = () => null,
): Promise<(actor: Actor) => Effects> => {
  const [{ bindStore }, { openContactVault }, { openPasswords }, { openTotp }, { openRandomPool }] = await Promise.all([
    import("./store/store.ts"),
    import("./store/contact-vault.ts"),
    import("./store/passwords.ts"),
    import("./store/totp.ts"),
    import("./store/random-pool.ts"),
  ]);
  const [{ openMailer }, { openUploadFolder }, { uuidv7 }, formats] = await Promise.all([
    import("./server/mailer.ts"),
    import("./store/upload-folder.ts"),
    import("./survey/uuid.ts"),
    loadFormats(),
  ]);
  const nextRandom = openRandomPool(10);
  const shared = {
    clock: () => new Date(),
    newId: () => uuidv7(Date.now(), nextRandom()),
    randomBytes: (length: number) => randomBytes(length),
    sha256,
    store: bindStore(store.db),
    contacts: openContactVault(store.contactKey),
    passwords: openPasswords(),
    totp: openTotp(),
    uploads: openUploadFolder(join(dataDir, "uploads"), store.contactKey),
    formats,
    mail: openMailer(mail),
    log,
    progress: () => undefined,
  };
  return (actor) => ({ ...shared, publicUrl: publicUrl ?? listensAt() ?? `http://localhost:${port}`, actor });
};

const loadUnits = async (effects: Effects): Promise<void> => {
  const { loadUnitList } = await import("./actions/units/load-unit-list.ts");
  const slow = setTimeout(tell, 1_000, { vi: "Nạp danh mục đơn vị hành chính…", en: "Loading the administrative units…" });
  await loadUnitList(effects).finally(() => clearTimeout(slow));
};

const greetAdministrator = async (effects: Effects): Promise<void> => {
  const { createFirstAdministrator } = await import("./actions/people/create-first-administrator.ts");
  const made = await createFirstAdministrator(effects);
  if (made === null) return;
  const { username, password } = made;
  tell({
    vi: `Tài khoản quản trị đầu tiên: ${username}, mật khẩu: ${password} (chỉ hiện một lần; đổi khi đăng nhập)`,
    en: `First administrator: ${username}, password: ${password} (shown this once; change it when you sign in)`,
  });
};

const loadExampleRound = async (effects: Effects): Promise<Result<null>> => {
  if (!existsSync(join(home, "examples", exampleRound))) return ok(null);
  const { loadExample } = await import("./actions/example/load-example.ts");
  const slow = setTimeout(tell, 1_000, { vi: "Nạp đợt khảo sát mẫu…", en: "Loading the example round…" });
  const loaded = await loadExample({ example: exampleRound }, effects).finally(() => clearTimeout(slow));
  return loaded.ok ? ok(null) : loaded;
};

/** What the thread of the background is given. */
interface ThreadData {
  readonly address: OpenStore["address"];
  readonly contactKey: Uint8Array;
  readonly listensAt: string;
}

/** What runs in the background, in a thread beside the pages. */
const startWork = async ({ address, contactKey }: OpenStore, listensAt: string, log: Log): Promise<Worker> => {
  const { startWorkThread } = await import("./server/work-thread.ts");
  const given: ThreadData = { address, contactKey, listensAt };
  return startWorkThread({ program: new URL(import.meta.url), given, log });
};

/** In that thread: the queue, on connections of its own. */
const runQueue = async ({ address, contactKey, listensAt }: ThreadData): Promise<void> => {
  const config = await loadConfig();
  if (!config.ok) throw new Error("the configuration changed");
  const [{ startWorker }, { jobs }, { makeKysely, makePool }] = await Promise.all([
    import("./server/worker.ts"),
    import("./actions/work/jobs.ts"),
    import("./store/connect.ts"),
  ]);
  const log = await openLog(config.value);
  const pool = makePool(address).on("error", (cause) => log.error("database connection lost", { cause: cause.message }));
  const effects = (await bindEffects(config.value, { db: makeKysely(pool), contactKey }, log, () => listensAt))(machine);
  const worker = await startWorker({ pool, effects, jobs });
  parentPort?.once("message", () => void worker.stop().finally(() => process.exit(0)));
};

interface Preparation {
  readonly config: Config;
  readonly store: OpenStore;
  readonly log: Log;
  readonly empty: boolean;
}

/** From an open database to a server that answers; resolves to how it is closed. */
const serve = async ({ config, store, log, empty }: Preparation): Promise<Result<() => Promise<void>>> => {
  const [{ checkPlace, listen }, { createApp }] = await Promise.all([import("./server/start.ts"), import("./server/app.ts")]);
  const place = await checkPlace(config);
  if (!place.ok) return place;
  let listensAt: string | null = null;
  const effectsFor = await bindEffects(config, store, log, () => listensAt);
  await loadUnits(effectsFor(machine));
  await greetAdministrator(effectsFor(machine));
  const example = empty ? ok(null) : await loadExampleRound(effectsFor(machine));
  if (!example.ok) return example;
  const { secureCookie, secondFactorRequired } = config;
  const provider = config.provider && (await import("./server/provider.ts")).openProvider(config.provider);
  const rules = { secureCookie, secondFactorRequired, provider };
  const app = createApp({ effectsFor, buildDirectory: join(home, "build"), ...rules, log });
  const listening = await listen(app, config);
  if (!listening.ok) return listening;
  const { address, close } = listening.value;
  listensAt = address;
  const worker = await startWork(store, address, log);
  await store.announce(address);
  tell({ vi: `OpenSIPAS sẵn sàng: ${address}  (Ctrl-C để dừng)`, en: `OpenSIPAS is ready: ${address}  (Ctrl-C stops it)` });
  return ok(async () => {
    await Promise.all([close(), worker.stop()]);
  });
};

/** Until told to stop, or until another server has taken the data. */
const serveUntil = async (stopped: Promise<void>, preparation: Preparation): Promise<Result<null>> => {
  const ended = Promise.race([stopped.then(() => ok(null)), preparation.store.lost]);
  const first = await Promise.race([serve(preparation), ended]);
  if (!first.ok || first.value === null) return first.ok ? ok(null) : first;
  const end = await ended;
  await first.value();
  return end;
};

/** `start [--empty]`: the server, from nothing to a printed address, until it is told to stop. */
const start = async (args: readonly string[]): Promise<Result<null>> => {
  const { untilStopped } = await import("./server/until-stopped.ts");
  const stopped = untilStopped();
  const config = await loadConfig();
  if (!config.ok) return config;
  const log = await openLog(config.value);
  const store = await openMigrated(config.value, "server", log);
  if (!store.ok) return store;
  try {
    return await serveUntil(stopped, { config: config.value, store: store.value, log, empty: args.includes("--empty") });
  } finally {
    await store.value.close();
  }
};

/** On the command line a person reads results; only what goes wrong unexpectedly is said beside them. */
const quietLog: Log = {
  info: () => undefined,
  error: (message, details) => process.stderr.write(`${message} ${JSON.stringify(details ?? {})}\n`),
};

/** For verbs of the command line that need the database: the running one is shared, else started for as long as the verb runs. */
const openEffects = async (): Promise<Result<{ readonly effects: Effects; readonly close: () => Promise<void> }>> => {
  const config = await loadConfig();
  if (!config.ok) return config;
  const store = await openMigrated(config.value, "tool", quietLog);
  if (!store.ok) return store;
  const { close } = store.value;
  // Ctrl-C in the middle of a verb: the database is let go in order before the process ends.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)));
  const effects = (await bindEffects(config.value, store.value, quietLog))({ ...machine, name: "sipas" });
  await loadUnits(effects);
  return ok({ effects, close });
};

const inspectDatabase = async (config: Config): Promise<Result<{ facts: DatabaseFacts; close: () => Promise<void> }>> => {
  const [{ openStore }, { inspectMigrations }] = await Promise.all([import("./store/open.ts"), import("./store/inspect.ts")]);
  const store = await openStore({ config, role: "tool", log: quietLog, progress: tell });
  if (!store.ok) return store;
  const { version, kind, close } = store.value;
  const effects = (await bindEffects(config, store.value, quietLog))({ ...machine, name: "sipas" });
  return ok({ facts: { version, kind, effects, waiting: await inspectMigrations(store.value) }, close });
};

/** For `sipas doctor`: looks at everything, migrates nothing. */
const inspect = async (): Promise<Result<Inspection>> => {
  const config = await loadConfig();
  if (!config.ok) return config;
  const { inspectFolder } = await import("./store/inspect.ts");
  const database = await inspectDatabase(config.value);
  return ok({
    node: process.versions.node,
    folder: await inspectFolder(config.value.dataDir),
    database: database.ok ? ok(database.value.facts) : database,
    close: database.ok ? database.value.close : async () => undefined,
  });
};

/** Who reads what a verb prints may stop early (`| head`); that is no mistake, and the verb ends as it would. */
const allowClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EPIPE") throw error;
};

const runVerb = (args: readonly string[]): Promise<number> => {
  process.stdout.on("error", allowClosedPipe);
  return runCli(args, {
    stdout: { write: (text) => process.stdout.write(text), isTerminal: process.stdout.isTTY === true },
    stderr: { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY === true },
    stdin: process.stdin,
    environment: process.env,
    streamFile: (path) => createReadStream(path, { highWaterMark: 1 << 20 }),
    readFile: (path) => readFile(path),
    openFile: async (path) => (await import("./store/kept-file.ts")).openKeptFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
    openSpool: async () => (await import("./cli/spool.ts")).openSpool(),
    sha256,
    openEffects,
    inspect,
  });
};

const runServer = async (args: readonly string[]): Promise<number> => {
  const ended = await start(args);
  if (!ended.ok) tellProblems(ended);
  // Work that a stop interrupted (a half-loaded example) must not keep the process.
  process.exit(ended.ok ? 0 : 1);
};

const [command, ...rest] = process.argv.slice(2);
if (!isMainThread) await runQueue(workerData as ThreadData);
else process.exitCode = command === "start" ? await runServer(rest) : await runVerb(process.argv.slice(2));
