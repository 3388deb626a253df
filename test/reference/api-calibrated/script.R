# The samples of the api data fitted to figures of the population of schools, as the package's help does: post-stratified by type of
# school, raked by type and by whether the school met its target, calibrated to type and the result of the year before (linear, raking,
# logit), and their errors; two stages with finite populations at both among them. Reads ../api/schools.csv.
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(survey))
data(api)
schools <- read.csv("../api/schools.csv")
of <- function(name) schools[schools$sample == name, ]
designs <- list(
  stratified = svydesign(~1, strata = ~stype, weights = ~weight, fpc = ~fpc1, data = of("stratified")),
  clustered = svydesign(~dnum, weights = ~weight, fpc = ~fpc1, data = of("clustered")),
  stages = svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, weights = ~weight, data = of("stages")))
apipop$schwide <- as.integer(apipop$sch.wide == "Yes")
sizes <- function(column) setNames(as.data.frame(table(apipop[[column]])), c(column, "Freq"))
stypes <- sizes("stype")
awards <- sizes("awards")
wides <- sizes("schwide")
totals <- colSums(model.matrix(~ stype + api99, apipop))

fit <- function(d, ...) calibrate(d, ~ stype + api99, totals, epsilon = 1e-13, maxit = 500, ...)
adjustments <- list(
  poststratified = function(d) postStratify(d, ~stype, stypes),
  `poststratified-by-awards` = function(d) postStratify(d, ~awards, awards),
  raked = function(d) rake(d, list(~stype, ~schwide), list(stypes, wides), control = list(maxit = 500, epsilon = 1e-14)),
  linear = function(d) calibrate(d, ~ stype + api99, totals),
  raking = function(d) fit(d, calfun = "raking"),
  logit = function(d) fit(d, calfun = "logit", bounds = c(0.6, 1.8)))

first <- function(x, w, p) if (p < sum(w[x == min(x)]) / sum(w)) min(x) else survey:::qrule_math(x, w, p)
rows <- list()
weights.of <- list()
for (name in names(designs)) for (adjustment in names(adjustments)) {
  whole <- adjustments[[adjustment]](designs[[name]])
  df <- degf(whole)
  weights.of[[length(weights.of) + 1]] <- list(design = name, adjustment = adjustment, weights = signif(as.vector(weights(whole)), 15))
  for (domain in c("", "Yes", "No")) {
    part <- if (domain == "") whole else subset(whole, awards == domain)
    inside <- domain == "" | whole$variables$awards == domain
    seen <- function(variable) sum(inside & complete.cases(whole$variables[strsplit(variable, "/")[[1]]]))
    add <- function(statistic, variable, stat, ci = confint(stat, df = df), deff = NA)
      rows[[length(rows) + 1]] <<- data.frame(design = name, adjustment, domain, statistic, variable, value = coef(stat)[[1]],
        se = as.vector(SE(stat))[1], df = df, low = ci[1], high = ci[2], deff,
        n = seen(variable))
    own <- if (domain == "") function(stat) deff(stat)[[1]] else function(stat) NA
    for (variable in c("api00", "schwide")) {
      stat <- svymean(as.formula(paste0("~", variable)), part, na.rm = TRUE, deff = TRUE)
      add("mean", variable, stat, deff = own(stat))
    }
    p <- coef(stat)[[1]]
    if (p < 1 - 1e-9) add("logit", "schwide", stat, ci = plogis(qlogis(p) + c(-1, 1) * qt(0.975, df) * SE(stat)[[1]] / (p * (1 - p))))
    for (variable in c("api00", "enroll")) {
      stat <- svytotal(as.formula(paste0("~", variable)), part, na.rm = TRUE, deff = TRUE)
      add("total", variable, stat, deff = own(stat))
    }
    add("ratio", "tested/enroll", svyratio(~tested, ~enroll, part, na.rm = TRUE))
    for (p in c(0.2513, 0.5)) {
      q <- svyquantile(~api00, part, p, interval.type = "mean", df = df, qrule = first)[[1]]
      if (!anyNA(q)) add(paste0("quantile-", p), "api00", structure(q[1], var = q[4]^2, class = "svystat"), ci = q[2:3])
    }
  }
}
numbers <- do.call(rbind, rows)
# What the fitted figures explain whole keeps an error of rounding, or of what ten sweeps over the margins leave.
explained <- numbers$se < 1e-9 * abs(numbers$value)
numbers$se[explained] <- 0
numbers$deff[explained] <- NA
numbers <- numbers[!(explained & numbers$statistic == "logit"), ]
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
population <- list(stype = as.list(setNames(stypes$Freq, stypes$stype)), awards = as.list(setNames(awards$Freq, awards$awards)),
  schwide = wides$Freq, totals = as.vector(totals))
cat(jsonlite::toJSON(list(versions = versions, population = population, rows = numbers, weights = weights.of), auto_unbox = TRUE,
  digits = NA, na = "null"), file = "numbers.json")
