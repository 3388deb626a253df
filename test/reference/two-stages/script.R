# Two stages with finite populations at both: the schools of apiclus2 (id = ~dnum + snum, fpc = ~fpc1 + fpc2), a stratified sample of
# PSUs whose ids start again in each stratum (nest = TRUE), lonely units at either stage under each rule, and three stages.
# Run here: Rscript script.R   (writes schools.csv, sample.csv and numbers.json)
suppressMessages(library(survey))
data(api)
schools <- data.frame(psu = apiclus2$dnum, ssu = apiclus2$snum, psus = apiclus2$fpc1, ssus = apiclus2$fpc2, weight = apiclus2$pw,
  api00 = apiclus2$api00, enroll = apiclus2$enroll, domain = as.character(apiclus2$stype))
write.csv(schools, "schools.csv", row.names = FALSE, quote = FALSE, na = "")
set.seed(2640)
strata <- data.frame(stratum = 1:4, n = c(4, 3, 5, 1), N = c(12, 3, 40, 6))
sample <- do.call(rbind, lapply(1:4, function(h) do.call(rbind, lapply(seq_len(strata$n[h]), function(i) {
  m <- if (h == 3 && i == 2) 1 else sample(2:5, 1)
  M <- if (h == 1 && i == 1) m else m + sample(1:20, 1)
  data.frame(stratum = h, psu = i, ssu = seq_len(m), psus = strata$N[h], ssus = M, weight = strata$N[h] / strata$n[h] * M / m)
}))))
sample <- sample[rep(seq_len(nrow(sample)), sample(1:3, nrow(sample), TRUE)), ]
sample$household <- ave(sample$ssu, sample$stratum, sample$psu, sample$ssu, FUN = seq_along)
sample$households <- ave(sample$ssu, sample$stratum, sample$psu, sample$ssu, FUN = length) + 4
sample$y <- round(rnorm(nrow(sample), 60 + 5 * sample$stratum + sample$psu, 9), 3)
sample$x <- round(runif(nrow(sample), 1, 9), 3)
sample$domain <- base::sample(c("A", "B"), nrow(sample), TRUE)
sample$weight <- round(sample$weight, 6)
write.csv(sample, "sample.csv", row.names = FALSE, quote = FALSE, na = "")

rows <- list()
add <- function(case, rule, stages, design, y, x) for (domain in c("", sort(unique(design$variables$domain)))) {
  # Scores of 0 outside the domain: every PSU stays, as in our own columns.
  inside <- if (domain == "") rep(1, nrow(design$variables)) else as.numeric(design$variables$domain == domain)
  d <- design
  d$variables$inside <- inside
  d$variables$yi <- design$variables[[y]] * inside
  d$variables$xi <- design$variables[[x]] * inside
  results <- list(total = svytotal(~yi, d), mean = svyratio(~yi, ~inside, d), ratio = svyratio(~yi, ~xi, d))
  for (name in names(results)) rows[[length(rows) + 1]] <<- data.frame(case, rule, stages, domain, statistic = name,
    value = coef(results[[name]])[[1]], se = SE(results[[name]])[[1]], df = degf(design))
}
schools$enroll[is.na(schools$enroll)] <- 0
api2 <- svydesign(~psu + ssu, fpc = ~psus + ssus, weights = ~weight, data = schools)
add("schools", "fail", 2, api2, "api00", "enroll")
for (rule in c("certainty", "adjust")) {
  options(survey.lonely.psu = rule)
  add("sample", rule, 2, svydesign(~psu + ssu, strata = ~stratum, fpc = ~psus + ssus, weights = ~weight, nest = TRUE, data = sample), "y", "x")
  add("sample", rule, 3, svydesign(~psu + ssu + household, strata = ~stratum, fpc = ~psus + ssus + households, weights = ~weight,
    nest = TRUE, data = sample), "y", "x")
}
# The rule average, where at least one unit of each PSU's second stage is not alone.
options(survey.lonely.psu = "average")
rest <- subset(sample, !(stratum == 3 & psu == 2))
add("rest", "average", 2, svydesign(~psu + ssu, strata = ~stratum, fpc = ~psus + ssus, weights = ~weight, nest = TRUE, data = rest), "y", "x")
numbers <- do.call(rbind, rows)
for (column in c("value", "se")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
