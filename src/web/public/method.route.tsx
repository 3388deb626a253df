import { methodText } from "../text/public-method.ts";
import { Corrections } from "./corrections.tsx";
import { Downloads } from "./downloads.tsx";
import { FactorsAndCriteria } from "./factors-and-criteria.tsx";
import { Formula } from "./formula.tsx";
import { MethodVersion } from "./method-version.tsx";
import { OtherScorings } from "./other-scorings.tsx";
import { PartTabs } from "./part-tabs.tsx";
import { usePublicView } from "./published.ts";

/** Method and downloads: lets anyone check and reuse. */
export default function PublicMethod() {
  const view = usePublicView();
  const words = methodText[view.language];
  return (
    <>
      <title>{`${words.title} – ${view.published.snapshot.round.shortTitle}`}</title>
      <section className="top2">
        <div className="wrap">
          <PartTabs view={view} page="method" />
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </div>
      </section>
      <Formula view={view} />
      <OtherScorings view={view} />
      <MethodVersion view={view} />
      <FactorsAndCriteria view={view} />
      <Downloads view={view} />
      <Corrections view={view} />
    </>
  );
}
