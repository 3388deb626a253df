import type { Language } from "../../survey/language.ts";

const zone = "Asia/Ho_Chi_Minh";

const clock = new Intl.DateTimeFormat("sv", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const english = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

/** `2023-06-07` of an ISO date, or of an ISO time as it is in Viet Nam. */
const localDate = (iso: string): string => (iso.length > 10 ? clock.format(new Date(iso)).slice(0, 10) : iso);

/** `07/6/2023` as official papers write it (a zero before days and before months 1 and 2), `7 June 2023` in English. */
export const formatDate = (iso: string, language: Language): string => {
  const date = localDate(iso);
  if (language === "en") return english.format(new Date(`${date}T00:00:00Z`));
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
};

/** `14:22` in Viet Nam. */
export const formatTime = (iso: string): string => clock.format(new Date(iso)).slice(11, 16);

/** `07/6/2023 14:22`. */
export const formatDateTime = (iso: string, language: Language): string => `${formatDate(iso, language)} ${formatTime(iso)}`;

/** `12/10 · 09:41`, for lists where the year is plain. */
export const formatMoment = (iso: string): string => {
  const [, month = "", day = ""] = localDate(iso).split("-");
  return `${day}/${month} · ${formatTime(iso)}`;
};
