# Replicate designs that are post-stratified, raked and calibrated again in each replicate: postStratify, rake and calibrate of
# as.svrepdesign(design), for the stratified and the clustered sample of ../calibration by the jackknife (JKn, JK1) and by R's own draws
# of the Rao-Wu bootstrap. `unaware` is as.svrepdesign(calibrated design), whose replicates know nothing of the calibration.
# Errors around the mean of the replicates and around the estimate, design effects, logit intervals, differences of domains.
# Run here: Rscript script.R   (writes bootstrap.csv and numbers.json)
suppressMessages(library(survey))
set.seed(2001)
samples <- read.csv("../calibration/sample.csv")
samples$share <- as.numeric(samples$due > 20)
pick <- function(name) samples[samples$design == name, ]
designs <- list(
  stratified = svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~stratum_size, data = pick("stratified")),
  clustered = svydesign(~commune, weights = ~weight, fpc = ~commune_count, data = pick("clustered")))
fpcless <- svydesign(~commune, weights = ~weight, data = pick("clustered"))
boot <- as.svrepdesign(fpcless, type = "subbootstrap", replicates = 25)
first <- !duplicated(pick("clustered")$commune)
write.csv(data.frame(commune = pick("clustered")$commune[first], signif(as.matrix(boot$repweights)[first, ], 15)), "bootstrap.csv",
  row.names = FALSE, quote = FALSE)

# Known figures, a little off what the sample says.
populations <- lapply(names(designs), function(name) {
  d <- pick(name)
  cells <- as.data.frame(xtabs(weight ~ sex + age, d))
  cells$Freq <- round(cells$Freq * rep(c(0.95, 1.04), 4) + c(9, -4, 6, 0, -7, 3, 2, 5))
  list(cells = cells, sex = as.data.frame(xtabs(Freq ~ sex, cells)), age = as.data.frame(xtabs(Freq ~ age, cells)),
    totals = c("(Intercept)" = sum(cells$Freq), visits = round(sum(d$weight * d$visits) * 1.03), income = round(sum(d$weight * d$income) * 0.98)))
})
names(populations) <- names(designs)
tight <- list(maxit = 500, epsilon = 1e-15)
adjust <- function(d, adjustment, p) {
  fit <- function(d, ...) calibrate(d, ~ visits + income, p$totals, epsilon = 1e-13, maxit = 500, ...)
  switch(adjustment, none = d, poststratified = postStratify(d, ~ sex + age, p$cells),
    raked = rake(d, list(~sex, ~age), list(p$sex, p$age), control = tight), linear = fit(d), raking = fit(d, calfun = "raking"),
    logit = fit(d, calfun = "logit", bounds = c(0.4, 2.5)), twice = fit(postStratify(d, ~sex, p$sex)))
}
rows <- list()
estimates <- function(case, kind, adjustment, mse, rep, df) {
  add <- function(statistic, e, deff = NA, low = NA, high = NA) rows[[length(rows) + 1]] <<- data.frame(case, kind, adjustment, mse,
    statistic, value = coef(e)[[1]], se = SE(e)[[1]], deff, low, high, df, rdf = degf(rep))
  total <- svytotal(~due, rep, deff = TRUE)
  women <- svymean(~due, subset(rep, sex == "nu"), deff = TRUE)
  share <- svymean(~share, rep, deff = TRUE)
  odds <- withReplicates(rep, quote(qlogis(sum(.weights * share) / sum(.weights))))
  ends <- plogis(coef(odds)[[1]] + c(-1, 1) * qt(0.975, df) * SE(odds)[[1]])
  # The model that the default method fits by iteration comes to the same.
  stopifnot(all.equal(as.vector(attr(svyciprop(~share, rep, method = "logit", df = df), "ci")), ends, tolerance = 1e-6))
  add("total", total, deff(total)[[1]])
  add("women", women, deff(women)[[1]])
  add("ratio", svyratio(~due, ~visits, rep))
  add("share", share, deff(share)[[1]], ends[1], ends[2])
  add("difference", withReplicates(rep, quote(sum(.weights * due * (sex == "nu")) / sum(.weights * (sex == "nu")) -
    sum(.weights * due * (sex == "nam")) / sum(.weights * (sex == "nam")))))
}
for (name in names(designs)) for (mse in c(FALSE, TRUE)) {
  type <- if (name == "stratified") "JKn" else "JK1"
  plain <- as.svrepdesign(designs[[name]], type = type, mse = mse)
  for (adjustment in c("none", "poststratified", "raked", "linear", "raking", "logit", "twice"))
    estimates(name, "jackknife", adjustment, mse, adjust(plain, adjustment, populations[[name]]), degf(plain))
  if (!mse) estimates(name, "jackknife", "unaware", mse, as.svrepdesign(adjust(designs[[name]], "linear", populations[[name]]), type = type),
    degf(plain))
}
for (adjustment in c("none", "poststratified", "linear"))
  estimates("clustered", "bootstrap", adjustment, FALSE, adjust(boot, adjustment, populations$clustered), degf(boot))
# A stratum with one PSU under two rules: the sample of ../replication, post-stratified by domain and calibrated to the total of x.
lonely <- read.csv("../replication/sample.csv")
known <- as.data.frame(xtabs(weight ~ domain, lonely))
known$Freq <- round(known$Freq * c(1.04, 0.97, 1.01))
reach <- c("(Intercept)" = sum(known$Freq), x = round(sum(lonely$weight * lonely$x) * 1.02))
alone <- list()
for (rule in c("certainty", "adjust")) for (finite in c(FALSE, TRUE)) for (mse in c(FALSE, TRUE)) {
  options(survey.lonely.psu = rule)
  whole <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = lonely)
    else svydesign(~psu, strata = ~stratum, weights = ~weight, data = lonely)
  plain <- as.svrepdesign(whole, type = "JKn", mse = mse)
  for (adjustment in c("poststratified", "linear")) {
    fitted <- if (adjustment == "linear") calibrate(plain, ~x, reach) else postStratify(plain, ~domain, known)
    total <- svytotal(~y, fitted, deff = TRUE)
    alone[[length(alone) + 1]] <- data.frame(rule, finite, mse, adjustment, value = coef(total)[[1]], se = SE(total)[[1]], deff = deff(total)[[1]])
  }
}
alone <- do.call(rbind, alone)
for (column in c("value", "se", "deff")) alone[[column]] <- signif(alone[[column]], 15)
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "deff", "low", "high")) numbers[[column]] <- signif(numbers[[column]], 15)
plain <- lapply(populations, function(p) list(sex = p$sex, age = p$age, cells = p$cells, totals = unname(p$totals)))
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, populations = plain, rows = numbers,
  lonely = list(domains = setNames(as.list(known$Freq), known$domain), totals = unname(reach), rows = alone)), auto_unbox = TRUE, digits = NA, na = "null"),
  file = "numbers.json")
