import { useEffect, useRef, useState } from "react";
import type { Repetition } from "../../survey/draw/repeat-draw.ts";
import type { RerunMessage, RerunRequest } from "./draw-rerun-message.ts";

/** `closed`: this browser runs no script, or has not begun to. */
export type RerunState =
  | { readonly kind: "closed" | "idle" | "stopped" }
  | { readonly kind: "running"; readonly done: number }
  | { readonly kind: "no-file"; readonly href: string; readonly status: number }
  | { readonly kind: "broke" }
  | { readonly kind: "ended"; readonly repetition: Repetition };

interface Rerun {
  readonly state: RerunState;
  readonly start: () => void;
  readonly stop: () => void;
}

/** One worker at a time; it ends with the page, with its answer, or when it is stopped. */
export const useDrawRerun = (request: RerunRequest): Rerun => {
  const [state, setState] = useState<RerunState>({ kind: "closed" });
  const worker = useRef<Worker>(null);
  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => {
    setState({ kind: "idle" });
    return () => worker.current?.terminate();
  }, []);
  const start = () => {
    end();
    setState({ kind: "running", done: 0 });
    worker.current = openWorker((next) => {
      if (next.kind !== "running") end();
      setState(next);
    });
    worker.current.postMessage(request);
  };
  const stop = () => {
    end();
    setState({ kind: "stopped" });
  };
  return { state, start, stop };
};

const openWorker = (tell: (state: RerunState) => void): Worker => {
  const worker = new Worker(new URL("./draw-rerun.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<RerunMessage>) =>
    tell(data.kind === "progress" ? { kind: "running", done: data.done } : data);
  worker.onerror = () => tell({ kind: "broke" });
  return worker;
};
