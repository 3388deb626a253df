/** Failures of the stage `people` (see ../problem.ts for how they are written). */
export const peopleProblems = {
  "E-PEOPLE-001": {
    status: 403,
    vi: "Tài khoản này không được làm việc đó ({action}). Hỏi quản trị viên nếu cần quyền.",
    en: "This account may not do that ({action}). Ask an administrator if you need the right.",
  },
} as const;
