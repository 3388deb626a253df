# Weights of a made-up two-stage sample: inverse probabilities, non-response cells, trimming, and calibration by a second R package.
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages({library(survey); library(sampling)})
set.seed(1937)

n <- 80
rows <- data.frame(id = seq_len(n), psu = rep(1:16, each = 5), cell = rep(0:4, length.out = n)[sample(n)])
rows$first <- round(runif(16, 0.05, 0.6), 5)[rows$psu]
rows$second <- round(runif(n, 0.1, 1), 5)
rows$responded <- as.integer(runif(n) < 0.35 + 0.1 * rows$cell)
rows$x <- round(rgamma(n, 3), 3)

# One probability a stage; R multiplies them. (Rows of the same PSU share the first one.)
design <- svydesign(~ psu + id, probs = ~ first + second, data = rows)
rows$weight <- weights(design)

# sampling::rhg gives the share of each cell that answered; for unequal weights, the respondents post-stratified to their cell's weight.
alike <- rhg(data.frame(ID_unit = rows$id, status = rows$responded, cell = rows$cell), "cell")
alike <- alike[order(alike$ID_unit), ]
respondents <- subset(rows, responded == 1)
cells <- as.data.frame(xtabs(weight ~ cell, rows))
adjusted <- postStratify(svydesign(~1, weights = ~weight, data = respondents), ~cell, cells)

# Trimming: the factor c of the definition, sum(pmin(limit, c * w)) = sum(w), found by bisection in each group.
level <- function(w, limit) {
  c <- uniroot(function(c) sum(pmin(limit, c * w)) - sum(w), c(1, 100), tol = 1e-15)$root
  pmin(limit, c * w)
}
limit <- 2.5 * median(rows$weight)
trimmed <- level(rows$weight, limit)
grouped <- unsplit(lapply(split(rows$weight, rows$cell), level, limit = 1.5 * limit), rows$cell)

# Calibration by the package sampling, on ones, two indicators and x.
columns <- cbind(1, rows$cell == 1, rows$cell == 2, rows$x)
totals <- as.vector(crossprod(columns, rows$weight)) * c(1.1, 1.2, 1.05, 1.13)
g <- list(
  linear = calib(columns, rows$weight, totals, method = "linear"),
  raking = calib(columns, rows$weight, totals, method = "raking"),
  logit = calib(columns, rows$weight, totals, method = "logit", bounds = c(0.5, 1.8)),
  truncated = calib(columns, rows$weight, totals, method = "truncated", bounds = c(0.99, 1.4)))

digits <- function(x) signif(as.vector(x), 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")), sampling = as.character(packageVersion("sampling")))
cat(jsonlite::toJSON(list(versions = versions,
  rows = lapply(rows[c("first", "second", "cell", "responded", "x", "weight")], digits),
  nonResponse = list(shares = digits(alike$prob_resp), weights = digits(weights(adjusted))),
  trimming = list(limit = signif(limit, 15), whole = digits(trimmed), grouped = digits(grouped)),
  calibration = list(totals = digits(totals), g = lapply(g, digits))), auto_unbox = TRUE, digits = NA), file = "numbers.json")
