import type { WorkView } from "../../../survey/work/work-view.ts";
import { useLanguage } from "../../parts/language.tsx";
import { Progress } from "../../parts/progress.tsx";
import { workText } from "../../text/workspace-work.ts";
import { useText } from "../use-workspace.ts";
import { doneWords, paceWords } from "./work-words.ts";

/** How far work is that waits or runs: bar, rows, speed, time left, and that the page can be left. */
export const WorkProgress = ({ work }: { readonly work: WorkView }) => {
  const text = useText(workText);
  const language = useLanguage();
  const pace = paceWords(work, work.now, language);
  return (
    <div className="work-progress">
      {work.total !== null && <Progress done={work.done} total={work.total} label={text.kinds[work.kind] ?? work.kind} />}
      <p className="work-done num">{doneWords(work, language)}</p>
      {pace && <p className="num mut">{pace}</p>}
      <p className="small mut">{work.state === "queued" ? text.waiting : text.leave}</p>
    </div>
  );
};
