import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Look {
  readonly main?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

const classOf = ({ main, small }: Look): string => ["btn", main && "pri", small && "sm"].filter(Boolean).join(" ");

type ButtonProps = Look &
  Pick<
    ButtonHTMLAttributes<HTMLButtonElement>,
    "type" | "name" | "value" | "formAction" | "formNoValidate" | "disabled" | "onClick"
  >;

/** A verb with its object; `main` once a page. */
export const Button = ({ main = false, small = false, type = "submit", children, ...rest }: ButtonProps) => (
  <button type={type} className={classOf({ main, small, children })} {...rest}>
    {children}
  </button>
);

export const ButtonLink = ({ href, main = false, small = false, download, children }: Look & LinkTarget) => (
  <a className={classOf({ main, small, children })} href={href} download={download}>
    {children}
  </a>
);

interface LinkTarget {
  readonly href: string;
  readonly download?: boolean;
}
