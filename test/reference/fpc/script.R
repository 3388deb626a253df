# The package's fpc data, two strata of 5 of 15 and 3 of 12: with weights only, with finite populations, with finite populations and the
# weights that follow from them, and with both strata counted as one. Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
data(fpc)
write.csv(fpc, "sample.csv", row.names = FALSE, quote = FALSE)
designs <- list(
  weights = svydesign(weights = ~weight, id = ~psuid, strata = ~stratid, data = fpc, nest = TRUE),
  finite = svydesign(weights = ~weight, id = ~psuid, strata = ~stratid, fpc = ~Nh, data = fpc, nest = TRUE),
  shares = svydesign(weights = ~weight, id = ~psuid, strata = ~stratid, fpc = ~ I(nh / Nh), data = fpc, nest = TRUE),
  `weights from sizes` = svydesign(id = ~1, strata = ~stratid, fpc = ~Nh, data = fpc),
  `one stratum` = svydesign(id = ~1, weights = ~weight, fpc = ~ I(rep(27, 8)), data = fpc))
rows <- list()
for (name in names(designs)) for (domain in c("", "above 5")) {
  whole <- designs[[name]]
  part <- if (domain == "") whole else subset(whole, x > 5)
  df <- degf(whole)
  for (statistic in c("mean", "total")) {
    stat <- (if (statistic == "mean") svymean else svytotal)(~x, part, deff = TRUE)
    ci <- confint(stat, df = df)
    rows[[length(rows) + 1]] <- data.frame(design = name, domain, statistic, variable = "x", value = coef(stat)[[1]],
      se = SE(stat)[[1]], df, low = ci[1], high = ci[2], deff = deff(stat)[[1]], n = sum(domain == "" | fpc$x > 5))
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA), file = "numbers.json")
