import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseDossier, normaliseIdentity, normalisePhone, personMarks } from "./identity.ts";

describe("an identity number", () => {
  it("gets back the zero that a spreadsheet dropped", () => {
    expect(normaliseIdentity("56 180 001 234")).toBe("056180001234");
    expect(normaliseIdentity("056180001234")).toBe("056180001234");
    expect(normaliseIdentity("25.123.456")).toBe("025123456");
    expect(normaliseIdentity("225123456")).toBe("225123456");
    expect(normaliseIdentity("b1234567 ")).toBe("B1234567");
    expect(normaliseIdentity("")).toBe("");
  });
});

describe("a telephone number", () => {
  it.each([
    ["0905 123 456", "0905123456"],
    ["+84 905.123.456", "0905123456"],
    ["905123456", "0905123456"],
    ["0258 3840 123; 0905123456", "02583840123"],
    ["113", ""],
    ["không có", ""],
    ["", ""],
  ])("%s is %s", (text, number) => {
    expect(normalisePhone(text)).toBe(number);
  });

  it("stays what it is once it is plain", () => {
    fc.assert(fc.property(fc.stringMatching(/^0[1-9]\d{8,9}$/), (number) => normalisePhone(number) === number));
  });
});

describe("the marks of a person", () => {
  const person = { dossier: " h56-1", name: "Trần  Thị BƯỞI", identity: "56180001234", birth: "1980", phone: "0905123456" };

  it("are the same for the same person, however written", () => {
    const again = { ...person, dossier: "H56 - 1", name: "trần thị bưởi".normalize("NFD"), identity: "056180001234" };
    expect(personMarks(again)).toEqual(personMarks(person));
    expect(normaliseDossier("H56 - 1")).toBe("H56-1");
  });

  it("are absent where the facts are", () => {
    expect(personMarks({ ...person, identity: "", birth: null, phone: "-" })).toEqual({
      dossier: "dossier:H56-1",
      identity: null,
      phone: null,
      nameBirth: null,
    });
  });
});

describe("what a spreadsheet or a hurried clerk leaves of a number", () => {
  it.each([
    ["7.9085001234E+10", "079085001234"],
    ["7,9085001234e10", "079085001234"],
    ["'079085001234", "079085001234"],
    ["7.908500123E+10", ""],
    ["7.9E+10", ""],
    ["7.990081E+10", ""],
    ["không có", ""],
    ["0", ""],
    ["000000000", ""],
    ["C1234567", "C1234567"],
    ["0312345678-001", "0312345678001"],
  ])("identity %s → %s", (text, expected) => {
    expect(normaliseIdentity(text)).toBe(expected);
  });

  it.each([
    ["9.12345678E+8", "0912345678"],
    ["9.1E+8", ""],
    ["0000000000", ""],
    ["0123456789", ""],
    ["'0912345678", "0912345678"],
  ])("telephone %s → %s", (text, expected) => {
    expect(normalisePhone(text)).toBe(expected);
  });
});
