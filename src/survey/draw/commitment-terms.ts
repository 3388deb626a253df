import { longTexts } from "../free-text.ts";
import { type Problem, problem } from "../problem.ts";
import { readMoment } from "./draw-clock.ts";
import { eventLine } from "./event-text.ts";
import { type GivenReserves, readReserves } from "./read-reserves.ts";
import { isSeed } from "./seed.ts";
import { isSameBody } from "./signatories.ts";

export interface NamedParty {
  readonly party: string;
  /** Lower-case hex; empty: the party hands it in itself before the event. */
  readonly commitment: string;
}

/** What somebody types to commit to a draw. */
export interface CommitmentTerms {
  /** The public event, named before it happens: “Giải đặc biệt xổ số kiến thiết Khánh Hòa, mở thưởng ngày 25/6/2023”. */
  readonly eventName: string;
  /** When its outcome is announced, in Viet Nam: `2026-06-25T18:15`. Codes are taken until then, the outcome is typed from then on. */
  readonly eventAt?: string;
  /** Reserves for each sampled person; 3 when absent. */
  readonly reserves?: GivenReserves;
  readonly parties?: readonly NamedParty[];
}

/** The terms as they are kept: texts on one line, codes in lower case. */
export const cleanTerms = ({ eventName, parties = [] }: CommitmentTerms) => ({
  eventName: eventLine(eventName),
  parties: parties.map(({ party, commitment }) => ({
    party: eventLine(party),
    commitment: commitment.trim().toLowerCase(),
  })),
});

/** What is wrong with the terms, before anything is asked of the round. */
export const termsProblems = (terms: CommitmentTerms): readonly Problem[] => {
  const { eventAt = "" } = terms;
  const { eventName, parties } = cleanTerms(terms);
  return [
    ...(eventName === "" ? [problem("E-DRAW-009", { field: "tên sự kiện công khai" })] : []),
    ...longTexts(
      { text: eventName, field: "Tên sự kiện công khai", as: "line" },
      ...parties.map(({ party }) => ({ text: party, field: "Tên bên cam kết", as: "name" }) as const),
    ),
    ...(eventAt !== "" && readMoment(eventAt) === null ? [problem("E-DRAW-040", { value: eventAt })] : []),
    ...[readReserves(terms.reserves ?? 3)].filter((read) => typeof read !== "number"),
    ...parties
      .filter(({ party }, at) => party !== "" && parties.findIndex((other) => isSameBody(other.party, party)) < at)
      .map(({ party }) => problem("E-DRAW-039", { party })),
    ...parties.filter(({ party }) => party === "").map(() => problem("E-DRAW-009", { field: "tên bên cam kết" })),
    ...parties
      .filter(({ commitment }) => commitment !== "" && !isSeed(commitment))
      .map(({ party, commitment }) => problem("E-DRAW-008", { party, value: commitment })),
  ];
};
