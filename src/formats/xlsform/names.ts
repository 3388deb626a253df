/** A name of a form's element: names of XML begin with a letter or an underscore, ids of questions may begin with a digit. */
export const formName = (id: string): string => (/^[A-Za-z]/.test(id) ? id : `_${id}`);

/** The id behind a name of a form. */
export const idOfName = (name: string): string => name.replace(/^_/, "");
