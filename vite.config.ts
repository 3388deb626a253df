import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

/** CSS stays plain and readable by Chrome 109: no nesting, no light-dark(), no color-mix(). */
export default defineConfig({
  plugins: [reactRouter()],
  build: { cssTarget: "chrome109", assetsInlineLimit: 0 },
});
