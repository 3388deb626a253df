// What the benchmarks want from the machine: R with survey as the peer, Python for the draw, GNU time for peak memory.
import { spawnSync } from "node:child_process";
import { meetNeeds, onPath } from "../bin/machine.mjs";

const hasPackages = (...names) =>
  spawnSync("Rscript", ["-e", `for (name in c(${names.map((name) => `"${name}"`)})) loadNamespace(name)`]).status === 0;

const needs = [
  {
    met: () => hasPackages("survey", "data.table"),
    packages: ["r-base-core", "r-cran-survey", "r-cran-data.table"],
    vi: "so sánh với R survey",
    en: "the comparison with R survey",
  },
  { met: () => onPath(["python3"]), packages: ["python3"], vi: "rút lại mẫu bằng Python", en: "the draw in Python" },
  {
    met: () => onPath(["time"]) || process.platform !== "linux",
    packages: ["time"],
    vi: "bộ nhớ tối đa theo GNU time",
    en: "peak memory by GNU time",
  },
];

/** Meets what needs can be met; says what will be left out and how to change that. */
export const prepareBench = () => meetNeeds(needs);
