/** Value of a cookie of the request, or null. */
export const cookieOf = (request: Request, name: string): string | null => {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
};
