# What goes wrong in real samples, in one made-up sample: missing answers, rows, PSUs and a stratum of weight 0, weights over nine orders
# of magnitude, strata with one PSU (two of them lonely, one a census), a stratum taken whole; domains that are rare, that reach few strata,
# that have one row, only missing answers, only weights of 0, or no row. Run here: Rscript script.R   (writes sample.csv and numbers.json)
# In R's variance PSUs of weight 0 are PSUs of their strata as others are; its `degf` leaves them out (`degf` in the numbers). Intervals
# here have df = PSUs - strata of the whole design, and `n` counts rows of weights above 0.
suppressMessages(library(survey))
set.seed(4105)
psus <- c(a = 6, b = 4, c = 1, d = 3, e = 1, f = 1, g = 3, h = 2)
frame.psus <- c(a = 41, b = 17, c = 9, d = 3, e = 5, f = 1, g = 30, h = 8)
data <- do.call(rbind, lapply(names(psus), function(h) do.call(rbind, lapply(seq_len(psus[h]), function(i)
  data.frame(stratum = h, psu = paste0(h, i), psus = frame.psus[[h]], row = seq_len(sample(4:9, 1)))))))
n <- nrow(data)
data$weight <- signif(10^runif(n, -3, 6), 6)
data$weight[match(c("a1", "b1"), data$psu)] <- c(0.00123456, 1234560)
data$weight[sample(which(data$stratum %in% c("a", "b", "c") & data$row > 2), 6)] <- 0
data$weight[data$psu == "g2" | data$stratum == "h"] <- 0
data$domain <- sample(c("p", "q"), n, TRUE)
data$domain[sample(which(data$weight > 0), 9)] <- "rare"
data$domain[data$psu == "b2"] <- "unasked"
data$domain[data$psu == "g2"] <- "weightless"
data$domain[which(data$psu == "a3" & data$weight > 0)[1]] <- "one row"
data$domain[data$psu %in% c("a4", "c1")] <- "few strata"
data$y <- round(rnorm(n, 70, 15), 3)
data$x <- round(rgamma(n, 2, 0.1), 3)
data$z <- as.integer(runif(n) < 0.7)
for (column in c("y", "x", "z")) data[[column]][sample(n, 7)] <- NA
data$y[data$domain == "unasked" | data$psu == "g3"] <- NA
data$y[data$domain == "one row"] <- 71.5
stopifnot(max(data$weight) / min(data$weight[data$weight > 0]) > 9.9e8)
kept <- c("stratum", "psu", "psus", "weight", "domain", "y", "x", "z")
write.csv(data[kept], "sample.csv", row.names = FALSE, quote = FALSE, na = "")
data <- read.csv("sample.csv")

first <- function(x, w, p) {
  used <- w > 0
  if (p < sum(w[used & x == min(x[used])]) / sum(w)) min(x[used]) else survey:::qrule_math(x, w, p)
}
rows <- list()
for (finite in c(FALSE, TRUE)) for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  whole <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = if (finite) ~psus, data = data)
  df <- length(unique(data$psu)) - length(unique(data$stratum))
  for (domain in c("", "p", "q", "rare", "few strata", "one row")) {
    part <- if (domain == "") whole else whole[data$domain == domain, ]
    inside <- (domain == "" | data$domain == domain) & data$weight > 0
    add <- function(statistic, variable, stat, ci = confint(stat, df = df), deff = NA)
      rows[[length(rows) + 1]] <<- data.frame(finite, rule, domain, statistic, variable, value = coef(stat)[[1]],
        se = as.vector(SE(stat))[1], df = df, low = ci[1], high = ci[2], deff = deff,
        n = sum(inside & complete.cases(data[strsplit(variable, "/")[[1]]])))
    for (statistic in c("mean", "total")) {
      stat <- (if (statistic == "mean") svymean else svytotal)(~y, part, na.rm = TRUE, deff = TRUE)
      add(statistic, "y", stat, deff = deff(stat)[[1]])
    }
    add("ratio", "y/x", svyratio(~y, ~x, part, na.rm = TRUE))
    share <- svymean(~z, part, na.rm = TRUE)
    p <- coef(share)[[1]]
    half <- qt(0.975, df) * SE(share)[[1]] / (p * (1 - p))
    if (domain != "one row") add("logit", "z", share, ci = plogis(qlogis(p) + c(-1, 1) * half))
    for (p in c(0.3, 0.5)) {
      q <- svyquantile(~y, part, p, interval.type = "mean", na.rm = TRUE, df = df, qrule = first)[[1]]
      if (!anyNA(q)) add(paste0("quantile-", p), "y", structure(q[1], var = q[4]^2, class = "svystat"), ci = q[2:3])
    }
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, degf = degf(whole), rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
