# Post-stratified, raked and calibrated designs of a made-up population: weights, estimates and errors that know of the calibration.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
# `stratified`: three strata, unequal weights, finite populations, missing answers. `clustered`: one stage of clusters, finite.
suppressMessages(library(survey))
set.seed(1992)

communes <- 60
size <- sample(15:45, communes, TRUE)
people <- data.frame(commune = rep(seq_len(communes), size))
N <- nrow(people)
people$stratum <- c("urban", "rural", "upland")[1 + (people$commune > 24) + (people$commune > 48)]
people$sex <- sample(c("nam", "nu"), N, TRUE, c(0.45, 0.55))
people$age <- sample(c("18-29", "30-44", "45-59", "60+"), N, TRUE, c(0.2, 0.35, 0.3, 0.15))
people$visits <- 1 + rpois(N, 2)
people$income <- round(rgamma(N, 4, 0.5), 3)
people$days <- round(5 + 2 * people$visits + (people$age == "60+") * 4 + people$income / 3 + rnorm(communes)[people$commune] + rnorm(N), 3)
people$due <- round(people$days * runif(N, 0.6, 1.5) + 3, 2)
people$commune_count <- communes
people$stratum_size <- as.vector(table(people$stratum)[people$stratum])

drawn <- c(urban = 50, rural = 40, upland = 18)
rows <- unlist(lapply(names(drawn), function(h) sample(which(people$stratum == h), drawn[h])))
stratified <- people[rows, ]
stratified$weight <- round(stratified$stratum_size / drawn[stratified$stratum] * runif(nrow(stratified), 0.6, 1.4), 4)
clusters <- sample(seq_len(communes), 9)
clustered <- people[people$commune %in% clusters, ]
clustered <- clustered[unlist(lapply(split(seq_len(nrow(clustered)), clustered$commune), function(i) i[seq_len(min(12, length(i)))])), ]
clustered$weight <- round(communes / 9 * as.vector(table(people$commune)[as.character(clustered$commune)]) /
  as.vector(table(clustered$commune)[as.character(clustered$commune)]), 4)
stratified$design <- "stratified"
clustered$design <- "clustered"
samples <- rbind(stratified, clustered)
samples$days[sample(nrow(samples), 14)] <- NA
rownames(samples) <- NULL
columns <- c("design", "stratum", "commune", "stratum_size", "commune_count", "weight", "sex", "age", "visits", "income", "days", "due")
write.csv(samples[columns], "sample.csv", row.names = FALSE, quote = FALSE, na = "")

designs <- list(
  stratified = svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~stratum_size, data = samples[samples$design == "stratified", ]),
  clustered = svydesign(~commune, weights = ~weight, fpc = ~commune_count, data = samples[samples$design == "clustered", ]))
cell.sizes <- as.data.frame(table(sex = people$sex, age = people$age))
sex.sizes <- as.data.frame(table(sex = people$sex))
age.sizes <- as.data.frame(table(age = people$age))
auxiliary <- ~ age + visits + income
totals <- colSums(model.matrix(auxiliary, people))
margin.totals <- colSums(model.matrix(~ sex + age, people))

fit <- function(design, ...) calibrate(design, auxiliary, totals, epsilon = 1e-13, maxit = 500, ...)
adjustments <- list(
  none = identity,
  poststratified = function(d) postStratify(d, ~ sex + age, cell.sizes),
  raked = function(d) rake(d, list(~sex, ~age), list(sex.sizes, age.sizes), control = list(maxit = 500, epsilon = 1e-14)),
  `raked-by-calibration` = function(d) calibrate(d, ~ sex + age, margin.totals, calfun = "raking", epsilon = 1e-13, maxit = 500),
  linear = function(d) calibrate(d, auxiliary, totals),
  `linear-variance` = function(d) calibrate(d, auxiliary, totals, variance = d$variables$visits),
  raking = function(d) fit(d, calfun = "raking"),
  logit = function(d) fit(d, calfun = "logit", bounds = c(0.4, 2.2)),
  truncated = function(d) fit(d, calfun = "linear", bounds = c(0.7, 1.6)),
  `poststratified-then-linear` = function(d) calibrate(postStratify(d, ~ age, age.sizes), ~ visits + income, totals[c("(Intercept)", "visits", "income")]))

tables <- list()
estimates <- list()
weights.of <- list()
add <- function(design, adjustment, statistic, domain, stat, df, n, deff = NULL) {
  ci <- confint(stat, df = df)
  estimates[[length(estimates) + 1]] <<- data.frame(design, adjustment, statistic, domain, value = unname(coef(stat))[1],
    se = unname(as.vector(SE(stat)))[1], df, low = ci[1], high = ci[2], deff = if (is.null(deff)) NA else as.vector(deff)[1], n)
}
for (name in names(designs)) for (adjustment in names(adjustments)) {
  whole <- adjustments[[adjustment]](designs[[name]])
  df <- degf(whole)
  weights.of[[length(weights.of) + 1]] <- list(design = name, adjustment = adjustment, weights = signif(as.vector(weights(whole)), 15))
  for (domain in c("", "nam", "nu")) {
    part <- if (domain == "") whole else subset(whole, sex == domain)
    inside <- domain == "" | whole$variables$sex == domain
    n <- sum(inside & !is.na(whole$variables$days))
    mean <- svymean(~days, part, na.rm = TRUE, deff = TRUE)
    total <- svytotal(~days, part, na.rm = TRUE, deff = TRUE)
    add(name, adjustment, "mean", domain, mean, df, n, if (domain == "") deff(mean))
    add(name, adjustment, "total", domain, total, df, n, if (domain == "") deff(total))
    add(name, adjustment, "ratio", domain, svyratio(~days, ~due, part, na.rm = TRUE), df, n)
  }
}
for (name in names(designs)) for (adjustment in names(adjustments)) {
  whole <- update(adjustments[[adjustment]](designs[[name]]), late = due > 18)
  test <- svychisq(~ sex + late, whole, statistic = "F")
  tables[[length(tables) + 1]] <- data.frame(design = name, adjustment, f = signif(test$statistic[[1]], 15), p = signif(test$p.value[[1]], 15))
}
numbers <- do.call(rbind, estimates)
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
population <- list(cells = cell.sizes, sex = sex.sizes, age = age.sizes, totals = as.list(totals))
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, population = population, rows = numbers, tables = do.call(rbind, tables),
  weights = weights.of), auto_unbox = TRUE,
  digits = NA, pretty = FALSE), file = "numbers.json")
