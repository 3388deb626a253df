# Replicate weights and their variances: JKn (as.svrepdesign) under the rules for a stratum with one PSU, with and without finite
# populations, and Rao–Wu ("subbootstrap") with the replicate weights that R drew. The sample is that of ../clustered, with an x.
# Run here: Rscript script.R   (writes sample.csv, bootstrap.csv and numbers.json)
suppressMessages(library(survey))
set.seed(20010)
data <- read.csv("../clustered/sample.csv")
data$y[is.na(data$y)] <- 48
data$x <- round(20 + data$y / 4 + rnorm(nrow(data), 0, 3), 3)
write.csv(data, "sample.csv", row.names = FALSE, quote = FALSE)
statistics <- list(
  total = quote(sum(.weights * y)), mean = quote(sum(.weights * y) / sum(.weights)), ratio = quote(sum(.weights * y) / sum(.weights * x)),
  domain = quote(sum(.weights * y * (domain == "B")) / sum(.weights * (domain == "B"))),
  slope = quote({ m <- sum(.weights * x) / sum(.weights); sum(.weights * (x - m) * y) / sum(.weights * (x - m)^2) }))
rows <- list()
add <- function(kind, rule, finite, mse, rep) for (name in names(statistics)) {
  e <- eval(bquote(withReplicates(rep, quote(.(statistics[[name]])))))
  rows[[length(rows) + 1]] <<- data.frame(kind, rule, finite, mse, statistic = name, value = coef(e)[[1]], se = SE(e)[[1]],
    replicates = ncol(weights(rep, "analysis")))
}
for (rule in c("certainty", "adjust")) for (finite in c(FALSE, TRUE)) for (mse in c(FALSE, TRUE)) {
  options(survey.lonely.psu = rule)
  whole <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
    else svydesign(~psu, strata = ~stratum, weights = ~weight, data = data)
  add("jackknife", rule, finite, mse, as.svrepdesign(whole, type = "JKn", mse = mse))
}
full <- subset(data, stratum != "T4")
whole <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = full)
boot <- as.svrepdesign(whole, type = "subbootstrap", replicates = 40)
add("bootstrap", "fail", FALSE, FALSE, boot)
psus <- !duplicated(full$psu)
drawn <- data.frame(psu = full$psu[psus], signif(as.matrix(boot$repweights)[psus, ], 15))
write.csv(drawn, "bootstrap.csv", row.names = FALSE, quote = FALSE)
# The spread of the errors that 400 replicates give, for a comparison in distribution.
errors <- sapply(1:30, function(i) SE(withReplicates(as.svrepdesign(whole, type = "subbootstrap", replicates = 400), statistics$mean))[[1]])
numbers <- do.call(rbind, rows)
for (column in c("value", "se")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers, errors = list(mean = signif(mean(errors), 15), sd = signif(sd(errors), 15))),
  auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
