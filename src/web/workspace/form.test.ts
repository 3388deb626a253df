import { describe, expect, it } from "vitest";
import { writeMark } from "../../survey/people/form-mark.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok } from "../../survey/result.ts";
import { commitmentOf, revealOf } from "./draw/draw-forms.ts";
import { askFirst, fileOf, formOf, readForm, refuse, requireOwn, settle, textOf } from "./form.ts";
import { wholeNumber } from "./whole-number.ts";

const formWith = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const sent = (form: FormData): Request => new Request("http://localhost/", { method: "POST", body: form });
const wrong = problem("E-WEB-007", { field: "Họ tên" });

describe("a form", () => {
  it("is read only with the mark of the session", async () => {
    expect(textOf(await readForm(sent(formWith({ csrf: "a", name: " x " })), { csrfToken: "a" }), "name")).toBe("x");
    await expect(readForm(sent(formWith({ csrf: "b" })), { csrfToken: "a" })).rejects.toMatchObject({ init: { status: 403 } });
    await expect(readForm(sent(formWith({})), { csrfToken: "a" })).rejects.toBeDefined();
  });

  it("is read with the mark of any page of the session, and with that of no other session", () => {
    const world = { csrfToken: writeMark({ proof: "a", rendering: "1", username: "lan" }) };
    expect(() => requireOwn(writeMark({ proof: "a", rendering: "2", username: "lan" }), world)).not.toThrow();
    for (const mark of ["", "b", writeMark({ proof: "b", rendering: "1", username: "lan" })])
      expect(() => requireOwn(mark, world), mark).toThrow();
  });

  it("gives texts in NFC without the spaces around them", () => {
    expect(textOf(formWith({ name: "  Ưỡng ".normalize("NFD") }), "name")).toBe("Ưỡng");
    expect(textOf(formWith({}), "name")).toBe("");
  });

  it("is an empty one when the body is none or breaks off", async () => {
    for (const type of ["application/json", "multipart/form-data; boundary=b"]) {
      const request = () => new Request("http://localhost/", { method: "POST", body: "{", headers: { "content-type": type } });
      expect([...(await formOf(request())).keys()]).toEqual([]);
      await expect(readForm(request(), { csrfToken: "a" })).rejects.toMatchObject({ init: { status: 403 } });
    }
  });

  it("gives no NUL on", () => {
    expect(textOf(formWith({ name: "\0Lê\0 Ổn" }), "name")).toBe("Lê Ổn");
  });

  it("gives a file with its name, and nothing when none was chosen", async () => {
    const form = new FormData();
    form.append("file", new File(["abc"], "Phiếu.csv".normalize("NFD")));
    form.append("none", new File([], ""));
    expect(await fileOf(form, "file")).toEqual({ name: "Phiếu.csv", bytes: new TextEncoder().encode("abc") });
    expect(await fileOf(form, "none")).toBeNull();
    expect(await fileOf(form, "absent")).toBeNull();
  });

  it("keeps what was typed when refused, but no password and no mark", () => {
    const form = formWith({ csrf: "a", name: "Lê Ổn", password: "x", current: "y", "next-again": "z" });
    const { data, init } = refuse([wrong], form);
    expect(data).toEqual({ problems: [wrong], values: { name: "Lê Ổn" } });
    expect(init?.status).toBe(422);
    expect(askFirst("reviewDraw", form).data).toMatchObject({ problems: [], review: "reviewDraw", values: { name: "Lê Ổn" } });
  });

  it("leads on when it was carried out, and stays when it was not", () => {
    const done = settle(ok(null), formWith({}), "/workspace?done=x");
    expect(done).toBeInstanceOf(Response);
    expect((done as Response).headers.get("location")).toBe("/workspace?done=x");
    expect(settle(fail(wrong), formWith({}), "/")).toMatchObject({ data: { problems: [wrong] } });
  });
});

describe("the forms of the draw", () => {
  it("take the parties that were filled in, in their order", () => {
    const form = formWith({
      eventName: "XSKT",
      eventAt: "2026-06-25T18:15",
      design: "other",
      reserves: "",
      "party-1": "",
      "commitment-1": "",
      "party-2": "MTTQ",
      "commitment-2": "AB".repeat(32),
    });
    expect(commitmentOf(form)).toEqual({
      eventName: "XSKT",
      eventAt: "2026-06-25T18:15",
      design: "srs",
      reserves: "3",
      parties: [{ party: "MTTQ", commitment: "ab".repeat(32) }],
    });
  });

  it("take the sentence of the party that reveals it, spaces and all", () => {
    const form = formWith({ position: "2", "reveal-2": " hai ", "reveal-1": "một" });
    expect(revealOf(form)).toEqual({ position: 2, text: " hai " });
    expect(revealOf(formWith({ position: "x" }))).toEqual({ position: 0, text: "" });
  });
});

describe("a whole number of an address", () => {
  it.each(["", "0", "-1", "1.5", "1e3", "abc", "99999999999", null])("is none in %j", (text) => {
    expect(wholeNumber(text)).toBe(0);
  });

  it("is read otherwise", () => {
    expect(wholeNumber("17")).toBe(17);
  });
});
