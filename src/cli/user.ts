import { type AddUserInput, addUser } from "../actions/people/add-user.ts";
import { roles, supervisingBodies } from "../survey/people/role.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { oneOf } from "./numbers.ts";
import { printProblems } from "./print.ts";
import { runTask } from "./tasks.ts";
import { listTheUsers } from "./user-list.ts";
import type { ExitCode, Verb, VerbWorld } from "./verb.ts";
import { withEffects } from "./with-effects.ts";

const usage = {
  verb: "user add",
  options: {
    role: { type: "string" },
    round: { type: "string" },
    unit: { type: "string" },
    supervises: { type: "string" },
    name: { type: "string" },
    body: { type: "string", default: "" },
    "password-stdin": { type: "boolean" },
  },
  operands: ["USERNAME"],
} as const;

const addTheUser = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const input = await readUser(args, world);
  const added = input.ok ? await withEffects(world, (effects) => addUser(input.value, effects)) : input;
  if (!added.ok) return printProblems(added, world);
  const { username, password } = added.value;
  const { given, made } = done[world.language];
  world.stderr.write(`${given(username)}${password === null ? "" : ` ${made}`}\n`);
  if (password !== null) world.stdout.write(`${password}\n`);
  return 0;
};

const done = {
  vi: {
    given: (username: string) => `Đã thêm tài khoản ${username}.`,
    made: "Mật khẩu in một lần dưới đây; đổi khi đăng nhập.",
  },
  en: {
    given: (username: string) => `Account ${username} was added.`,
    made: "Its password is printed once below; change it at sign-in.",
  },
};

const readUser = async (args: readonly string[], world: VerbWorld): Promise<Result<AddUserInput>> => {
  const parsed = parseArguments(args, { ...usage, operands: [...usage.operands] });
  if (!parsed.ok) return parsed;
  const [username = ""] = parsed.value.positionals;
  const { role: word, round, unit, supervises, name = username, body, "password-stdin": fromStdin } = parsed.value.values;
  if (word === undefined) return fail(problem("E-SYSTEM-104", { what: "--role", verb: usage.verb }));
  const role = oneOf("--role", word, roles);
  if (!role.ok) return role;
  const supervised = supervises === undefined ? ok(undefined) : oneOf("--supervises", supervises, supervisingBodies);
  if (!supervised.ok) return supervised;
  const scope = { ...(round && { round }), ...(unit && { unit }), ...(supervised.value && { supervises: supervised.value }) };
  const password = fromStdin ? { password: await firstLine(world) } : {};
  return ok({ username, name, body, role: role.value, ...scope, ...password });
};

const firstLine = async ({ stdin }: VerbWorld): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stdin) text += decoder.decode(chunk, { stream: true });
  return text.split(/\r?\n/)[0] ?? "";
};

export const verb: Verb = {
  summary: { vi: "Thêm, liệt kê người dùng", en: "Add and list users" },
  help: {
    vi: `
Cách dùng: sipas user add TÊN-ĐĂNG-NHẬP --role VAI-TRÒ [--round ĐỢT] [--unit ĐƠN-VỊ] [--supervises TỔ-CHỨC]
                         [--name "HỌ TÊN"] [--body "CƠ QUAN"] [--password-stdin]
           sipas user list [--json | --csv]

Vai trò: ${roles.join(", ")}
Tổ chức giám sát: ${supervisingBodies.join(", ")}
Không có --round: vai trò dùng cho mọi đợt. Không có --unit (mã cơ quan như sipas units list nêu, hoặc mã đơn vị hành chính): cho mọi đơn vị. Không có --password-stdin: máy tạo mật khẩu, in một lần, phải đổi khi đăng nhập.

Ví dụ:
  sipas user add nguyenvana --role lead --name "Nguyễn Văn A" --body "Phòng Nội vụ"
  sipas user add mttq --role supervisor --supervises fatherland-front --round van-ninh-2023 --name "Trần Thị B"
  sipas user add vanluong --role agency-coordinator --unit ubnd-van-luong --body "UBND xã Vạn Lương"
  printf '%s' "$MAT_KHAU" | sipas user add nhaplieu --role data-entry --password-stdin`,
    en: `
Usage: sipas user add USERNAME --role ROLE [--round ROUND] [--unit UNIT] [--supervises BODY]
                      [--name "FULL NAME"] [--body "OFFICE"] [--password-stdin]
       sipas user list [--json | --csv]

Roles: ${roles.join(", ")}
Supervising bodies: ${supervisingBodies.join(", ")}
Without --round the role holds in every round; without --unit (an agency as sipas units list names it, or an administrative unit), for every unit. Without --password-stdin a password is made, printed once, and must be changed.

Examples:
  sipas user add nguyenvana --role lead --name "Nguyễn Văn A" --body "Phòng Nội vụ"
  sipas user add mttq --role supervisor --supervises fatherland-front --round van-ninh-2023 --name "Trần Thị B"
  sipas user add vanluong --role agency-coordinator --unit ubnd-van-luong --body "UBND xã Vạn Lương"
  printf '%s' "$PASSWORD" | sipas user add keyer --role data-entry --password-stdin`,
  },
  run: runTask("user", { add: addTheUser, list: listTheUsers }),
};
