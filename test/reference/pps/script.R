# Selection with probability proportional to size: inclusionprobabilities with certainty units found again and again, and UPsystematic
# from known starts. Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(sampling))
set.seed(341)
frames <- list(even = rep(7, 12), mixed = round(rgamma(40, 1.2, 0.01)) + 1, skewed = c(9000, 2500, 900, 300, 120, round(runif(20, 1, 60))),
  withZeros = c(0, 50, 3, 0, 8, 12, 900, 4))
wanted <- list(even = 5, mixed = 11, skewed = 8, withZeros = 4)
cases <- lapply(names(frames), function(name) {
  size <- frames[[name]]; n <- wanted[[name]]
  pik <- suppressWarnings(inclusionprobabilities(size, n))
  draws <- lapply(1:6, function(k) {
    set.seed(k); u <- runif(1); set.seed(k)
    # Certainty units first; the others in frame order.
    rest <- which(pik < 1)
    s <- UPsystematic(pik[rest])
    list(u = signif(u, 15), units = sort(c(which(pik == 1), rest[s == 1])) - 1)
  })
  list(name = name, size = size, n = n, probability = signif(pik, 15), draws = draws)
})
versions <- list(R = as.character(getRversion()), sampling = as.character(packageVersion("sampling")))
cat(jsonlite::toJSON(list(versions = versions, cases = cases), auto_unbox = TRUE, digits = NA, pretty = TRUE), file = "numbers.json")
