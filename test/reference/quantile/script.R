# Quantiles by svyquantile's default rule ("math") with its intervals "mean" (Woodruff) and "xlogit": schools of the api data, and the
# sample of ../stratified with its ties, missing answers and domains. Run here: Rscript script.R   (writes schools.csv and numbers.json)
suppressMessages(library(survey))
data(api)
schools <- data.frame(stratum = apistrat$stype, weight = apistrat$pw, population = apistrat$fpc, api00 = apistrat$api00,
  enroll = apistrat$enroll)
write.csv(schools, "schools.csv", row.names = FALSE, quote = FALSE, na = "")
sample <- read.csv("../stratified/sample.csv")
# survey 4.1's rule goes on to the second value where p is below the share of the first one; the definition stays at the first.
# The numbers are by the definition; `differs` marks the rows in which the package's own rule gives another number.
first <- function(x, w, p) {
  used <- w > 0
  if (p < sum(w[used & x == min(x[used])]) / sum(w)) min(x[used]) else survey:::qrule_math(x, w, p)
}
rows <- list()
add <- function(case, variable, domain, part, df) for (interval in c("mean", "xlogit")) for (p in c(0.1, 0.25, 0.5, 0.75, 0.9)) {
  f <- as.formula(paste0("~", variable))
  own <- svyquantile(f, part, p, interval.type = interval, na.rm = TRUE, df = df)[[1]]
  q <- svyquantile(f, part, p, interval.type = interval, na.rm = TRUE, df = df, qrule = first)[[1]]
  differs <- !identical(unname(q[1:3]), unname(own[1:3]))
  rows[[length(rows) + 1]] <<- data.frame(case, variable, domain, interval, p, value = q[1], low = q[2], high = q[3], se = q[4],
    df = df, differs, n = sum(!is.na(part$variables[[variable]])))
}
api <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~population, data = schools)
for (variable in c("api00", "enroll")) add("schools", variable, "", api, degf(api))
whole <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~population, data = sample)
for (domain in c("", sort(unique(sample$commune)))) {
  part <- if (domain == "") whole else subset(whole, commune == domain)
  for (variable in c("score", "days")) add("stratified", variable, domain, part, degf(whole))
}
numbers <- do.call(rbind, rows)
stopifnot(sum(numbers$differs) <= 3)
for (column in c("value", "se", "low", "high")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, pretty = TRUE, na = "null"), file = "numbers.json")
