# Intervals of Korn and Graubard by R survey, and quantiles of the beta distribution: numbers for src/stats/korn-graubard.test.ts and
# src/stats/beta.test.ts. Run in this folder: Rscript make.R  (reads ../composite/answers.csv, writes expected.json)
library(survey)
options(survey.lonely.psu = "adjust", digits = 17)

rows <- read.csv("../composite/answers.csv")
designs <- list(
  plain = svydesign(ids = ~1, strata = ~stratum, weights = rep(1, nrow(rows)), data = rows),
  weighted = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = rows),
  finite = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~N, data = rows)
)
lines <- c()
for (name in names(designs)) for (item in paste0("x", 1:5)) for (domain in c("all", "a", "b")) {
  design <- designs[[name]]
  design <- design[rows[[item]] > 0 & (domain == "all" | rows$agency == domain), ]
  one <- eval(bquote(svyciprop(~I(.(as.name(item)) >= 4), design, method = "beta")))
  lines <- c(lines, sprintf(
    '{"design": "%s", "item": "%s", "domain": "%s", "value": %.17g, "se": %.17g, "df": %d, "rows": %d, "low": %.17g, "high": %.17g}',
    name, item, domain, as.vector(one), sqrt(as.vector(attr(one, "var"))), as.integer(degf(design)), nrow(design),
    attr(one, "ci")[1], attr(one, "ci")[2]))
}
quantiles <- c()
for (a in c(0.3, 1, 2.5, 12, 57.25, 900, 60000)) for (b in c(0.2, 1, 3.5, 21, 140.75, 5000)) for (p in c(0.005, 0.025, 0.5, 0.975))
  quantiles <- c(quantiles, sprintf("[%g, %.17g, %.17g, %.17g]", p, a, b, qbeta(p, a, b)))
writeLines(sprintf(
  '{"versions": {"R": "%s", "survey": "%s"},\n"intervals": [\n%s\n],\n"quantiles": [\n%s\n]}',
  getRversion(), packageVersion("survey"), paste(lines, collapse = ",\n"), paste(quantiles, collapse = ",\n")), "expected.json")
