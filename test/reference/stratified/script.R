# A stratified sample with weights, finite populations, missing answers and domains that cut across the strata.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
set.seed(19820023)
size <- c(tu_phap = 60, dat_dai = 45, y_te = 25, khac = 12)
population <- c(tu_phap = 900, dat_dai = 431, y_te = 250, khac = 13)
stratum <- rep(names(size), size)
n <- length(stratum)
data <- data.frame(
  stratum = stratum,
  weight = round(population[stratum] / size[stratum] * runif(n, 0.7, 1.3), 4),
  population = population[stratum],
  commune = sample(c("Van Gia", "Van Hung", "Dai Lanh"), n, TRUE, c(0.6, 0.3, 0.1)),
  sex = sample(c("nam", "nu"), n, TRUE),
  score = pmin(5, pmax(1, round(rnorm(n, 4, 0.8)))),
  days = round(rgamma(n, 2, 0.2), 2),
  due = round(runif(n, 5, 20))
)
data$satisfied <- as.integer(data$score >= 4)
data$score[sample(n, 9)] <- NA
data$satisfied[is.na(data$score)] <- NA
data$days <- data$days + 1e5
write.csv(data, "sample.csv", row.names = FALSE, quote = FALSE, na = "")

rows <- list()
add <- function(statistic, variable, domain, stat, df, low, high, deff, n) {
  rows[[length(rows) + 1]] <<- data.frame(statistic, variable, domain, value = unname(coef(stat))[1], se = unname(SE(stat))[1],
    df = df, low = low, high = high, deff = deff, n = n)
}
one <- function(statistic, variable, domain, part, whole) {
  f <- as.formula(paste0("~", variable))
  df <- degf(whole)
  stat <- switch(statistic,
    mean = svymean(f, part, na.rm = TRUE, deff = TRUE),
    total = svytotal(f, part, na.rm = TRUE, deff = TRUE),
    logit = svymean(f, part, na.rm = TRUE, deff = TRUE))
  ci <- confint(stat, df = df)
  if (statistic == "logit") {
    p <- coef(stat); half <- qt(0.975, df) * as.vector(SE(stat)) / (p * (1 - p))
    ci <- plogis(qlogis(p) + c(-1, 1) * half)
    # svyciprop finds the same interval by fitting a model; its iteration stops at about 1e-9.
    if (domain == "") stopifnot(all.equal(as.vector(ci), as.vector(confint(svyciprop(f, part, method = "logit", df = df))), tolerance = 1e-6))
  }
  add(statistic, variable, domain, stat, df, ci[1], ci[2], unname(deff(stat))[1], sum(!is.na(part$variables[[variable]])))
}
whole <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
for (domain in c("", sort(unique(data$commune)))) {
  part <- if (domain == "") whole else subset(whole, commune == domain)
  for (variable in c("score", "days")) for (statistic in c("mean", "total")) one(statistic, variable, domain, part, whole)
  one("logit", "satisfied", domain, part, whole)
  r <- svyratio(~score, ~due, part, na.rm = TRUE, deff = TRUE)
  ci <- confint(r, df = degf(whole))
  rows[[length(rows) + 1]] <- data.frame(statistic = "ratio", variable = "score/due", domain, value = coef(r)[[1]], se = SE(r)[[1]],
    df = degf(whole), low = ci[1], high = ci[2], deff = deff(r)[[1]], n = sum(!is.na(part$variables$score)))
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
