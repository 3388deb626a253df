# Thirty small designs made at random: one to three strata, one to five PSUs in each, one to four units in each PSU, finite at both stages
# or observed whole, under each rule for lonely units; as they are, post-stratified, calibrated (linear, raking); means and totals in the
# whole and in two domains with errors and deff = TRUE, and the mean by jackknife replicates calibrated one by one.
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(survey))
set.seed(340)
rounded <- function(e) signif(c(coef(e)[[1]], SE(e)[[1]], if (is.null(attr(e, "deff"))) NA else deff(e)[[1]]), 15)
# Of one row there is no design effect, for which svymean and svytotal stop.
known <- function(f) suppressWarnings(tryCatch(rounded(f(TRUE)), error = function(e) tryCatch(rounded(f(FALSE)), error = function(e) NULL)))
one_design <- function(number) {
  strata <- sample(1:3, 1)
  rule <- c("certainty", "adjust", "average")[1 + number %% 3]
  options(survey.lonely.psu = rule)
  data <- do.call(rbind, lapply(1:strata, function(h) {
    n <- sample(c(1, 2, 3, 5), 1, prob = c(0.15, 0.3, 0.3, 0.25))
    if (strata == 1) n <- max(n, 2)
    N <- n + sample(c(0, 3, 9), 1)
    do.call(rbind, lapply(1:n, function(i) {
      m <- sample(1:4, 1)
      M <- m + sample(c(0, 2, 7), 1)
      data.frame(stratum = h, psu = i, ssu = 1:m, psus = N, ssus = M, weight = round(N / n * M / m * runif(m, 0.7, 1.3), 4))
    }))
  }))
  rows <- nrow(data)
  data$y <- round(rnorm(rows, 50 + data$stratum * 5, 9), 3)
  data$cell <- sample(0:1, rows, TRUE)
  data$x <- round(runif(rows, 1, 9), 3)
  data$domain <- sample(0:1, rows, TRUE)
  adjustment <- c("none", "post", "linear", "raking")[1 + number %% 4]
  sizes <- round(tapply(data$weight, factor(data$cell, 0:1), sum) * c(1.05, 0.97))
  sizes[is.na(sizes)] <- 0
  totals <- c("(Intercept)" = sum(sizes), x = round(sum(data$weight * data$x) * 1.03, 2))
  fit <- function(d) switch(adjustment, none = d, post = postStratify(d, ~cell, data.frame(cell = 0:1, Freq = as.vector(sizes))[sizes > 0, ]),
    linear = calibrate(d, ~x, totals), raking = calibrate(d, ~x, totals, calfun = "raking", epsilon = 1e-12, maxit = 200))
  whole <- fit(svydesign(~psu + ssu, strata = ~stratum, fpc = ~psus + ssus, weights = ~weight, nest = TRUE, data = data))
  parts <- list(all = whole, "0" = subset(whole, domain == 0), "1" = subset(whole, domain == 1))
  # The jackknife of as.svrepdesign knows no rule average.
  replicated <- if (rule != "average") known(function(deff) {
    first <- svydesign(~psu, strata = ~stratum, fpc = ~psus, weights = ~weight, nest = TRUE, data = data)
    svymean(~y, fit(as.svrepdesign(first, type = if (strata == 1) "JK1" else "JKn")), deff = deff)
  })
  list(rule = rule, adjustment = adjustment, sizes = as.vector(sizes), totals = as.vector(totals), data = data,
    mean = lapply(parts, function(p) known(function(deff) svymean(~y, p, deff = deff))),
    total = lapply(parts, function(p) known(function(deff) svytotal(~y, p, deff = deff))), replicated = replicated)
}
designs <- suppressWarnings(lapply(1:30, one_design))
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, designs = designs), auto_unbox = TRUE, digits = NA, na = "null", null = "null",
  dataframe = "columns"), file = "numbers.json")
