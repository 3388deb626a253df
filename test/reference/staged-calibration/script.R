# Post-stratified, raked and calibrated designs of several stages, finite at each: the schools of apiclus2 (id = ~dnum + snum,
# fpc = ~fpc1 + fpc2) and the three-stage sample of ../two-stages under two rules for lonely units. Errors, design effects (deff = TRUE)
# and logit intervals, in the whole and in domains; differences of the domains' means.
# Run here: Rscript script.R   (writes schools.csv and numbers.json)
suppressMessages(library(survey))
data(api)
schools <- data.frame(psu = apiclus2$dnum, ssu = apiclus2$snum, psus = apiclus2$fpc1, ssus = apiclus2$fpc2, weight = apiclus2$pw,
  y = apiclus2$api00, x = apiclus2$api99, kind = as.character(apiclus2$stype), wide = as.character(apiclus2$sch.wide),
  share = as.numeric(apiclus2$awards == "Yes"), domain = ifelse(apiclus2$meals > 40, "many", "few"))
write.csv(schools, "schools.csv", row.names = FALSE, quote = FALSE)
sample <- read.csv("../two-stages/sample.csv")
sample$kind <- ifelse(sample$psu %% 2 == 1, "odd", "even")
sample$wide <- ifelse(sample$household == 1, "first", "later")
sample$share <- as.numeric(sample$y > 72)

rows <- list()
add <- function(case, rule, adjustment, domain, statistic, value, se, deff = NA, low = NA, high = NA)
  rows[[length(rows) + 1]] <<- data.frame(case, rule, adjustment, domain, statistic, value, se, deff, low, high)
estimates <- function(case, rule, adjustment, design) {
  df <- degf(design)
  for (domain in c("", sort(unique(design$variables$domain)))) {
    d <- if (domain == "") design else design[design$variables$domain == domain, ]
    total <- svytotal(~y, d, deff = TRUE)
    average <- svymean(~y, d, deff = TRUE)
    ratio <- svyratio(~y, ~x, d, deff = TRUE)
    share <- svymean(~share, d, deff = TRUE)
    ends <- as.vector(attr(svyciprop(~share, d, method = "xlogit", df = df), "ci"))
    # The default method fits a model by iteration, and comes to the same.
    stopifnot(all.equal(as.vector(attr(svyciprop(~share, d, method = "logit", df = df), "ci")), ends, tolerance = 1e-6))
    add(case, rule, adjustment, domain, "total", coef(total)[[1]], SE(total)[[1]], deff(total)[[1]])
    add(case, rule, adjustment, domain, "mean", coef(average)[[1]], SE(average)[[1]], deff(average)[[1]])
    add(case, rule, adjustment, domain, "ratio", coef(ratio)[[1]], SE(ratio)[[1]], deff(ratio)[[1]])
    add(case, rule, adjustment, domain, "share", coef(share)[[1]], SE(share)[[1]], deff(share)[[1]], ends[1], ends[2])
  }
  labels <- sort(unique(design$variables$domain))
  design$variables$a <- as.numeric(design$variables$domain == labels[1])
  design$variables$b <- 1 - design$variables$a
  means <- svyratio(~ I(y * a) + I(y * b), ~ a + b, design, covmat = TRUE)
  v <- vcov(means)[c(1, 4), c(1, 4)]
  add(case, rule, adjustment, paste(labels, collapse = " - "), "difference", means$ratio[1, 1] - means$ratio[2, 2],
    sqrt(v[1, 1] + v[2, 2] - 2 * v[1, 2]))
}
tight <- list(maxit = 500, epsilon = 1e-15)
adjusted <- function(design, population) {
  fit <- function(d, ...) calibrate(d, ~ kind + x, population$totals, epsilon = 1e-13, maxit = 500, ...)
  list(none = design,
    poststratified = postStratify(design, ~kind, population$kind),
    raked = rake(design, list(~kind, ~wide), population[c("kind", "wide")], control = tight),
    linear = fit(design),
    raking = fit(design, calfun = "raking"),
    logit = fit(design, calfun = "logit", bounds = c(0.3, 3)),
    twice = fit(postStratify(design, ~wide, population$wide)))
}
known <- data.frame(kind = as.character(apipop$stype), wide = as.character(apipop$sch.wide), x = apipop$api99)
populations <- list(schools = list(kind = as.data.frame(table(kind = known$kind)), wide = as.data.frame(table(wide = known$wide)),
  totals = colSums(model.matrix(~ kind + x, known))))
w <- sample$weight
populations$sample <- list(kind = data.frame(kind = c("even", "odd"), Freq = round(tapply(w, sample$kind, sum) * c(1.05, 0.97))))
N <- sum(populations$sample$kind$Freq)
later <- round(sum(w[sample$wide == "later"]) * 1.04)
populations$sample$wide <- data.frame(wide = c("first", "later"), Freq = c(N - later, later))
populations$sample$totals <- c("(Intercept)" = N, kindodd = populations$sample$kind$Freq[[2]], x = round(sum(w * sample$x) * 1.02))

api2 <- adjusted(svydesign(~psu + ssu, fpc = ~psus + ssus, weights = ~weight, data = schools), populations$schools)
for (name in names(api2)) estimates("schools", "fail", name, api2[[name]])
for (rule in c("certainty", "adjust")) {
  options(survey.lonely.psu = rule)
  three <- svydesign(~psu + ssu + household, strata = ~stratum, fpc = ~psus + ssus + households, weights = ~weight, nest = TRUE, data = sample)
  designs <- adjusted(three, populations$sample)
  for (name in names(designs)) estimates("sample", rule, name, designs[[name]])
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "deff", "low", "high")) numbers[[column]] <- signif(numbers[[column]], 15)
plain <- lapply(populations, function(p) list(kind = setNames(as.list(p$kind$Freq), p$kind$kind),
  wide = setNames(as.list(p$wide$Freq), p$wide$wide), totals = unname(p$totals)))
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, populations = plain, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"),
  file = "numbers.json")
