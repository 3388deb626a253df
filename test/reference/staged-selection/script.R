# Selection in stages: mstage of the package sampling (by size and simple, simple and simple, three stages), and by hand UPsystematic
# of PSUs by size with UPsystematic of equal chances in each, from known starts. Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(sampling))

M <- c(7, 12, 5, 20, 9, 3, 15, 30, 6, 10, 18, 11)
frame <- data.frame(psu = rep(seq_along(M), M))
frame$id <- seq_len(nrow(frame))
# Parts of three or four rows within each PSU.
frame$ssu <- frame$psu * 10 + unlist(lapply(M, function(m) ceiling(seq_len(m) / 3.5)))

answer <- function(rows, ...) {
  probabilities <- list(...)
  order <- order(rows)
  list(rows = rows[order] - 1, probabilities = lapply(probabilities, function(p) signif(p[order], 15)))
}
# Probability of the first stage by row: mstage gives it for every row of the units drawn.
firstOf <- function(s, rows) s[[1]][["Prob_ 1 _stage"]][match(rows, s[[1]]$ID_unit)]

bySize <- lapply(1:4, function(k) {
  set.seed(k); u <- runif(1); set.seed(k)
  s <- mstage(frame, stage = list("cluster", ""), varnames = list("psu", "id"), size = list(5, rep(3, 5)),
    method = list("systematic", "srswor"), pik = list(M, NULL))
  rows <- s[[2]]$ID_unit
  c(list(start = signif(u, 15)), answer(rows, firstOf(s, rows), s[[2]][["Prob_ 2 _stage"]]))
})

simple <- lapply(1:3, function(k) {
  set.seed(100 + k)
  s <- mstage(frame, stage = list("cluster", ""), varnames = list("psu", "id"), size = list(4, rep(3, 4)),
    method = list("srswor", "srswor"))
  rows <- s[[2]]$ID_unit
  answer(rows, firstOf(s, rows), s[[2]][["Prob_ 2 _stage"]])
})

three <- lapply(1:3, function(k) {
  set.seed(200 + k)
  s <- mstage(frame, stage = list("cluster", "cluster", ""), varnames = list("psu", "ssu", "id"),
    size = list(4, rep(1, 4), rep(2, 4)), method = list("srswor", "srswor", "srswor"))
  rows <- s[[3]]$ID_unit
  second <- s[[2]][["Prob_ 2 _stage"]][match(rows, s[[2]]$ID_unit)]
  answer(rows, firstOf(s, rows), second, s[[3]][["Prob_ 3 _stage"]])
})

systematic <- lapply(1:4, function(k) {
  first <- inclusionprobabilities(M, 5)
  set.seed(300 + k); u <- runif(1); set.seed(300 + k)
  chosen <- which(UPsystematic(first) == 1)
  starts <- rep(NA, length(M)); rows <- NULL; second <- NULL
  for (i in chosen) {
    set.seed(1000 * k + i); starts[i] <- runif(1); set.seed(1000 * k + i)
    take <- min(4, M[i]); pik <- rep(take / M[i], M[i])
    drawn <- which(UPsystematic(pik) == 1)
    rows <- c(rows, which(frame$psu == i)[drawn]); second <- c(second, pik[drawn])
  }
  c(list(start = signif(u, 15), starts = signif(starts, 15)), answer(rows, first[frame$psu[rows]], second))
})

versions <- list(R = as.character(getRversion()), sampling = as.character(packageVersion("sampling")))
cat(jsonlite::toJSON(list(versions = versions, psu = frame$psu, ssu = frame$ssu, bySize = bySize, simple = simple, three = three,
  systematic = systematic), auto_unbox = TRUE, digits = NA, na = "null"), file = "numbers.json")
