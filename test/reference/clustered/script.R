# A sample of PSUs in strata, one stratum with a single PSU, under each rule for it; with and without finite populations.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
set.seed(1982)
psus <- c(4, 5, 3, 1, 6)
psu <- rep(seq_len(sum(psus)), sample(3:9, sum(psus), TRUE))
stratum <- rep(seq_along(psus), psus)[psu]
n <- length(psu)
data <- data.frame(
  stratum = paste0("T", stratum), psu = paste0("P", psu), population = c(20, 15, 9, 4, 30)[stratum],
  weight = round(runif(n, 1, 9), 3),
  domain = sample(c("A", "B", "C"), n, TRUE, c(0.5, 0.4, 0.1)),
  y = round(rnorm(n, 50 + 3 * stratum, 8) + rnorm(sum(psus), 0, 4)[psu], 3)
)
data$y[sample(n, 5)] <- NA
write.csv(data, "sample.csv", row.names = FALSE, quote = FALSE, na = "")

rows <- list()
for (rule in c("certainty", "adjust", "average")) for (finite in c(FALSE, TRUE)) {
  options(survey.lonely.psu = rule)
  whole <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
    else svydesign(~psu, strata = ~stratum, weights = ~weight, data = data)
  for (name in c("", "A", "B", "C")) for (statistic in c("mean", "total")) {
    part <- if (name == "") whole else subset(whole, domain == name)
    stat <- (if (statistic == "mean") svymean else svytotal)(~y, part, na.rm = TRUE, deff = TRUE)
    ci <- confint(stat, df = degf(whole))
    rows[[length(rows) + 1]] <- data.frame(rule, finite, statistic, domain = name, value = coef(stat)[[1]], se = SE(stat)[[1]],
      df = degf(whole), low = ci[1], high = ci[2], deff = deff(stat)[[1]], n = sum(!is.na(part$variables$y)))
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
