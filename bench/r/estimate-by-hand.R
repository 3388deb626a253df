# The same means linearised by hand: all items of a domain in one matrix, of which survey only takes the variance of totals. Nobody is
# told to write it so, but it is the quickest way found in R.
# Usage: Rscript estimate-by-hand.R FORMS.csv BY OUT.csv
source("forms.R")
args <- commandArgs(TRUE)

measure(args[1], args[3], function(forms) {
  design <- design_of(forms)
  items <- setdiff(names(forms), design_columns)
  answers <- as.matrix(forms[items])
  is_answered <- !is.na(answers)
  answers[!is_answered] <- 0
  weight <- forms$weight
  parts <- lapply(domains_of(forms, args[2]), function(rows) {
    answered <- is_answered[rows, ]
    below <- colSums(weight[rows] * answered)
    value <- colSums(weight[rows] * answers[rows, ]) / below
    score <- answered * sweep(sweep(answers[rows, ], 2, value), 2, below, "/")
    data.frame(variable = items, estimate = value, se = as.vector(SE(svytotal(score, design[rows, ]))))
  })
  cbind(domain = rep(names(parts), each = length(items)), do.call(rbind, parts))
})
