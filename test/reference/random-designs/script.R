# Forty small samples drawn at random: one to five strata of one to four PSUs, finite or not, rows as PSUs in some, weights over up to four
# orders of magnitude, missing answers; a third of them with weights of 0, the others post-stratified, raked, calibrated (linear, raking)
# or as they are. Means, totals and ratios under each rule for lonely PSUs, in the whole and in two domains.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
set.seed(31)
draw <- function(name) repeat {
  strata <- sample(1:5, 1)
  psus <- sample(1:4, strata, TRUE)
  frame <- psus + sample(0:5, strata, TRUE) * sample(c(0, 1, 3), strata, TRUE)
  rows.each <- if (name %% 4 == 0) 1 else 5
  rows <- do.call(rbind, lapply(seq_len(strata), function(h) do.call(rbind, lapply(seq_len(psus[h]), function(i)
    data.frame(sample = name, stratum = h, psu = 10 * h + i, psus = frame[h], row = seq_len(sample.int(rows.each, 1)))))))
  n <- nrow(rows)
  if (n < 6 || sum(psus) == strata) next
  rows$weight <- signif(10^runif(n, 0, sample(1:4, 1)), 5)
  if (name %% 3 == 0) rows$weight[sample(n, max(1, n %/% 6))] <- 0
  rows$cell <- sample(0:1, n, TRUE)
  rows$margin <- sample(0:2, n, TRUE)
  rows$x <- round(runif(n, 1, 9), 2)
  rows$y <- round(rnorm(n, 10, 4), 2)
  rows$y[sample(n, max(1, n %/% 8))] <- NA
  rows$domain <- sample(c("a", "b"), n, TRUE, c(0.7, 0.3))
  full <- all(table(factor(rows$cell, 0:1), factor(rows$margin, 0:2)) > 0)
  answered <- table(factor(rows$domain[rows$weight > 0 & !is.na(rows$y)], c("a", "b")))
  if (full && all(answered > 0)) return(rows[names(rows) != "row"])
}
samples <- lapply(1:40, draw)
write.csv(do.call(rbind, samples), "sample.csv", row.names = FALSE, quote = FALSE, na = "")

adjust <- list(
  none = function(d, population) d,
  poststratified = function(d, population) postStratify(d, ~cell, data.frame(cell = 0:1, Freq = population$cell)),
  raked = function(d, population) rake(d, list(~cell, ~margin), list(data.frame(cell = 0:1, Freq = population$cell),
    data.frame(margin = 0:2, Freq = population$margin)), control = list(maxit = 5000, epsilon = 1e-14)),
  linear = function(d, population) calibrate(d, ~x, population$totals),
  raking = function(d, population) calibrate(d, ~x, population$totals, calfun = "raking", epsilon = 1e-13, maxit = 300))
rows <- list()
designs <- list()
for (d in samples) {
  name <- d$sample[1]
  adjustment <- if (name %% 3 == 0) "none" else names(adjust)[1 + (name %/% 3) %% 5]
  whole.weight <- sum(d$weight)
  population <- list(cell = signif(whole.weight * c(0.45, 0.55), 8), margin = signif(whole.weight * c(0.3, 0.5, 0.2), 8),
    totals = signif(c(whole.weight * 1.03, sum(d$weight * d$x) * 1.06), 8))
  population$margin[3] <- sum(population$cell) - sum(population$margin[1:2])
  designs[[name]] <- c(list(sample = name, adjustment = adjustment, finite = name %% 2 == 0), population)
  for (rule in c("certainty", "adjust", "average")) {
    options(survey.lonely.psu = rule)
    whole <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = if (name %% 2 == 0) ~psus, data = d)
    whole <- adjust[[adjustment]](whole, population)
    for (domain in c("", "a", "b")) {
      part <- if (domain == "") whole else whole[d$domain == domain, ]
      stats <- list(mean = svymean(~y, part, na.rm = TRUE), total = svytotal(~y, part, na.rm = TRUE),
        ratio = svyratio(~y, ~x, part, na.rm = TRUE))
      for (statistic in names(stats)) {
        value <- coef(stats[[statistic]])[[1]]
        se <- as.vector(SE(stats[[statistic]]))[1]
        # Errors that are only rounding are 0.
        rows[[length(rows) + 1]] <- data.frame(sample = name, rule, domain, statistic,
          variable = if (statistic == "ratio") "y/x" else "y", value = signif(value, 15),
          se = if (se < 1e-12 * abs(value)) 0 else signif(se, 15))
      }
    }
  }
}
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, designs = designs, rows = do.call(rbind, rows)), auto_unbox = TRUE, digits = NA, na = "null"),
  file = "numbers.json")
