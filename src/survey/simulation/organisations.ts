import { pick, pickByShare, type Random } from "./keyed-random.ts";

/** An enterprise, a cooperative or another body that files dossiers. */
export interface MadeUpOrganisation {
  readonly name: string;
  /** What the column “Đối tượng nộp hồ sơ” says of it. */
  readonly kind: "Doanh nghiệp" | "Hợp tác xã" | "Tổ chức";
}

interface Form {
  readonly kind: MadeUpOrganisation["kind"];
  readonly words: readonly string[];
}

const trades =
  "Thương mại Dịch vụ|Xây dựng|Vận tải|Nông sản|Thủy sản|Cơ khí|Vật liệu Xây dựng|In ấn Bao bì|Nội thất|Thiết bị Điện|May mặc|Thực phẩm".split(
    "|",
  );

const companies = (trade: string): readonly string[] =>
  ["Công ty TNHH", "Công ty TNHH", "Công ty TNHH MTV", "Công ty Cổ phần"].map((form) => `${form} ${trade}`);

const business: Form = { kind: "Doanh nghiệp", words: [...trades.flatMap(companies), "Doanh nghiệp tư nhân"] };
const cooperative: Form = { kind: "Hợp tác xã", words: ["Hợp tác xã Nông nghiệp", "Hợp tác xã Dịch vụ Nông nghiệp"] };
const body: Form = { kind: "Tổ chức", words: ["Trung tâm Tư vấn", "Hội quán", "Tổ hợp tác"] };

const forms: Readonly<Record<string, Form>> = { business, cooperative, body };
const usual = { business: 0.86, cooperative: 0.08, body: 0.06 };

interface FieldForms {
  readonly shares: Readonly<Record<string, number>>;
  readonly forms?: typeof forms;
}

const lawyers: FieldForms = {
  shares: { body: 1 },
  forms: { body: { kind: "Tổ chức", words: ["Văn phòng Luật sư", "Văn phòng Công chứng", "Công ty Luật TNHH"] } },
};

/** Fields whose desks know bodies of other kinds, by field code. */
const ofField: Readonly<Record<string, { readonly shares: Readonly<Record<string, number>>; readonly forms?: typeof forms }>> =
  {
    "noi-vu": {
      shares: { business: 0.7, body: 0.3 },
      forms: { body: { kind: "Tổ chức", words: ["Hội Từ thiện", "Hội Làm vườn", "Hiệp hội Doanh nghiệp"] } },
    },
    "bo-tro-tu-phap": lawyers,
    "tu-phap-tinh": lawyers,
    "nong-nghiep": { shares: { business: 0.55, cooperative: 0.45 } },
    "giao-duc": {
      shares: { body: 1 },
      forms: { body: { kind: "Tổ chức", words: ["Trường Mầm non tư thục", "Trung tâm Ngoại ngữ", "Trường Tiểu học tư thục"] } },
    },
    "y-te": {
      shares: { business: 0.6, body: 0.4 },
      forms: {
        business: { kind: "Doanh nghiệp", words: companies("Dược phẩm") },
        body: { kind: "Tổ chức", words: ["Phòng khám Đa khoa", "Trung tâm Xét nghiệm"] },
      },
    },
    "van-hoa": {
      shares: { business: 1 },
      forms: { business: { kind: "Doanh nghiệp", words: [...companies("Du lịch"), ...companies("Tổ chức Sự kiện")] } },
    },
    "dat-dai": { shares: { business: 0.8, cooperative: 0.1, body: 0.1 } },
    "kinh-doanh": { shares: { cooperative: 1 } },
    khac: {
      shares: { cooperative: 0.5, body: 0.5 },
      forms: { body: { kind: "Tổ chức", words: ["Chùa", "Giáo xứ", "Đình"] } },
    },
  };

const firsts = "Bến Cánh Đò Gió Lúa Mây Mưa Nắng Nhịp Phù Sao Sóng Sông Suối Sương Thuyền Trăng Vàm Vườn Xuồng".split(" ");
const middles = "Cúc Dừa Hạc Hồng Khế Lam Lục Mai Mận Ngà Ngọc Quế Sậy Sen Sim Thu Tơ Tràm Trúc Yến".split(" ");
const lasts = "An Biếc Bình Cát Châu Duyên Hiền Hưng Khuê Lành Mới Ngân Nguyên Phúc Sáng Thảo Thuận Tín Vinh Xanh".split(" ");

/** A name of three syllables as nobody calls a company, behind the words that say what it is. */
export const madeUpOrganisation = (random: Random, field: string): MadeUpOrganisation => {
  const { shares = usual, forms: own = {} } = ofField[field] ?? {};
  const form = pickByShare(random, shares);
  const { kind, words } = own[form] ?? forms[form] ?? business;
  return { kind, name: `${pick(random, words)} ${pick(random, firsts)} ${pick(random, middles)} ${pick(random, lasts)}` };
};

/** Another name as near to this one as can be: the last syllable, and where all of those are taken the middle one, is the next of the list. */
export const renamed = (name: string): string => {
  const words = name.split(" ");
  const [middle = "", last = ""] = words.slice(-2);
  const at = lasts.indexOf(last) + 1;
  const next = at < lasts.length ? [middle, lasts[at]] : [middles[(middles.indexOf(middle) + 1) % middles.length], lasts[0]];
  return [...words.slice(0, -2), ...next].join(" ");
};

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * A tax code of ten digits with a right check digit (10 less the weighted sum modulo 11); the prefix 99 is meant to be that of no tax
 * office (the list of prefixes was not read), so that the number is nobody's. A sum that leaves no check digit is passed over, which is why only every second number is taken.
 */
export const taxCode = (number: number): string => {
  const [even, odd] = [0, 1].map((step) => `99${String(number * 2 + step).padStart(7, "0")}`) as [string, string];
  const digits = checkDigit(even) < 10 ? even : odd;
  return `${digits}${checkDigit(digits)}`;
};

/** 0 to 10; a code for which it is 10 is never given. */
export const checkDigit = (nine: string): number =>
  10 - (weights.reduce((sum, weight, at) => sum + weight * Number(nine[at]), 0) % 11);
