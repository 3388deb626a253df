# Rao–Scott tests of two-way tables by svychisq(statistic = "F"), with Pearson's X²: stratified PSUs with missing answers, an empty cell,
# finite populations; schools of apiclus1; a simple random sample. Run here: Rscript script.R   (writes sample.csv, schools.csv, numbers.json)
suppressMessages(library(survey))
data(api)
set.seed(1987)
psus <- c(6, 5, 4)
psu <- rep(seq_len(sum(psus)), base::sample(6:14, sum(psus), TRUE))
stratum <- rep(1:3, psus)[psu]
n <- length(psu)
lean <- rnorm(sum(psus), 0, 0.8)[psu]
sample <- data.frame(stratum, psu, population = c(40, 9, 12)[stratum], weight = round(runif(n, 1, 9), 3),
  row = base::sample(c("nam", "nu"), n, TRUE), level = cut(lean + rnorm(n), c(-Inf, -0.5, 0.5, Inf), labels = c("thap", "vua", "cao")),
  rare = base::sample(c("a", "b", "c", "d"), n, TRUE, c(0.4, 0.3, 0.2, 0.1)))
sample$missing <- ifelse(runif(n) < 0.1, NA, as.character(sample$level))
sample$rare[sample$rare == "d" & sample$row == "nu"] <- "a"
write.csv(sample, "sample.csv", row.names = FALSE, quote = FALSE, na = "")
schools <- data.frame(psu = apiclus1$dnum, weight = apiclus1$pw, stype = as.character(apiclus1$stype), award = as.character(apiclus1$awards))
write.csv(schools, "schools.csv", row.names = FALSE, quote = FALSE)
rows <- list()
add <- function(case, first, second, design) {
  f <- as.formula(sprintf("~%s + %s", first, second))
  test <- svychisq(f, design, statistic = "F")
  used <- !is.na(design$variables[[first]]) & !is.na(design$variables[[second]])
  x2 <- suppressWarnings(chisq.test(svytable(f, design, Ntotal = sum(used)), correct = FALSE))$statistic
  rows[[length(rows) + 1]] <<- data.frame(case, first, second, pearson = x2[[1]], f = test$statistic[[1]], numDf = test$parameter[[1]],
    denDf = test$parameter[[2]], p = test$p.value[[1]], n = sum(used))
}
strat <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = sample)
finite <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = sample)
for (second in c("level", "missing", "rare")) { add("sample", "row", second, strat); add("finite", "row", second, finite) }
add("sample", "level", "rare", strat)
add("simple", "row", "level", svydesign(~1, weights = rep(1, n), data = sample))
add("schools", "stype", "award", svydesign(~psu, weights = ~weight, data = schools))
numbers <- do.call(rbind, rows)
for (column in c("pearson", "f", "numDf", "denDf", "p")) numbers[[column]] <- signif(numbers[[column]], 15)
# The F distribution's upper tail.
grid <- expand.grid(f = c(0.01, 0.5, 1, 2.5, 8, 60), a = c(1, 1.37, 4, 30), b = c(1, 12.9, 300, 1e5))
tails <- data.frame(grid, p = signif(pf(grid$f, grid$a, grid$b, lower.tail = FALSE), 15))
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers, tails = tails), auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
