import { useLocation } from "react-router";

/**
 * The page itself under an address that differs from the one shown. A browser that cannot reach the server puts its own page in the
 * place of the one shown when both have one address; so it comes after it, and going back finds what was typed.
 */
export const useSendAddress = (): string => {
  const { pathname, search } = useLocation();
  const asked = new URLSearchParams(search);
  asked.delete("done");
  asked.set("sent", String((Number(asked.get("sent")) || 0) + 1));
  return `${pathname}?${asked}`;
};
