import { useLocation } from "react-router";
import type { Language } from "../../survey/language.ts";
import { useLanguage, usePartsText } from "./language.tsx";

const other: Readonly<Record<Language, Language>> = { vi: "en", en: "vi" };

const useOtherAddress = (): string => {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  query.set("lang", other[useLanguage()]);
  return `${pathname}?${query}`;
};

/** The language of the page in bold, the other one as a link that changes and remembers it. */
export const LanguageSwitch = ({ short = false }: { readonly short?: boolean }) => {
  const text = usePartsText();
  const target = other[useLanguage()];
  return (
    <span className="lang">
      <span className="lang-now">
        <b>{short ? text.languageShort : text.languageName}</b> ·{" "}
      </span>
      <a href={useOtherAddress()} lang={target} hrefLang={target}>
        {short ? text.otherShort : text.otherLanguage}
      </a>
    </span>
  );
};
