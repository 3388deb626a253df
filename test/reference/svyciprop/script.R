# Intervals of shares by every method of svyciprop, on the api data: numbers for bench/coverage/kinds.test.ts.
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(survey))
data(api)
designs <- list(
  clusters = svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc),
  strata = svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc),
  simple = svydesign(id = ~1, weights = ~pw, data = apisrs)
)
methods <- c("mean", "logit", "xlogit", "asin", "beta", "likelihood")
lines <- c()
for (name in names(designs)) for (limit in c(450, 600, 700, 800)) {
  design <- designs[[name]]
  for (method in methods) {
    one <- eval(bquote(svyciprop(~I(api00 > .(limit)), design, method = .(method))))
    lines <- c(lines, sprintf(
      '{"design": "%s", "limit": %d, "method": "%s", "value": %.15g, "se": %.15g, "df": %d, "rows": %d, "low": %.15g, "high": %.15g}',
      name, limit, method, as.vector(one), sqrt(as.vector(attr(one, "var"))), as.integer(degf(design)), nrow(design),
      attr(one, "ci")[1], attr(one, "ci")[2]))
  }
}
writeLines(sprintf('{"versions": {"R": "%s", "survey": "%s"},\n"intervals": [\n%s\n]}',
  getRversion(), packageVersion("survey"), paste(lines, collapse = ",\n")), "numbers.json")
