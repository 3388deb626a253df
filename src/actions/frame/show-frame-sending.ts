import type { UnfinishedFile } from "../../survey/frame/frame-sending.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart } from "../plan/find-round.ts";
import { senderOf } from "./send-frame-file.ts";

export interface ShowFrameSendingInput {
  readonly round: string;
  readonly part: string;
}

/** The file that this person began to send for the part and did not finish. */
export const showFrameSending = action(
  "importFrame",
  async (input: ShowFrameSendingInput, effects): Promise<Result<UnfinishedFile>> => {
    const { store, uploads } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const sending = await store.findFrameSending(found.value.part, senderOf(effects));
    if (!sending) return fail(problem("E-FRAME-111", { part: input.part }));
    const { id, fileName: name, begunAt } = sending;
    const bytes = Number(sending.fileBytes);
    return ok({ name, bytes, received: await uploads.received(id, bytes), begunAt: begunAt.toISOString() });
  },
);
