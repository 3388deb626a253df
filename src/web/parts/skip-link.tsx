import { usePartsText } from "./language.tsx";

export const mainId = "noi-dung";

/** First stop of the keyboard on every page. */
export const SkipLink = () => (
  <a className="skip" href={`#${mainId}`}>
    {usePartsText().skip}
  </a>
);
