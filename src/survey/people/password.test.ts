import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  attemptsAllowed,
  countWrongPassword,
  isSessionAlive,
  isUsername,
  lockTime,
  normaliseUsername,
} from "./account-rules.ts";
import { passwordProblem, readablePassword } from "./password.ts";

describe("a password", () => {
  it("has 12 to 128 characters, marks not counted apart", () => {
    expect(passwordProblem("mười hai chữ")).toBeNull();
    expect(passwordProblem("mười hai chữ".normalize("NFD"))).toBeNull();
    expect(passwordProblem("mười một ký")?.details).toEqual({ length: 11, least: 12, most: 128 });
    expect(passwordProblem("a".repeat(129))?.code).toBe("E-PEOPLE-005");
  });

  const codeOf = (password: string, about: readonly string[] = []) => passwordProblem(password, about)?.code ?? null;

  it.each([
    "matkhau123456",
    "Mật khẩu 2023!",
    "Qwertyuiop123",
    "aaaaaaaaaaaaaaa",
    "123456789012345",
    "hài lòng sipas 2026",
    "Admin@@@Admin123",
  ])("is not one that guessers try first: %s", (password) => {
    expect(codeOf(password)).toBe("E-PEOPLE-012");
  });

  it.each(["mưa rơi trên mái ngói cũ", "correct horse battery", "một câu dài dễ nhớ 1", "xanh-tre-7-bờ-ao-làng"])(
    "may be %s",
    (password) => {
      expect(codeOf(password)).toBeNull();
    },
  );

  it("is not the name, username or office of its owner", () => {
    const about = ["tran.binh", "Trần Thị Bình", "Văn phòng UBND tỉnh Khánh Hòa"];
    for (const password of ["TranThiBinh2026", "tran.binh.1990", "Khánh Hòa 123456", "van phong ubnd 1"]) {
      expect(codeOf(password, about), password).toBe("E-PEOPLE-012");
    }
    expect(codeOf("Bình gốm men lam cổ", about)).toBeNull();
  });

  it("made here is four groups of five, and every letter comes as often", () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 2_000; index += 1) {
      const password = readablePassword((length) => randomBytes(length));
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
      for (const letter of password.replaceAll("-", "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(31);
    const expected = 40_000 / 31;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(80);
  });

  it("skips bytes that would favour some letters", () => {
    const bytes = [255, 250, 248, 0, 30];
    let calls = 0;
    const source = (length: number) => {
      calls += 1;
      return Uint8Array.from({ length }, (_, index) => (calls === 1 ? (bytes[index] ?? 255) : 1));
    };
    expect(readablePassword(source)).toBe("a9bbb-bbbbb-bbbbb-bbbbb");
  });
});

describe("an account", () => {
  it("has a plain username", () => {
    expect(normaliseUsername("  NguyenVanA ")).toBe("nguyenvana");
    expect(["abc", "a.b-c_1"].map(isUsername)).toEqual([true, true]);
    expect(["ab", "Đỗ", "a b c", "x".repeat(65), ""].map(isUsername)).toEqual([false, false, false, false, false]);
  });

  it("is locked by the fifth wrong password, then counted anew", () => {
    const now = new Date("2023-06-20T03:12:00Z");
    const left = Array.from({ length: attemptsAllowed }, (_, failed) => countWrongPassword(failed, now).left);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    const locked = countWrongPassword(4, now);
    expect(locked).toEqual({ failedAttempts: 0, lockedUntil: new Date(now.getTime() + lockTime), left: 0 });
  });

  it("stays signed in until the earlier of idle and absolute time", () => {
    const times = { seenAt: new Date("2023-06-20T10:00:00Z"), expiresAt: new Date("2023-06-20T10:30:00Z") };
    expect(isSessionAlive(times, new Date("2023-06-20T10:29:59Z"))).toBe(true);
    expect(isSessionAlive(times, new Date("2023-06-20T10:30:00Z"))).toBe(false);
    const late = { ...times, expiresAt: new Date("2023-06-20T20:00:00Z") };
    expect(isSessionAlive(late, new Date("2023-06-20T10:59:59Z"))).toBe(true);
    expect(isSessionAlive(late, new Date("2023-06-20T11:00:00Z"))).toBe(false);
  });
});
