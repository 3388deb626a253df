# The samples of the api data as the package's own help designs them: simple, stratified and one-stage clusters with finite populations,
# two stages with weights only and with finite populations at both. Means, totals, ratios, shares and quantiles, in the whole and in
# domains that cut across the designs. Run here: Rscript script.R   (writes schools.csv and numbers.json)
suppressMessages(library(survey))
data(api)
columns <- function(sample, data, weight, fpc1, fpc2 = NA) data.frame(sample, dnum = data$dnum, snum = data$snum, stype = data$stype,
  awards = data$awards, schwide = as.integer(data$sch.wide == "Yes"), api99 = data$api99, api00 = data$api00,
  enroll = data$enroll, tested = data$api.stu, weight, fpc1, fpc2)
schools <- rbind(columns("simple", apisrs, apisrs$pw, apisrs$fpc), columns("stratified", apistrat, apistrat$pw, apistrat$fpc),
  columns("clustered", apiclus1, apiclus1$pw, apiclus1$fpc), columns("stages", apiclus2, apiclus2$pw, apiclus2$fpc1, apiclus2$fpc2))
write.csv(schools, "schools.csv", row.names = FALSE, quote = FALSE, na = "")
schools <- read.csv("schools.csv")
schools$one <- 1
of <- function(name) schools[schools$sample == name, ]
designs <- list(
  simple = svydesign(~1, weights = ~weight, fpc = ~fpc1, data = of("simple")),
  stratified = svydesign(~1, strata = ~stype, weights = ~weight, fpc = ~fpc1, data = of("stratified")),
  clustered = svydesign(~dnum, weights = ~weight, fpc = ~fpc1, data = of("clustered")),
  `with-replacement` = svydesign(~dnum, weights = ~weight, data = of("stages")),
  stages = svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, weights = ~weight, data = of("stages")))

# survey 4.1's rule goes on to the second value where p is below the share of the first one; the definition stays (see ../quantile).
first <- function(x, w, p) if (p < sum(w[x == min(x)]) / sum(w)) min(x) else survey:::qrule_math(x, w, p)

rows <- list()
add <- function(place, statistic, variable, stat, df, n, ci = confint(stat, df = df), deff = NA)
  rows[[length(rows) + 1]] <<- data.frame(place, statistic, variable, value = coef(stat)[[1]], se = as.vector(SE(stat))[1], df = df,
    low = ci[1], high = ci[2], deff = deff, n = n)
estimate <- function(place, part, df) {
  seen <- function(...) sum(complete.cases(part$variables[c(...)]))
  for (variable in c("api00", "enroll", "schwide")) {
    stat <- svymean(as.formula(paste0("~", variable)), part, na.rm = TRUE, deff = TRUE)
    add(place, "mean", variable, stat, df, seen(variable), deff = deff(stat)[[1]])
  }
  for (variable in c("enroll", "one")) {
    stat <- svytotal(as.formula(paste0("~", variable)), part, na.rm = TRUE, deff = TRUE)
    add(place, "total", variable, stat, df, seen(variable), deff = deff(stat)[[1]])
  }
  stat <- svyratio(~tested, ~enroll, part, na.rm = TRUE, deff = TRUE)
  add(place, "ratio", "tested/enroll", stat, df, seen("tested", "enroll"), deff = deff(stat)[[1]])
  # The interval that svyciprop(method = "logit") finds by fitting a model, written out: its iteration stops at about 1e-9.
  share <- svymean(~schwide, part)
  p <- coef(share)[[1]]
  ci <- if (p > 0 && p < 1) plogis(qlogis(p) + c(-1, 1) * qt(0.975, df) * SE(share)[[1]] / (p * (1 - p))) else c(NA, NA)
  if (place$domain == "")
    stopifnot(all.equal(ci, as.vector(confint(svyciprop(~schwide, part, method = "logit", df = df))), tolerance = 1e-6))
  add(place, "logit", "schwide", share, df, nrow(part$variables), ci = ci)
  # No round shares: where the weight up to a value is just p of the whole, survey's answer hangs on the last bit of the sums.
  for (p in c(0.2513, 0.5, 0.8987)) {
    q <- svyquantile(~api00, part, p, interval.type = "mean", df = df, qrule = first)[[1]]
    stat <- structure(q[1], var = q[4]^2, class = "svystat")
    if (!anyNA(q)) add(place, paste0("quantile-", p), "api00", stat, df, nrow(part$variables), ci = q[2:3])
  }
}
for (name in names(designs)) {
  whole <- designs[[name]]
  for (stype in c("", "E", "H", "M")) for (awards in c("", "No", "Yes")) {
    part <- whole
    if (stype != "") part <- part[part$variables$stype == stype, ]
    if (awards != "") part <- part[part$variables$awards == awards, ]
    domain <- if (awards == "") stype else if (stype == "") awards else paste(stype, awards)
    estimate(data.frame(design = name, domain), part, degf(whole))
  }
}
numbers <- do.call(rbind, rows)
# Where all schools of a domain are alike, R's error or the variance that deff is divided by is 0 or the rounding of it.
alike <- numbers$se < 1e-12 * abs(numbers$value)
numbers$se[alike] <- 0
numbers$deff[alike | (!is.na(numbers$deff) & numbers$deff > 1e12)] <- NA
numbers[alike & numbers$statistic == "logit", c("low", "high")] <- NA
for (column in c("value", "se", "low", "high", "deff")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
