# Probabilities of a draw in stages that goes on: communes by size, villages by size in the communes, then in the villages that were
# drawn a fixed number of persons of the list made there, each by inclusionprobabilities of the package sampling; and the whole three
# stages at once by its mstage, from known seeds.  Run here: Rscript script.R   (writes numbers.json)
suppressMessages(library(sampling))

communes <- list(c(40, 25, 60), c(15, 90, 30, 22), c(55, 70), c(33, 18, 27, 41), c(250, 12))
listed <- lapply(communes, function(v) ceiling(v / 4))  # persons on the list of each village
first <- inclusionprobabilities(sapply(communes, sum), 3)
villages <- do.call(rbind, lapply(seq_along(communes), function(c) {
  second <- inclusionprobabilities(communes[[c]], 2)
  data.frame(commune = c - 1, village = seq_along(second) - 1, size = communes[[c]], listed = listed[[c]], upper = first[c] * second)
}))
villages$person <- villages$upper * pmin(1, 5 / villages$listed)

frame <- data.frame(commune = rep(villages$commune, villages$listed), village = rep(villages$village, villages$listed))
frame$row <- seq_len(nrow(frame))
frame$unit <- frame$commune * 10 + frame$village
simple <- lapply(1:3, function(k) {
  set.seed(400 + k)
  s <- mstage(frame, stage = list("cluster", "cluster", ""), varnames = list("commune", "unit", "row"),
    size = list(3, rep(2, 3), rep(2, 6)), method = list("srswor", "srswor", "srswor"))
  rows <- s[[3]]$ID_unit
  list(unit = frame$unit[rows], probability = signif(s[[3]]$Prob, 15))
})

versions <- list(R = as.character(getRversion()), sampling = as.character(packageVersion("sampling")))
cat(jsonlite::toJSON(list(versions = versions, villages = villages, simple = simple), dataframe = "rows", auto_unbox = TRUE,
  digits = NA), file = "numbers.json")
