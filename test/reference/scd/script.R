# Cardiac arrests and survivals of the package's scd data, three strata of two ambulances: by linearisation, balanced half-samples and
# JKn; one or two ambulances left out, so that strata have one PSU, under every rule; and domains in which a stratum has one PSU only.
# Run here: Rscript script.R   (writes sample.csv and numbers.json)
suppressMessages(library(survey))
data(scd)
halves <- 2 * cbind(c(1, 0, 1, 0, 1, 0), c(1, 0, 0, 1, 0, 1), c(0, 1, 1, 0, 0, 1), c(0, 1, 0, 1, 1, 0))
scd$weight <- c(3, 5, 4, 4, 2, 7)
scd$population <- c(8, 8, 5, 5, 11, 11)
write.csv(data.frame(scd, half = halves), "sample.csv", row.names = FALSE, quote = FALSE)
scd$one <- 1

rows <- list()
add <- function(case, sample, domain, statistic, variable, value, se, df, n, ci = value + c(-1, 1) * qt(0.975, df) * se)
  rows[[length(rows) + 1]] <<- data.frame(case, sample, domain, statistic, variable, value, se, df, low = ci[1], high = ci[2], n)
estimate <- function(case, sample, domain, part, df, n) {
  every <- list(mean = svymean(~alive, part), total = svytotal(~alive, part), total = svytotal(~arrests, part),
    ratio = svyratio(~alive, ~arrests, part), mean = svymean(~I(alive > 40), part))
  variables <- c("alive", "alive", "arrests", "alive/arrests", "many")
  for (i in seq_along(every)) add(case, sample, domain, names(every)[i], variables[i], tail(unname(coef(every[[i]])), 1),
    tail(as.vector(SE(every[[i]])), 1), df, n)
}
# Which rows stay, by the name of the sample.
samples <- list(all = 1:6, `one alone` = c(1, 2, 4, 5, 6), `two alone` = c(1, 4, 5, 6), `all alone` = c(1, 4, 5))
rules <- c(certainty = "certainty", remove = "remove", adjust = "adjust", average = "average")
for (sample in names(samples)) for (finite in c(FALSE, TRUE)) for (rule in names(rules)) {
  if (sample == "all" && rule != "certainty") next
  if (rule == "remove" && sample != "one alone") next
  if (rule == "average" && sample == "all alone") next   # R gives NaN
  options(survey.lonely.psu = rules[[rule]])
  data <- scd[samples[[sample]], ]
  whole <- svydesign(id = ~ambulance, strata = ~ESA, weights = ~weight, fpc = if (finite) ~population, nest = TRUE, data = data)
  case <- data.frame(design = if (finite) "finite" else "weights", rule)
  df <- if (sample == "all alone") NA else degf(whole)   # degrees of freedom are 0 there: no interval
  estimate(case, sample, "", whole, df, nrow(data))
  if (sample != "all alone") for (domain in c("1", "2")) {
    part <- subset(whole, ambulance == as.integer(domain))
    estimate(case, sample, domain, part, df, sum(data$ambulance == as.integer(domain)))
  }
}
options(survey.lonely.psu = "fail")
unweighted <- svydesign(id = ~ambulance, strata = ~ESA, prob = ~one, nest = TRUE, data = scd)
estimate(data.frame(design = "unweighted", rule = "fail"), "all", "", unweighted, 3, 6)
replicated <- list(
  `half-samples` = svrepdesign(data = scd, type = "BRR", repweights = halves, weights = ~one, combined.weights = FALSE),
  jackknife = as.svrepdesign(type = "JKn",
    svydesign(id = ~ambulance, strata = ~ESA, weights = ~weight, fpc = ~population, nest = TRUE, data = scd)))
for (name in names(replicated)) {
  case <- data.frame(design = name, rule = "fail")
  for (statistic in c("total", "ratio")) {
    stat <- if (statistic == "total") svytotal(~alive, replicated[[name]]) else svyratio(~alive, ~arrests, replicated[[name]])
    add(case, "all", "", statistic, if (statistic == "total") "alive" else "alive/arrests", coef(stat)[[1]], as.vector(SE(stat))[1], 3, 6)
  }
}
numbers <- do.call(rbind, rows)
for (column in c("value", "se", "low", "high")) numbers[[column]] <- signif(numbers[[column]], 15)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = numbers), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
