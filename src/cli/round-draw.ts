import { commitDraw } from "../actions/draw/commit-draw.ts";
import { drawSample } from "../actions/draw/draw-sample.ts";
import { openOnSite } from "../actions/draw/open-on-site.ts";
import type { Effects } from "../actions/effects.ts";
import type { NamedParty } from "../survey/draw/commitment-terms.ts";
import type { CommittedDraw } from "../survey/draw/committed-draw.ts";
import type { DrawnSample } from "../survey/draw/drawn-sample.ts";
import { drawDesigns } from "../survey/draw/protocol.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { oneOf, wholeNumber } from "./numbers.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const usage = {
  verb: "round draw",
  options: {
    "event-name": { type: "string" },
    "event-text": { type: "string" },
    party: { type: "string", multiple: true, default: [] as string[] },
    reveal: { type: "string", multiple: true, default: [] as string[] },
    reserves: { type: "string", default: "3" },
    design: { type: "string", default: "srs" },
  },
  operands: ["ROUND", "PART"],
} as const;

type Answer = CommittedDraw | DrawnSample | { readonly cases: number };
type Step = (effects: Effects) => Promise<Result<Answer>>;

/** `sipas round draw`: commits with --event-name, draws with --event-text, opens places on the spot with neither. */
export const drawRound = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const step = readStep(args);
  const answer = step.ok ? await withEffects(world, step.value) : step;
  if (!answer.ok) return printProblems(answer, world);
  world.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`);
  return 0;
};

const readStep = (args: readonly string[]): Result<Step> => {
  const parsed = parseArguments(args, { ...usage, operands: [...usage.operands] });
  if (!parsed.ok) return parsed;
  const [round = "", part = ""] = parsed.value.positionals;
  const { "event-name": eventName, "event-text": eventText, party, reveal: reveals, ...options } = parsed.value.values;
  if (eventText !== undefined) return ok((effects) => drawSample({ round, part, eventText, reveals }, effects));
  if (eventName === undefined) return ok((effects) => openOnSite({ round, part }, effects));
  const parties = readParties(party);
  const reserves = wholeNumber("--reserves", options.reserves, 0);
  const design = oneOf("--design", options.design, drawDesigns);
  if (!parties.ok || !reserves.ok || !design.ok)
    return fail(...[parties, reserves, design].flatMap((one) => (one.ok ? [] : one.problems)));
  const terms = { eventName, parties: parties.value, reserves: reserves.value, design: design.value };
  return ok((effects) => commitDraw({ round, part, ...terms }, effects));
};

/** `Hội Cựu chiến binh=4b5a…`: the last sign of equality parts name and hash. */
const readParties = (texts: readonly string[]): Result<readonly NamedParty[]> => {
  const wrong = texts.filter((text) => text.lastIndexOf("=") < 1);
  if (wrong.length > 0)
    return fail(...wrong.map((value) => problem("E-SYSTEM-106", { option: "--party", value, expected: "BÊN=SHA256" })));
  return ok(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      return { party: text.slice(0, at), commitment: text.slice(at + 1) };
    }),
  );
};
