/** The code of a group or criterion as it is read: ids are ASCII, so that the group “đ” of a Vietnamese outline is kept as `dd`. */
export const shownCode = (id: string): string => id.replace(/^dd(?=$|\.)/, "đ");
