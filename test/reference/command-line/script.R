# What `sipas estimate` should print of a stratified, clustered, finite sample, one run of the command after the other: every statistic in
# the whole and in domains of two columns, t and logit intervals, a stratum with one PSU under every rule, weights made of the population.
# Cells are missing in the answers and in the columns that make the domains. Run here: Rscript script.R   (writes sample.csv, numbers.json)
suppressMessages(library(survey))
set.seed(876)
psus <- c(coast = 7, delta = 9, hills = 5, island = 1)
frame.psus <- c(coast = 60, delta = 95, hills = 22, island = 6)
data <- do.call(rbind, lapply(names(psus), function(h) do.call(rbind, lapply(seq_len(psus[h]), function(i)
  data.frame(stratum = h, psu = paste0(h, "-", i), population = frame.psus[[h]], row = seq_len(sample(7:14, 1)))))))
n <- nrow(data)
data$weight <- round(data$population * runif(n, 0.4, 2.5), 3)
data$commune <- sample(c("An Hai", "Binh Minh", "Cam Lam"), n, TRUE, c(0.6, 0.3, 0.1))
data$field <- sample(c("land", "health"), n, TRUE)
data$score <- sample(1:5, n, TRUE, c(0.03, 0.07, 0.15, 0.4, 0.35))
data$days <- round(rgamma(n, 2, 0.15) + 3 * (data$stratum == "hills"), 2)
data$due <- sample(5:20, n, TRUE)
data$late <- as.integer(data$days > data$due)
data$channel <- sample(c("counter", "web", "post"), n, TRUE, c(0.6, 0.3, 0.1))
for (column in c("score", "days", "late", "channel")) data[[column]][sample(n, 9)] <- NA
data$field[sample(n, 4)] <- NA
data$late[data$commune == "Cam Lam" & data$field %in% "land"] <- 1
data$score[data$commune == "Cam Lam" & data$field %in% "health"] <- NA
write.csv(data[setdiff(names(data), "row")], "sample.csv", row.names = FALSE, quote = FALSE, na = "")

cells <- function(stat, df, n, interval) {
  value <- coef(stat)[[1]]
  se <- as.vector(SE(stat))[1]
  if (se < 1e-12 * abs(value)) se <- 0
  half <- qt(0.975, df) * se
  ends <- value + c(-1, 1) * half
  if (interval == "logit") ends <- plogis(qlogis(value) + c(-1, 1) * half / (value * (1 - value)))
  if (interval == "logit" && se == 0) return(data.frame(n, estimate = value, se, df = NA, ci_low = NA, ci_high = NA, deff = NA))
  effect <- deff(stat)[[1]]
  # Nothing over the spread of the rows, or rounding over rounding.
  if (se == 0) effect <- if (is.finite(effect) && effect < 1e-12) 0 else NA
  data.frame(n, estimate = value, se, df, ci_low = ends[1], ci_high = ends[2], deff = effect)
}
missing <- data.frame(n = 0, estimate = NA, se = NA, df = NA, ci_low = NA, ci_high = NA, deff = NA)
# One line of the output: a statistic such as mean(score) of the rows inside.
line <- function(name, whole, inside, interval) {
  call <- regmatches(name, regexec("^([a-z]+)\\(([a-z]+)([/=]?)(.*)\\)$", name))[[1]]
  d <- whole$variables
  d$y <- if (call[4] == "=") as.integer(d[[call[3]]] == call[5]) else d[[call[3]]]
  d$x <- if (call[4] == "/") d[[call[5]]] else 1
  whole$variables <- d
  inside <- inside & !is.na(d$y) & !is.na(d$x)
  if (!any(inside)) return(data.frame(variable = name, missing))
  part <- whole[inside, ]
  stat <- switch(call[2], mean = , proportion = svymean(~y, part, deff = TRUE), total = svytotal(~y, part, deff = TRUE),
    ratio = svyratio(~y, ~x, part, deff = TRUE))
  data.frame(variable = name, cells(stat, degf(whole), sum(inside), if (call[2] == "proportion") interval else "t"))
}
numeric.names <- c("mean(score)", "mean(days)", "total(days)", "total(late)", "ratio(days/due)")
share.names <- c("proportion(late)", paste0("proportion(channel=", c("counter", "post", "web"), ")"))
numeric.options <- c("--mean", "score,days", "--total", "days,late", "--ratio", "days/due")
# A column of proportions is read as texts, so that late cannot be a total and a share in one run.
share.options <- c("--proportion", "late,channel")
design.options <- c("--strata", "stratum", "--psu", "psu", "--weights", "weight", "--population", "population")

runs <- list()
run <- function(names, options, rule = "adjust", by = character(0), interval = "t", weights = TRUE, finite = TRUE) {
  options(survey.lonely.psu = rule)
  d <- data
  if (!weights) d$weight <- d$population / psus[d$stratum]
  whole <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = if (finite) ~population, data = d)
  groups <- if (length(by) == 0) data.frame(row.names = 1) else unique(na.omit(d[by]))
  rows <- do.call(rbind, lapply(seq_len(max(1, nrow(groups))), function(g) {
    inside <- rep(TRUE, n)
    for (column in by) inside <- inside & d[[column]] %in% groups[g, column]
    lines <- do.call(rbind, lapply(names, line, whole, inside, interval))
    if (length(by) == 0) lines else cbind(groups[rep(g, nrow(lines)), , drop = FALSE], lines)
  }))
  for (column in c("estimate", "se", "ci_low", "ci_high", "deff")) rows[[column]] <- signif(rows[[column]], 15)
  # With one statistic in a run the output names the column only.
  if (all(grepl("^proportion", names))) rows$variable <- sub("^proportion\\((.*)\\)$", "\\1", rows$variable)
  kept <- design.options[c(TRUE, TRUE, TRUE, TRUE, weights, weights, finite, finite)]
  args <- c(options, kept, if (length(by) > 0) c("--by", paste(by, collapse = ",")), "--singleton", rule,
    if (interval != "t") c("--interval", interval))
  rownames(rows) <- NULL
  runs[[length(runs) + 1]] <<- list(args = args, rows = rows)
}
run(numeric.names, numeric.options)
run(numeric.names, numeric.options, by = c("commune", "field"))
run(share.names, share.options, by = c("field", "commune"))
run(share.names, share.options, by = "commune", interval = "logit")
run(share.names, share.options, by = c("commune", "field"), rule = "certainty", interval = "logit")
run(numeric.names, numeric.options, by = "stratum", rule = "certainty")
run(numeric.names, numeric.options, by = "field", rule = "average", finite = FALSE)
run(numeric.names, numeric.options, by = "commune", weights = FALSE)

versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, runs = runs), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
