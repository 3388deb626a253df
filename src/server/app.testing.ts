import { buildDirectory, ensureBuild } from "../../test/built-pages.ts";
import { must, openTestWorld, type TestWorld } from "../../test/effects.ts";
import { addUser } from "../actions/people/add-user.ts";
import { signIn } from "../actions/people/sign-in.ts";
import { openPasswords } from "../store/passwords.ts";
import type { Role, SupervisingBody } from "../survey/people/role.ts";
import { createApp } from "./app.ts";
import { type Listening, listen } from "./start.ts";
import type { World } from "./world.ts";

export interface TestServer extends TestWorld {
  readonly address: string;
  /** A request as the browser of one person sends it; without a token nobody is signed in. */
  readonly ask: (path: string, init?: Asked) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

interface Asked extends RequestInit {
  readonly token?: string;
}

/** The real server with the built pages on a database of its own. */
export const openTestServer = async (rules: Partial<World> = {}): Promise<TestServer> => {
  ensureBuild();
  const world = await openTestWorld();
  const app = createApp({ effectsFor: world.as, buildDirectory, secureCookie: false, log: world.effects.log, ...rules });
  const listening: Listening = must(await listen(app, { host: "127.0.0.1", port: 0 }));
  const address = listening.address.replace("localhost", "127.0.0.1");
  return {
    ...world,
    address,
    ask: (path, { token, headers, ...init } = {}) =>
      fetch(address + path, {
        redirect: "manual",
        ...init,
        headers: { "sec-fetch-site": "same-origin", ...(token && { cookie: `sipas_session=${token}` }), ...headers },
      }),
    stop: async () => {
      await listening.close();
      await world.close();
    },
  };
};

export const password = "một câu dài dễ nhớ 1";

/** Whoever only needs a session is not kept waiting by the cost of a real password; what that is, people.test.ts holds. */
const cheapPasswords = openPasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** The token of somebody with this role, everywhere or in one round. */
export const tokenOf = (world: TestWorld, role: Role, round?: string): Promise<string> =>
  tokenIn(world, role, round === undefined ? {} : { round });

interface Held {
  readonly round?: string;
  readonly unit?: string;
  readonly supervises?: SupervisingBody;
}

/** The token of somebody with this role in a round, for a unit. */
export const tokenIn = async ({ effects }: TestWorld, role: Role, held: Held): Promise<string> => {
  const username = [role, held.round ?? "all", ...(held.unit === undefined ? [] : [held.unit])].join(".");
  const person = { username, name: `Người ${role}`, body: "Phòng Nội vụ", role, password, ...held };
  must(await addUser(person, { ...effects, passwords: cheapPasswords }));
  return must(await signIn({ username, password }, effects)).token;
};
