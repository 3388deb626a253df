import type { Config } from "@react-router/dev/config";

/** Pages are rendered on the server; `react-router build` writes build/server and build/client. */
export default {
  appDirectory: "src/web",
  buildDirectory: "build",
  ssr: true,
} satisfies Config;
