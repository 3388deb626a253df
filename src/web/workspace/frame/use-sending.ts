import { useCallback, useEffect, useRef, useState } from "react";
import type { SendingAnswer } from "../../../survey/frame/frame-sending.ts";
import { useWorkspace } from "../use-workspace.ts";
import { type AskServer, type SendingEnd, type SendingStand, sendInPieces } from "./send-in-pieces.ts";

export type SendingState = { readonly kind: "idle" } | SendingStand | SendingEnd;

interface UsedSending {
  readonly state: SendingState;
  readonly send: (file: File) => void;
  readonly stop: () => void;
  /** Asks again at once instead of after the wait. */
  readonly hurry: () => void;
}

/** @param address where the pieces go */
export const useSending = (address: string): UsedSending => {
  const { csrfToken } = useWorkspace();
  const [state, setState] = useState<SendingState>({ kind: "idle" });
  const running = useRef(new AbortController());
  const hurry = useRef<(() => void) | null>(null);
  const isSending = state.kind === "sending" || state.kind === "waiting" || state.kind === "checking";
  useWarning(isSending);
  useEffect(() => {
    if (state.kind === "kept") location.assign(state.to);
  }, [state]);
  const send = useCallback(
    async (file: File): Promise<void> => {
      running.current.abort();
      running.current = new AbortController();
      const { signal } = running.current;
      const wait = (seconds: number): Promise<void> =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, seconds * 1_000);
          hurry.current = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const end = await sendInPieces({ file, ask: askAt(address, csrfToken, signal), tell: setState, wait, signal });
      setState(end);
    },
    [address, csrfToken],
  );
  const stop = (): void => {
    running.current.abort();
    hurry.current?.();
  };
  return { state, send: (file) => void send(file), stop, hurry: () => hurry.current?.() };
};

/** The browser asks before the page is closed while something is on its way. */
const useWarning = (isSending: boolean): void => {
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isSending]);
};

const askAt =
  (address: string, mark: string, signal: AbortSignal): AskServer =>
  async (step, body) => {
    const query = new URLSearchParams(step);
    const headers = { "x-form-mark": mark, "content-type": "application/octet-stream" };
    const answer = await fetch(`${address}&${query}`, { method: "POST", headers, body: body ?? null, signal });
    if (answer.status >= 500) throw new Error(String(answer.status));
    const isData = answer.ok && (answer.headers.get("content-type") ?? "").startsWith("application/json");
    return isData ? ((await answer.json()) as SendingAnswer) : null;
  };
