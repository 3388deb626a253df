# Cronbach's alpha with weights, alpha if an item is dropped, corrected item-total correlations, and relative importance (LMG): the R² of
# each predictor averaged over all orders, by lm on every subset. Run here: Rscript script.R   (writes answers.csv and numbers.json)
set.seed(1951)
n <- 120
mood <- rnorm(n)
answers <- as.data.frame(lapply(setNames(1:5, paste0("f", 1:5)), function(j)
  pmin(5, pmax(1, round(3.8 + (0.9 - j / 8) * mood + rnorm(n, 0, 0.8))))))
answers$overall <- pmin(5, pmax(1, round(0.6 + 0.4 * answers$f1 + 0.3 * answers$f2 + 0.1 * answers$f4 + rnorm(n, 0.4, 0.6))))
answers$weight <- round(runif(n, 0.5, 6), 3)
answers$f3[c(4, 50)] <- NA
answers$overall[77] <- NA
write.csv(answers, "answers.csv", row.names = FALSE, quote = FALSE, na = "")
items <- paste0("f", 1:5)
alpha_of <- function(v) { k <- ncol(v); k / (k - 1) * (1 - sum(diag(v)) / sum(v)) }
rows <- list()
for (weighted in c(FALSE, TRUE)) {
  used <- answers[complete.cases(answers[items]), ]
  w <- if (weighted) used$weight else rep(1, nrow(used))
  v <- cov.wt(used[items], wt = w / sum(w))$cov
  dropped <- sapply(1:5, function(j) alpha_of(v[-j, -j]))
  rest <- sapply(1:5, function(j) cov.wt(cbind(used[[items[j]]], rowSums(used[items[-j]])), wt = w / sum(w), cor = TRUE)$cor[1, 2])
  used <- answers[complete.cases(answers[c(items, "overall")]), ]
  w <- if (weighted) used$weight else rep(1, nrow(used))
  r2 <- function(set) if (length(set) == 0) 0 else summary(lm(reformulate(items[set], "overall"), used, weights = w))$r.squared
  lmg <- sapply(1:5, function(j) {
    others <- setdiff(1:5, j)
    sum(sapply(0:15, function(mask) {
      set <- others[bitwAnd(mask, 2^(0:3)) > 0]
      factorial(length(set)) * factorial(4 - length(set)) / factorial(5) * (r2(c(set, j)) - r2(set))
    }))
  })
  rows[[length(rows) + 1]] <- list(weighted = weighted, n = sum(complete.cases(answers[items])), alpha = signif(alpha_of(v), 15),
    dropped = signif(dropped, 15), itemRest = signif(rest, 15), regressionN = nrow(used), rSquared = signif(r2(1:5), 15), lmg = signif(lmg, 15))
}
cat(jsonlite::toJSON(list(versions = list(R = as.character(getRversion())), rows = rows), auto_unbox = TRUE, digits = NA, pretty = TRUE),
  file = "numbers.json")
