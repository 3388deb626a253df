import { folded, plain } from "../fold.ts";
import type { Respondent } from "../instrument/questionnaire.ts";
import { remember } from "../remember.ts";

/**
 * Whom a dossier is of: what its column says, else what the name of its owner says. A household business is asked as a citizen, as the
 * person who runs it; a column that says both (“Tổ chức, cá nhân”) says nothing.
 */
export const respondentOf = (kind: string, name: string): Respondent =>
  respondentOfKind(kind) ?? (isOrganisation(name) ? "organisation" : "citizen");

/** A file knows a handful of kinds. */
const respondentOfKind = remember((kind: string): Respondent | undefined => {
  const words = folded(kind);
  const citizen = /\b(ca nhan|cong dan|nguoi dan|ho kinh doanh|ho gia dinh)\b/.test(words);
  const organisation = /\b(to chuc|doanh nghiep|cong ty|co quan|don vi|hop tac xa)\b/.test(words);
  if (citizen === organisation) return undefined;
  return citizen ? "citizen" : "organisation";
});

const isOrganisation = (name: string): boolean => {
  const words = folded(name);
  if (/^(ho kinh doanh|hkd) /.test(words)) return false;
  return beginning.test(words) || anywhere.test(words) || marked.test(plain(name));
};

/** No person is called so, whether the marks are typed or not. */
const beginning =
  /^(cong ty|cty|tong cong ty|doanh nghiep|dntn|hop tac xa|htx|lien hiep|tap doan|xi nghiep|nha may|chi nhanh|ngan hang|benh vien|trung tam|van phong|ban quan ly|uy ban|ubnd|ubmttq|truong (mam non|mau giao|tieu hoc|thcs|thpt|trung hoc|cao dang|dai hoc)) /;

const anywhere = /\b(tnhh|dntn|hop tac xa|mtv)\b/;

/** Without their marks these are names of persons: Trương, Hồi, Cổ Phan. */
const marked =
  /^(trường|sở|phòng|viện|quỹ|hội|trạm|giáo xứ|chùa|nhà thờ|tòa án|toà án|công an|liên đoàn) \p{L}|(^| )cổ phần( |$)/u;
