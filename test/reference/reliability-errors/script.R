# Errors of Cronbach's alpha, of an item-rest correlation and of relative importance (LMG) in a stratified sample of PSUs, by withReplicates:
# the answers of ../reliability, 40 to a stratum and 5 to a PSU, by the jackknife and by R's own draws of the Rao-Wu bootstrap.
# Run here: Rscript script.R   (writes bootstrap.csv and numbers.json)
suppressMessages(library(survey))
set.seed(1951)
answers <- read.csv("../reliability/answers.csv")
answers$stratum <- (seq_len(nrow(answers)) - 1) %/% 40
answers$psu <- (seq_len(nrow(answers)) - 1) %/% 5
design <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = answers)
items <- paste0("f", 1:5)
alpha_of <- function(v) { k <- ncol(v); k / (k - 1) * (1 - sum(diag(v)) / sum(v)) }
lmg <- function(w, used) {
  r2 <- function(set) if (length(set) == 0) 0 else summary(lm(reformulate(items[set], "overall"), cbind(used, w), weights = w))$r.squared
  each <- sapply(0:31, function(mask) r2(which(bitwAnd(mask, 2^(0:4)) > 0)))
  parts <- sapply(1:5, function(j) {
    without <- Filter(function(mask) bitwAnd(mask, 2^(j - 1)) == 0, 0:31)
    sum(sapply(without, function(mask) {
      size <- sum(bitwAnd(mask, 2^(0:4)) > 0)
      factorial(size) * factorial(4 - size) / factorial(5) * (each[mask + 2^(j - 1) + 1] - each[mask + 1])
    }))
  })
  c(each[32], parts)
}
statistics <- function(w, data) {
  used <- complete.cases(data[items]) & w > 0
  v <- cov.wt(data[used, items], wt = w[used] / sum(w[used]))$cov
  rest <- cov.wt(cbind(data$f1, rowSums(data[items[-1]]))[used, ], wt = w[used] / sum(w[used]), cor = TRUE)$cor[1, 2]
  whole <- complete.cases(data[c(items, "overall")]) & w > 0
  c(alpha_of(v), alpha_of(v[-1, -1]), rest, lmg(w[whole], data[whole, ]))
}
names <- c("alpha", "alpha without item 1", "item 1 with the rest", "R squared", paste("part", 1:5))
boot <- as.svrepdesign(design, type = "subbootstrap", replicates = 20)
write.csv(data.frame(psu = unique(answers$psu), signif(as.matrix(boot$repweights)[!duplicated(answers$psu), ], 15)), "bootstrap.csv",
  row.names = FALSE, quote = FALSE)
rows <- list()
for (kind in c("jackknife", "bootstrap")) {
  found <- withReplicates(if (kind == "jackknife") as.svrepdesign(design, type = "JKn") else boot, statistics)
  rows[[kind]] <- data.frame(kind, statistic = names, value = signif(as.vector(coef(found)), 15), se = signif(as.vector(SE(found)), 15))
}
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = do.call(rbind, unname(rows))), auto_unbox = TRUE, digits = NA, pretty = TRUE, dataframe = "rows"),
  file = "numbers.json")
