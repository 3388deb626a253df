# Small samples of two stages with strata at both, many of them with one unit: every rule in the whole and in a domain, which R makes by
# leaving rows out (`subset`), so that strata without a row of the domain have no part in the rule; missing answers and weights of 0.
# R gives NaN where all strata of a unit are alone under `average`: null here.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
set.seed(284)
draw <- function(name) {
  strata <- sample(2:4, 1)
  psus <- sample(1:4, strata, TRUE)
  frame <- psus + sample(0:5, strata, TRUE)
  rows <- do.call(rbind, lapply(seq_len(strata), function(h) do.call(rbind, lapply(seq_len(psus[h]), function(i) {
    do.call(rbind, lapply(seq_len(sample(1:2, 1)), function(part) {
      ssus <- sample(1:3, 1)
      data.frame(stratum = h, psu = 10 * h + i, psus = frame[h], part, ssu = 10 * part + rep(seq_len(ssus), sample(1:2, ssus, TRUE)),
        ssus = ssus + sample(c(0, 0, 1, 4), 1))
    }))
  }))))
  n <- nrow(rows)
  rows$weight <- signif(10^runif(n, 0, 2), 5)
  if (name %% 2 == 0) rows$weight[sample(n, 2)] <- 0
  rows$domain <- sample(c("a", "b"), n, TRUE, c(0.7, 0.3))
  rows$y <- round(rnorm(n, 10, 4), 2)
  rows$x <- round(runif(n, 1, 9), 2)
  rows$y[sample(n, 2)] <- NA
  cbind(sample = name, rows)
}
samples <- lapply(1:12, draw)
write.csv(do.call(rbind, samples), "sample.csv", row.names = FALSE, quote = FALSE, na = "")

rows <- list()
for (d in samples) for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  whole <- svydesign(~psu + ssu, strata = ~stratum + part, weights = ~weight, fpc = ~psus + ssus, nest = TRUE, data = d)
  df <- length(unique(d$psu)) - length(unique(d$stratum))
  for (domain in c("", "a", "b")) {
    inside <- (domain == "" | d$domain == domain) & !is.na(d$y)
    if (!any(inside & d$weight > 0)) next
    part <- whole[inside, ]
    stats <- list(mean = svymean(~y, part), total = svytotal(~y, part), ratio = svyratio(~y, ~x, part))
    for (statistic in names(stats)) {
      stat <- stats[[statistic]]
      se <- as.vector(SE(stat))[1]
      # One row has no error of its mean; R's may be the rounding of it.
      if (is.finite(se) && se < 1e-12 * abs(coef(stat)[[1]])) se <- 0
      rows[[length(rows) + 1]] <- data.frame(sample = d$sample[1], rule, domain, statistic,
        variable = if (statistic == "ratio") "y/x" else "y", value = signif(coef(stat)[[1]], 15),
        se = if (is.finite(se)) signif(se, 15) else NA, df, n = sum(inside & d$weight > 0))
    }
  }
}
numbers <- do.call(rbind, rows)
stopifnot(any(is.na(numbers$se)), mean(is.na(numbers$se)) < 0.3)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
