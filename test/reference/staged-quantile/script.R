# Quantiles with Woodruff's interval, on both scales, of two-stage designs with finite populations at each stage and of replicate designs,
# as they are and calibrated: the schools of ../staged-calibration, and the clustered sample of ../calibration by the jackknife (JK1).
# Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(survey))
schools <- read.csv("../staged-calibration/schools.csv")
known <- jsonlite::fromJSON("../staged-calibration/numbers.json")$populations$schools
two <- svydesign(~psu + ssu, fpc = ~psus + ssus, weights = ~weight, data = schools)
totals <- setNames(known$totals, c("(Intercept)", "kindH", "kindM", "x"))
people <- subset(read.csv("../calibration/sample.csv"), design == "clustered")
one <- svydesign(~commune, weights = ~weight, fpc = ~commune_count, data = people)
sizes <- jsonlite::fromJSON("../replicate-calibration/numbers.json")$populations$clustered$cells
jack <- as.svrepdesign(one, type = "JK1")
designs <- list(
  "schools none" = list(two, ~y), "schools linear" = list(calibrate(two, ~ kind + x, totals), ~y),
  "people none" = list(jack, ~due), "people poststratified" = list(postStratify(jack, ~ sex + age, sizes), ~due))
# As in ../quantile: the rule of survey 4.1 but for the smallest value, where it departs from its definition.
first <- function(x, w, p) {
  used <- w > 0
  if (p < sum(w[used & x == min(x[used])]) / sum(w)) min(x[used]) else survey:::qrule_math(x, w, p)
}
rows <- list()
for (name in names(designs)) {
  whole <- designs[[name]][[1]]
  df <- if (startsWith(name, "people")) degf(jack) else degf(two)
  label <- if (startsWith(name, "people")) "sex" else "domain"
  for (domain in c("", sort(unique(whole$variables[[label]])))) for (type in c("mean", "xlogit")) for (p in c(0.1, 0.25, 0.5, 0.8)) {
    d <- if (domain == "") whole else whole[whole$variables[[label]] == domain, ]
    q <- svyquantile(designs[[name]][[2]], d, p, ci = TRUE, interval.type = type, df = df, qrule = first)[[1]][1:4]
    # svyquantile of replicate designs reads "xlogit" as "mean"; the function beneath knows it.
    if (type == "xlogit" && inherits(d, "svyrep.design")) {
      x <- d$variables[[all.vars(designs[[name]][[2]])]]
      q[2:3] <- survey:::woodruffCI(x, q[1], p, d, first, 0.05, df, method = "xlogit")
      q[4] <- (q[3] - q[2]) / (2 * qt(0.975, df))
    }
    rows[[length(rows) + 1]] <- data.frame(case = name, domain, interval = if (type == "mean") "t" else "logit", probability = p,
      value = q[1], low = q[2], high = q[3], se = q[4])
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "low", "high", "se")) numbers[[column]] <- signif(ifelse(is.finite(numbers[[column]]), numbers[[column]], NA), 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
