# Differences between two domains of one sample (svycontrast), between rounds that share all their PSUs (both rounds in one design) or
# some of them (covariance of the PSU totals by hand), and Holm's adjustment (p.adjust). Run here: Rscript script.R
# (writes rounds.csv and numbers.json; the sample of the domains is ../clustered/sample.csv)
suppressMessages(library(survey))
options(survey.lonely.psu = "adjust")
signifs <- function(x) signif(unname(x), 15)
rows <- list()
add <- function(case, value, se, df) {
  half <- qt(0.975, df) * se
  rows[[length(rows) + 1]] <<- data.frame(case, value = signifs(value), se = signifs(se), df = signifs(df), low = signifs(value - half),
    high = signifs(value + half), t = signifs(value / se), p = signifs(2 * pt(-abs(value / se), df)))
}
data <- read.csv("../clustered/sample.csv")
for (finite in c(FALSE, TRUE)) {
  whole <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
    else svydesign(~psu, strata = ~stratum, weights = ~weight, data = data)
  for (other in c("B", "C")) {
    d <- whole
    for (name in c("A", other)) {
      inside <- data$domain == name & !is.na(data$y)
      d$variables[[paste0("n", name)]] <- as.numeric(inside)
      d$variables[[paste0("y", name)]] <- ifelse(inside, data$y, 0)
    }
    totals <- svytotal(as.formula(sprintf("~yA + nA + y%s + n%s", other, other)), d)
    e <- eval(bquote(svycontrast(totals, quote(.(parse(text = sprintf("yA / nA - y%s / n%s", other, other))[[1]])))))
    add(paste("domains", other, finite), coef(e)[[1]], SE(e)[[1]], degf(whole))
  }
}
# Two rounds: strata 1-3; round 1 and 2 share some PSUs.
set.seed(2023)
psus <- data.frame(stratum = rep(1:3, c(7, 6, 5)), psu = 1:18, effect = rnorm(18, 0, 6))
population <- c(30, 12, 9)
rounds <- do.call(rbind, lapply(1:2, function(round) do.call(rbind, lapply(1:18, function(i) {
  m <- sample(3:7, 1)
  data.frame(round, stratum = psus$stratum[i], psu = psus$psu[i], population = population[psus$stratum[i]],
    weight = round(runif(m, 2, 9), 3), y = round(rnorm(m, 60 + 3 * round + psus$effect[i], 5), 3))
}))))
rounds$partial <- !(rounds$round == 1 & rounds$psu %in% c(1, 8, 14)) & !(rounds$round == 2 & rounds$psu %in% c(2, 3, 9, 18))
rounds$partial <- as.integer(rounds$partial)
write.csv(rounds, "rounds.csv", row.names = FALSE, quote = FALSE)
for (finite in c(FALSE, TRUE)) {
  d <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = rounds)
    else svydesign(~psu, strata = ~stratum, weights = ~weight, data = rounds)
  m <- svyby(~y, ~round, d, svymean, covmat = TRUE)
  e <- svycontrast(m, c(-1, 1))
  add(paste("rounds all shared", finite), coef(e)[[1]], SE(e)[[1]], degf(d))
  part <- subset(rounds, partial == 1)
  of <- function(k) {
    own <- subset(part, round == k)
    design <- if (finite) svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = own)
      else svydesign(~psu, strata = ~stratum, weights = ~weight, data = own)
    mean <- svymean(~y, design)
    own$z <- own$weight * (own$y - coef(mean)) / sum(own$weight)
    list(value = coef(mean)[[1]], variance = vcov(mean)[[1]], z = tapply(own$z, own$psu, sum), df = degf(design))
  }
  one <- of(1); two <- of(2)
  covariance <- 0
  for (h in 1:3) {
    ids <- as.character(psus$psu[psus$stratum == h])
    both <- Reduce(intersect, list(ids, names(one$z), names(two$z)))
    n1 <- sum(ids %in% names(one$z)); n2 <- sum(ids %in% names(two$z))
    times <- if (finite) length(both) - n1 * n2 / population[h] else length(both)
    covariance <- covariance + times * cov(one$z[both], two$z[both])
  }
  df <- (one$variance + two$variance)^2 / (one$variance^2 / one$df + two$variance^2 / two$df)
  # At most as many degrees of freedom as the PSUs of both rounds together have: 18 − 3.
  add(paste("rounds some shared", finite), two$value - one$value, sqrt(one$variance + two$variance - 2 * covariance), min(df, 15))
  add(paste("rounds apart", finite), two$value - one$value, sqrt(one$variance + two$variance), df)
}
p <- c(0.011, 0.02, 0.0004, 0.8, 0.04, 0.02, 1, 0)
versions <- list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")))
cat(jsonlite::toJSON(list(versions = versions, rows = do.call(rbind, rows), p = p, holm = signifs(p.adjust(p, "holm"))),
  auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
