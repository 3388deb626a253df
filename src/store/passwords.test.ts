import { expect, it } from "vitest";
import { openPasswords } from "./passwords.ts";

const passwords = openPasswords();

it("a password is kept as Argon2id with its cost, never the same twice", async () => {
  const [one, two] = await Promise.all([passwords.hash("một câu đủ dài"), passwords.hash("một câu đủ dài")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await passwords.verify(one, "một câu đủ dài".normalize("NFD"))).toBe(true);
  expect(await passwords.verify(one, "một câu đủ dai")).toBe(false);
});

it("no account is no match, even for the password behind the decoy", async () => {
  expect(await passwords.verify(null, "nobody's password")).toBe(false);
  expect(await passwords.verify(null, "")).toBe(false);
});
