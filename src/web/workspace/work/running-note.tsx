import { useLanguage } from "../../parts/language.tsx";
import { Note } from "../../parts/note.tsx";
import { workText } from "../../text/workspace-work.ts";
import { useRound, useText } from "../use-workspace.ts";
import { doneWords, stateWord } from "./work-words.ts";

/** On each page of a round: what of it is on its way. */
export const RunningNote = () => {
  const text = useText(workText);
  const language = useLanguage();
  const running = useRound()?.running ?? [];
  if (running.length === 0) return null;
  return (
    <div className="gap">
      <Note>
        {running.map((line) => (
          <p key={line.id}>
            {text.runningHere(text.kinds[line.kind] ?? line.kind)} · {doneWords(line, language) || stateWord(line, language)}{" "}
            <a href={`/workspace/work/${line.id}`}>{text.seeWork}</a>
          </p>
        ))}
      </Note>
    </div>
  );
};
