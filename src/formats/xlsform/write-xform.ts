import type { Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { type Texts, textIn } from "../../survey/instrument/texts.ts";
import { type Expression, xpathOf } from "./expression.ts";
import { type ChoiceList, type FormGroup, type FormLayout, type FormRow, layOut } from "./form-rows.ts";
import { limitWords } from "./form-words.ts";
import { languageHeading } from "./sheet-columns.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

interface XForm {
  readonly questionnaire: Questionnaire;
  readonly layout: FormLayout;
  /** `/data/section_I/I.1` by the name of a row. */
  readonly paths: ReadonlyMap<string, string>;
}

const paths = ({ before, groups, after }: FormLayout): ReadonlyMap<string, string> =>
  new Map([
    ...[...before, ...after].map(({ name }) => [name, `/data/${name}`] as const),
    ...groups.flatMap((group) => group.rows.map(({ name }) => [name, `/data/${group.name}/${name}`] as const)),
  ]);

/**
 * A questionnaire as an XForm of the ODK specification: one instance, one bind an element, texts as itext in every language of the
 * form (Vietnamese stands in where a language has none), groups asked only after the consent.
 */
export const writeXForm = (questionnaire: Questionnaire): string => {
  const layout = layOut(questionnaire);
  const form: XForm = { questionnaire, layout, paths: paths(layout) };
  const id = escaped(`${questionnaire.method.id}_${questionnaire.respondent}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:odk="http://www.opendatakit.org/xforms">',
    `<h:head><h:title>${escaped(questionnaire.title.vi)}</h:title>`,
    '<model odk:xforms-version="1.0.0">',
    itextOf(form),
    `<instance><data id="${id}" version="${escaped(questionnaire.version)}">${instanceOf(form)}</data></instance>`,
    bindsOf(form),
    "</model></h:head>",
    `<h:body>${bodyOf(form)}</h:body>`,
    "</h:html>",
    "",
  ].join("\n");
};

const instanceOf = ({ layout: { before, groups, after } }: XForm): string =>
  [
    ...before.map(({ name }) => `<${name}/>`),
    ...groups.map(({ name, rows }) => `<${name}>${rows.map((row) => `<${row.name}/>`).join("")}</${name}>`),
    ...after.map(({ name }) => `<${name}/>`),
    "<orx:meta><orx:instanceID/></orx:meta>",
  ].join("");

const types = { note: "string", text: "string", integer: "int", date: "date", select_one: "string", select_multiple: "string" };

const bindsOf = (form: XForm): string => {
  const { before, groups, after } = form.layout;
  return [
    ...before.map((row) => rowBind(row, form)),
    ...groups.flatMap((group) => [
      `<bind nodeset="/data/${group.name}"${conditionOf(group.relevant, form)}/>`,
      ...group.rows.map((row) => rowBind(row, form)),
    ]),
    ...after.map((row) => rowBind(row, form)),
    '<bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>',
  ].join("\n");
};

const conditionOf = (expression: Expression | undefined, { paths: known }: XForm): string =>
  expression === undefined ? "" : ` relevant="${escaped(xpathOf(expression, (name) => known.get(name) ?? name))}"`;

const rowBind = (row: FormRow, form: XForm): string => {
  const { name, input, relevant, constraint } = row;
  const limits =
    constraint === undefined ? "" : ` constraint="${escaped(constraint)}" jr:constraintMsg="jr:itext('opensipas_limits')"`;
  const fixed = input.type === "note" ? ' readonly="true()"' : "";
  return `<bind nodeset="${form.paths.get(name)}" type="${types[input.type]}"${fixed}${conditionOf(relevant, form)}${limits}/>`;
};

type ItextEntry = readonly [id: string, texts: Texts, guidance?: Texts | undefined];

/** Every text of the form by the id that a label refers to. */
const textsOf = ({ before, groups, after, lists }: FormLayout): readonly ItextEntry[] => [
  ["opensipas_limits", limitWords],
  ...groups.map(({ name, label }) => [`${name}:label`, label] as const),
  ...[...before, ...groups.flatMap(({ rows }) => rows), ...after].flatMap(({ name, label, hint, guidance }) => [
    [`${name}:label`, label] as const,
    ...(hint || guidance ? [[`${name}:hint`, hint ?? guidance ?? { vi: "" }, guidance] as const] : []),
  ]),
  ...lists.flatMap(({ name, choices }) => choices.map(({ label: words }, index) => [`${name}:${index}`, words] as const)),
];

const itextOf = ({ questionnaire: { languages }, layout }: XForm): string => {
  const all = textsOf(layout);
  const translations = languages.map((language, index) => {
    const mark = index === 0 ? ' default="true()"' : "";
    const entries = all.map(([id, texts, guidance]) => {
      const aside = guidance ? `<value form="guidance">${escaped(textIn(guidance, language.code))}</value>` : "";
      return `<text id="${escaped(id)}"><value>${escaped(textIn(texts, language.code))}</value>${aside}</text>`;
    });
    return `<translation lang="${escaped(languageHeading(language))}"${mark}>${entries.join("")}</translation>`;
  });
  return `<itext>${translations.join("\n")}</itext>`;
};

const label = (id: string, element = "label"): string => `<${element} ref="jr:itext('${escaped(id)}')"/>`;

const bodyOf = (form: XForm): string => {
  const { before, groups, after } = form.layout;
  return [
    ...before.map((row) => control(row, form)),
    ...groups.map((group) => groupControl(group, form)),
    ...after.map((row) => control(row, form)),
  ].join("\n");
};

const groupControl = ({ name, rows }: FormGroup, form: XForm): string =>
  `<group ref="/data/${name}" appearance="field-list">${label(`${name}:label`)}${rows.map((row) => control(row, form)).join("")}</group>`;

const control = ({ name, input, hint, guidance }: FormRow, { layout: { lists }, paths: known }: XForm): string => {
  const head = `${label(`${name}:label`)}${hint || guidance ? label(`${name}:hint`, "hint") : ""}`;
  const ref = `ref="${known.get(name)}"`;
  if (!("list" in input)) return `<input ${ref}>${head}</input>`;
  const element = input.type === "select_one" ? "select1" : "select";
  return `<${element} ${ref}>${head}${items(lists.find((list) => list.name === input.list))}</${element}>`;
};

const items = (list: ChoiceList | undefined): string =>
  (list?.choices ?? [])
    .map(({ name }, index) => `<item>${label(`${list?.name}:${index}`)}<value>${escaped(name)}</value></item>`)
    .join("");
