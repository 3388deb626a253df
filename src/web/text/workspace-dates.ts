import { formatDate as formatIsoDate } from "../../survey/date.ts";
import type { Language } from "../../survey/language.ts";

const clock = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });

/** `2023-06-07` of an ISO date, or of an ISO time as it is in Việt Nam. */
const localDate = (iso: string): string => (iso.length > 10 ? clock.format(new Date(iso)).slice(0, 10) : iso);

/** `07/6/2023`, `7 June 2023`; of a time, the day it is in Việt Nam. */
export const formatDate = (iso: string, language: Language): string => formatIsoDate(localDate(iso), language);

/** `14:22` in Việt Nam. */
export const formatTime = (iso: string): string => clock.format(new Date(iso)).slice(11, 16);

/** `07/6/2023 14:22`. */
export const formatDateTime = (iso: string, language: Language): string => `${formatDate(iso, language)} ${formatTime(iso)}`;
