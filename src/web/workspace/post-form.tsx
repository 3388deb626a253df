import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { useSendAddress } from "../parts/send-address.ts";
import { useWorkspace } from "./use-workspace.ts";

interface PostFormProps {
  readonly upload?: boolean;
  readonly className?: string;
  /** Where the form goes; absent: the page itself. */
  readonly to?: string | undefined;
  readonly children: ReactNode;
}

/** A form that changes something: posts to its page, with the mark of the session. */
export const PostForm = ({ upload = false, className, to, children }: PostFormProps) => {
  const here = useSendAddress();
  return (
    <form method="post" action={to ?? here} className={className} encType={upload ? "multipart/form-data" : undefined}>
      <input type="hidden" name="csrf" value={useWorkspace().csrfToken} />
      {children}
    </form>
  );
};

interface PostButtonProps {
  readonly intent: string;
  /** Where it goes; absent: the page itself. The list of rounds is `/workspace?index`. */
  readonly to?: string | undefined;
  readonly fields?: Readonly<Record<string, string>>;
  readonly main?: boolean;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** One act at the press of a button, for what can be undone. */
export const PostButton = ({ intent, to, fields = {}, main = false, small = false, children }: PostButtonProps) => (
  <PostForm className="inline-form" {...(to && { to })}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button name="intent" value={intent} main={main} small={small}>
      {children}
    </Button>
  </PostForm>
);
