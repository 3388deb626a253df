import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** On two cores both work: tests of the store wait for the database more than they compute. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/**
 * Three projects: `unit` needs nothing but Node, `store` needs a real PostgreSQL (test/postgres.ts starts one), `e2e` needs the
 * built pages and a browser; each of its files has a server and a database of its own.
 */
export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: "unit",
          testTimeout: 60_000,
          include: [
            "src/**/*.test.{ts,tsx}",
            "test/*.test.ts",
            "test/golden/**/*.test.ts",
            "bench/**/*.test.ts",
            "examples/**/*.test.ts",
          ],
          exclude: ["src/store/**", "src/actions/**", "src/server/**", "**/*.store.test.ts"],
        },
      },
      {
        test: {
          name: "store",
          // The pages as people get them, and in a third of the time.
          env: { NODE_ENV: "production" },
          include: ["src/store/**/*.test.ts", "src/actions/**/*.test.ts", "src/server/**/*.test.ts", "src/**/*.store.test.ts"],
          globalSetup: ["test/postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
