# Composite means of items with different denominators, by R survey: numbers for src/stats/streamed-composite.test.ts.
# Run in this folder: Rscript make.R  (writes answers.csv and expected.json; the seed is fixed)
library(survey)
options(survey.lonely.psu = "adjust", digits = 17)
set.seed(2640)

strata <- data.frame(stratum = 0:5, agency = c("a", "a", "b", "b", "c", "c"), N = c(610, 400, 95, 33, 12, 7), n = c(30, 20, 12, 5, 3, 1))
rows <- do.call(rbind, lapply(seq_len(nrow(strata)), function(h) data.frame(strata[h, c("stratum", "agency", "N")], k = seq_len(strata$n[h]))))
rows$k <- NULL
rows$weight <- rows$N / strata$n[rows$stratum + 1]
mood <- rnorm(nrow(rows))
items <- paste0("x", 1:5)
for (j in 1:5) {
  answer <- pmin(5, pmax(1, round(3.9 + 0.5 * mood + rnorm(nrow(rows), 0, 0.8) - j / 10)))
  answer[runif(nrow(rows)) < c(0.02, 0.1, 0, 0.05, 0.6)[j]] <- 0
  rows[[items[j]]] <- answer
}
write.csv(rows, "answers.csv", row.names = FALSE, quote = FALSE)

for (j in items) {
  rows[[paste0("d_", j)]] <- as.numeric(rows[[j]] > 0)
  rows[[paste0("y_", j)]] <- as.numeric(rows[[j]] >= 4)
  rows[[paste0("m_", j)]] <- ifelse(rows[[j]] > 0, rows[[j]] / 5, 0)
}
rows$num <- rowSums(rows[paste0("y_", items)])
rows$den <- rowSums(rows[paste0("d_", items)])
rows$all <- as.numeric(rows$num == rows$den & rows$den > 0)

composite <- function(design, prefix, shares) {
  totals <- svytotal(as.formula(paste("~", paste(c(paste0(prefix, items), paste0("d_", items)), collapse = "+"))), design)
  text <- paste(sprintf("%.17g * %s%s / d_%s", shares, prefix, items, items), collapse = " + ")
  one <- svycontrast(totals, list(value = parse(text = text)[[1]]))
  c(value = unname(coef(one)), se = unname(SE(one)))
}
ratio <- function(design, top, bottom) {
  one <- svyratio(as.formula(paste0("~", top)), as.formula(paste0("~", bottom)), design)
  c(value = unname(coef(one)), se = unname(as.vector(SE(one))))
}
figures <- function(design) list(
  items = lapply(setNames(items, items), function(j) ratio(design, paste0("y_", j), paste0("d_", j))),
  itemMean = composite(design, "y_", rep(1 / 5, 5)),
  meanOverMax = composite(design, "m_", rep(1 / 5, 5)),
  childMean = composite(design, "y_", c(1, 1, 1, 1.5, 1.5) / 6),
  pooled = ratio(design, "num", "den"),
  allSatisfied = { rows_answered <- subset(design, den > 0); one <- svymean(~all, rows_answered); c(value = unname(coef(one)), se = unname(as.vector(SE(one)))) }
)
both <- function(design) c(list(all = figures(design)), lapply(setNames(c("a", "b", "c"), c("a", "b", "c")), function(one) figures(subset(design, agency == one))))
designs <- list(
  plain = svydesign(ids = ~1, strata = ~stratum, weights = rep(1, nrow(rows)), data = rows),
  weighted = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = rows),
  finite = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~N, data = rows)
)
json <- function(x) {
  if (is.list(x)) paste0("{", paste(sprintf("\"%s\": %s", names(x), vapply(x, json, "")), collapse = ", "), "}")
  else paste0("{", paste(sprintf("\"%s\": %.17g", names(x), x), collapse = ", "), "}")
}
result <- lapply(designs, both)
writeLines(sprintf("{\"versions\": {\"R\": \"%s\", \"survey\": \"%s\"}, \"designs\": %s}", getRversion(), packageVersion("survey"), json(result)), "expected.json")
