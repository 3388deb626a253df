import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "../../survey/language.ts";
import { type PartsText, partsText } from "../text/parts.ts";

const LanguageContext = createContext<Language>("vi");

export const LanguageProvider = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) => (
  <LanguageContext value={language}>{children}</LanguageContext>
);

/** The language of the page being shown. */
export const useLanguage = (): Language => useContext(LanguageContext);

export const usePartsText = (): PartsText => partsText[useLanguage()];
