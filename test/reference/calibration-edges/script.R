# Calibrated designs at their edges: strata with one PSU under every rule, a certainty stratum, rows of weight 0, weights over nine
# orders of magnitude, missing answers, and post-strata of few rows. Run here: Rscript script.R   (writes sample.csv and numbers.json)
# R gives no errors for calibrated designs with weights of 0 (it divides by them): it gets the sample without these rows.
suppressMessages(library(survey))
set.seed(20260)

psus <- c(a = 6, b = 4, c = 1, d = 3, e = 1)
frame.psus <- c(a = 40, b = 17, c = 9, d = 3, e = 5)  # d was taken whole
data <- do.call(rbind, lapply(names(psus), function(h) do.call(rbind, lapply(seq_len(psus[h]), function(i)
  data.frame(stratum = h, psu = paste0(h, i), row = seq_len(sample(4:8, 1)))))))
n <- nrow(data)
data$stratum_psus <- frame.psus[data$stratum]
data$weight <- signif(10^runif(n, -3, 6), 6)
data$weight[sample(n, 5)] <- 0
data$cell <- sample(0:6, n, TRUE)
data$sex <- sample(0:1, n, TRUE)
data$x <- round(rgamma(n, 3, 0.1), 2)
data$y <- round(3 * data$x + 10 * data$cell + rnorm(n, 1000, 20), 2)
data$y[sample(n, 8)] <- NA
data$group <- sample(c("p", "q"), n, TRUE)
write.csv(data[c("stratum", "psu", "stratum_psus", "weight", "cell", "sex", "x", "y", "group")], "sample.csv", row.names = FALSE, quote = FALSE, na = "")

data <- data[data$weight > 0, ]
stopifnot(length(unique(data$psu)) == sum(psus))
W <- sum(data$weight)
cells <- data.frame(cell = 0:6, Freq = round(W * c(0.1, 0.2, 0.1, 0.15, 0.05, 0.25, 0.15)))
sexes <- data.frame(sex = 0:1, Freq = c(round(0.45 * sum(cells$Freq)), sum(cells$Freq) - round(0.45 * sum(cells$Freq))))
totals <- c(1.05 * W, 1.1 * W * weighted.mean(data$x, data$weight))
adjustments <- list(
  poststratified = function(d) postStratify(d, ~cell, cells),
  raked = function(d) rake(d, list(~cell, ~sex), list(cells, sexes), control = list(maxit = 2000, epsilon = 1e-14)),
  linear = function(d) calibrate(d, ~x, totals),
  raking = function(d) calibrate(d, ~x, totals, calfun = "raking", epsilon = 1e-14, maxit = 200))
rules <- c(certainty = "certainty", adjust = "adjust", average = "average")

rows <- list()
weights.of <- list()
for (finite in c(FALSE, TRUE)) for (adjustment in names(adjustments)) {
  plain <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~stratum_psus, data = data) else
    svydesign(~psu, strata = ~stratum, weights = ~weight, data = data)
  whole <- adjustments[[adjustment]](plain)
  weights.of[[adjustment]] <- signif(as.vector(weights(whole)), 15)
  for (rule in names(rules)) for (domain in c("", "p", "q")) {
    options(survey.lonely.psu = rules[[rule]])
    part <- if (domain == "") whole else subset(whole, group == domain)
    for (statistic in c("mean", "total")) {
      stat <- (if (statistic == "mean") svymean else svytotal)(~y, part, na.rm = TRUE)
      rows[[length(rows) + 1]] <- data.frame(finite, adjustment, rule, domain, statistic,
        value = signif(coef(stat)[[1]], 15), se = signif(as.vector(SE(stat)), 15))
    }
  }
}
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, cells = cells$Freq, sexes = sexes$Freq, totals = signif(totals, 17), rows = do.call(rbind, rows),
  weights = weights.of), auto_unbox = TRUE, digits = NA), file = "numbers.json")
