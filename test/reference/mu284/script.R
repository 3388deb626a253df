# The package's mu284 data, 3 municipalities in each of 5 of 50 clusters: finite populations at both stages, at the first only, and at
# none. Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
data(mu284)
write.csv(mu284, "sample.csv", row.names = FALSE, quote = FALSE)
mu284$weight <- mu284$n1 / 5 * mu284$n2 / 3
mu284$one <- 1
designs <- list(
  both = svydesign(id = ~id1 + id2, fpc = ~n1 + n2, data = mu284),
  first = svydesign(id = ~id1, fpc = ~n1, weights = ~weight, data = mu284),
  none = svydesign(id = ~id1, weights = ~weight, data = mu284))
rows <- list()
for (name in names(designs)) for (domain in c("", "above 45")) {
  whole <- designs[[name]]
  part <- if (domain == "") whole else subset(whole, y1 > 45)
  df <- degf(whole)
  stats <- list(`mean y1` = svymean(~y1, part, deff = TRUE), `total y1` = svytotal(~y1, part, deff = TRUE),
    `total one` = svytotal(~one, part), `ratio y1/n2` = svyratio(~y1, ~n2, part, deff = TRUE))
  for (what in names(stats)) {
    words <- strsplit(what, " ")[[1]]
    stat <- stats[[what]]
    ci <- confint(stat, df = df)
    rows[[length(rows) + 1]] <- data.frame(design = name, domain, statistic = words[1], variable = words[2], value = coef(stat)[[1]],
      se = as.vector(SE(stat))[1], df, low = ci[1], high = ci[2], deff = if (words[2] == "one") NA else deff(stat)[[1]],
      n = sum(domain == "" | mu284$y1 > 45))
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, weights = signif(as.vector(weights(designs$both)), 15), rows = numbers), auto_unbox = TRUE,
  digits = NA, na = "null"), file = "numbers.json")
