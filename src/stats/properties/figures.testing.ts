import { compositeFigures, domainFigures, type Figures, streamedFigures } from "./domain-figures.testing.ts";
import { designOf, type RandomSample } from "./random-sample.testing.ts";
import { calibratedFigures } from "./weight-figures.testing.ts";
import { wholeFigures } from "./whole-figures.testing.ts";

/** Every public estimate of a sample, in the whole and by domain. */
export const figuresOf = (sample: RandomSample): Figures => ({
  ...domainFigures(sample, designOf(sample)),
  ...streamedFigures(sample),
  ...compositeFigures(sample),
  ...wholeFigures(sample),
  ...calibratedFigures(sample),
});
