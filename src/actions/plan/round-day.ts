import type { Round } from "../../store/rounds.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import type { Effects } from "../effects.ts";

/** ISO day that the deadlines of a round are judged by: today, or the day at which an example stands still. */
export const roundDay = ({ exampleDay }: Pick<Round, "exampleDay">, clock: Effects["clock"]): string =>
  exampleDay ?? civilDay(clock());
