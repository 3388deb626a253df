import type { Verdict } from "../../survey/frame/frame-pair.ts";
import type { PairState } from "../../survey/frame/pair-list-view.ts";
import type { Language } from "../../survey/language.ts";

/** Words of the list of pairs that may be one person. */
const vi = {
  link: "Danh sách các cặp",
  title: "Danh sách các cặp có thể là một người",
  lead: "Lọc, tìm những cặp giống nhau rồi quyết định cùng lúc. Quyết định nào cũng hoàn tác được cho tới khi chốt dàn mẫu.",
  oneByOne: "Xem từng cặp",
  list: "Các cặp",
  kind: "Lý do nghi ngờ",
  anyKind: "Mọi lý do",
  state: "Tình trạng",
  anyState: "Mọi tình trạng",
  states: { waiting: "Chưa xem", later: "Để sau", same: "Cùng một người", different: "Khác người" } satisfies Record<
    PairState,
    string
  > as Record<PairState, string>,
  filter: "Lọc",
  first: "Bản ghi A",
  second: "Bản ghi B",
  none: "Không có cặp nào.",
  open: "Mở",
  openPair: (name: string) => `Mở cặp của ${name}`,
  together: (pairs: string) => `Quyết định cùng lúc ${pairs} cặp chưa quyết định trong danh sách này`,
  decide: {
    same: (pairs: string) => `Cả ${pairs} cặp là cùng một người…`,
    different: (pairs: string) => `Cả ${pairs} cặp là khác người…`,
    later: (pairs: string) => `Để sau ${pairs} cặp…`,
  } satisfies Record<Verdict, (pairs: string) => string> as Record<Verdict, (pairs: string) => string>,
  confirmTitle: (pairs: string) => `Quyết định cùng lúc ${pairs} cặp?`,
  consequences: {
    same: "Trong mỗi cặp, bản ghi có kết quả mới nhất ở lại dàn mẫu, bản ghi kia tính là cùng người đó.",
    different: "Mỗi bản ghi là một người và có một cơ hội được chọn.",
    later: "Dàn mẫu không đổi; các cặp chờ xem lại.",
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  verbs: { same: "Coi là cùng một người", different: "Coi là khác người", later: "Để sau" } satisfies Record<
    Verdict,
    string
  > as Record<Verdict, string>,
  undo: (pairs: string, verdict: string) => `Hoàn tác ${pairs} cặp vừa quyết định «${verdict}» cùng lúc`,
};

export type PairListText = typeof vi;

const en: PairListText = {
  link: "List of the pairs",
  title: "List of pairs that may be one person",
  lead: "Filter or search for pairs alike, then decide them at once. Every decision can be taken back until the frame is frozen.",
  oneByOne: "One by one",
  list: "Pairs",
  kind: "Why it is doubtful",
  anyKind: "Any reason",
  state: "State",
  anyState: "Any state",
  states: { waiting: "Not judged", later: "Put off", same: "Same person", different: "Different persons" },
  filter: "Filter",
  first: "Record A",
  second: "Record B",
  none: "There is no such pair.",
  open: "Open",
  openPair: (name) => `Open the pair of ${name}`,
  together: (pairs) => `Decide at once the ${pairs} undecided pairs of this list`,
  decide: {
    same: (pairs) => `All ${pairs} pairs are one person each…`,
    different: (pairs) => `All ${pairs} pairs are different persons…`,
    later: (pairs) => `Put off ${pairs} pairs…`,
  },
  confirmTitle: (pairs) => `Decide ${pairs} pairs at once?`,
  consequences: {
    same: "Of each pair the record with the newest result stays in the frame; the other counts as the same person.",
    different: "Each record is a person of its own with one chance to be drawn.",
    later: "The frame does not change; the pairs wait.",
  },
  verbs: { same: "Same person", different: "Different persons", later: "Put off" },
  undo: (pairs, verdict) => `Undo «${verdict}» for the ${pairs} pairs decided together`,
};

export const pairListText: Readonly<Record<Language, PairListText>> = { vi, en };
