# 676 agencies × 10 fields as 6,760 domains of a clustered, stratified, finite sample of 40,560 rows, with missing answers and domains of
# one row or none. The sample is made by integer arithmetic that is exact in floating point, so that no file of it is needed.
# Run here: Rscript script.R   (writes means.csv, for every domain with an answer, and numbers.json, for some of them)
# svyby takes one domain after the other, which is slow for so many. svymean of a domain is svytotal of (y - mean) / sum of weights over the rows inside it, 0
# elsewhere, and svytotal takes many columns at once: means.csv comes from it in blocks of 130 domains. numbers.json comes from svyby
# itself, for every 97th domain, and both must agree.
suppressMessages(library(survey))
n <- 40560
draws <- 6
states <- numeric(n * draws)
state <- 20260101
for (i in seq_along(states)) {
  state <- (state * 48271) %% 2147483647
  states[i] <- state
}
s <- matrix(states, ncol = draws, byrow = TRUE)
stratum <- s[, 1] %% 34
data <- data.frame(stratum, psu = stratum * 60 + s[, 2] %% 60, psus = 400 + 10 * stratum,
  group = 10 * (s[, 3] %% 676) + pmin(s[, 4] %% 10, floor(s[, 4] / 10) %% 10), weight = 1 + (s[, 5] %% 9000) / 1000,
  y = ifelse(s[, 6] %% 50 == 0, NA, (floor(s[, 6] / 50) %% 10001) / 100))
design <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~psus, data = data)
df <- degf(design)

answered <- !is.na(data$y)
groups <- sort(unique(data$group[answered]))
w <- ifelse(answered, data$weight, 0)
y <- ifelse(answered, data$y, 0)
sum.w <- tapply(w[answered], data$group[answered], sum)
mean.y <- tapply((w * y)[answered], data$group[answered], sum) / sum.w
place <- match(data$group, groups)
u <- ifelse(answered, (y - mean.y[place]) / sum.w[place], 0)
se <- unlist(lapply(split(seq_along(groups), (seq_along(groups) - 1) %/% 130), function(block) {
  columns <- matrix(0, n, length(block))
  inside <- which(answered & place %in% block)
  columns[cbind(inside, place[inside] - block[1] + 1)] <- u[inside]
  as.vector(SE(svytotal(columns, design)))
}))
means <- data.frame(group = groups, mean = signif(as.vector(mean.y), 15), se = signif(se, 15))
means$se[means$se < 1e-12 * means$mean] <- 0  # one answer, or rounding
write.csv(means, "means.csv", row.names = FALSE, quote = FALSE)

some <- groups[groups %% 97 == 0 | groups %in% groups[as.vector(table(data$group[answered])) == 1][1:5]]
part <- subset(design, group %in% some)
by <- list(mean = svyby(~y, ~group, part, svymean, na.rm = TRUE, deff = TRUE),
  total = svyby(~y, ~group, part, svytotal, na.rm = TRUE, deff = TRUE))
rows <- do.call(rbind, lapply(names(by), function(statistic) {
  found <- by[[statistic]]
  ends <- confint(found, df = df)
  data.frame(group = found$group, statistic, variable = "y", value = found$y, se = found$se, df, low = ends[, 1], high = ends[, 2],
    deff = found$DEff.y, n = as.vector(table(data$group[answered])[as.character(found$group)]))
}))
own <- means[match(by$mean$group, means$group), ]
stopifnot(all.equal(own$mean, by$mean$y, tolerance = 1e-13), all.equal(own$se, by$mean$se, tolerance = 1e-12), nrow(own) > 60)
for (column in c("value", "se", "low", "high", "deff")) rows[[column]] <- signif(rows[[column]], 15)
alone <- rows$n == 1
rows$deff[alone] <- NA
rows$se[alone & rows$statistic == "mean"] <- 0
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = n, groups = length(groups), numbers = rows), auto_unbox = TRUE, digits = NA,
  na = "null"), file = "numbers.json")
