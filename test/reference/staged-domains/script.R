# Domains that leave strata with one unit out, at either stage, under each rule: subset() of the sample of ../two-stages, whose stratum 4
# has one PSU and whose third stratum has a PSU with one unit. A stratum without a row of the domain is none of it.
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(survey))
sample <- read.csv("../two-stages/sample.csv")
domains <- list("strata 1 and 2" = quote(stratum <= 2), "strata 1 and 2, A" = quote(stratum <= 2 & domain == "A"),
  "without stratum 4" = quote(stratum < 4 & !(stratum == 3 & psu == 2)), "strata 1 and 4" = quote(stratum %in% c(1, 4)),
  "all but one lonely PSU" = quote(!(stratum == 3 & psu == 2)), "all" = quote(stratum > 0))
rows <- list()
add <- function(rule, domain, strata) {
  options(survey.lonely.psu = rule)
  whole <- svydesign(~psu + ssu, strata = ~stratum, fpc = ~psus + ssus, weights = ~weight, nest = TRUE, data = sample)
  part <- eval(bquote(subset(whole, .(domains[[domain]]))))
  for (statistic in c("total", "mean")) {
    e <- (if (statistic == "total") svytotal else svymean)(~y, part, deff = TRUE)
    rows[[length(rows) + 1]] <<- data.frame(rule, domain, statistic, value = coef(e)[[1]], se = SE(e)[[1]], deff = deff(e)[[1]])
  }
}
for (domain in names(domains)) {
  for (rule in c("certainty", "adjust")) add(rule, domain)
  # These fail or are no number where a lonely unit is left.
  if (domain %in% c("strata 1 and 2", "strata 1 and 2, A", "without stratum 4")) add("fail", domain)
  if (domain %in% c("strata 1 and 2", "strata 1 and 2, A", "without stratum 4", "strata 1 and 4", "all but one lonely PSU")) add("average", domain)
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
