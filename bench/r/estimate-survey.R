# Means of all items in each domain by survey alone. svymean(na.rm = TRUE) of several items leaves out every form that misses one of them,
# so each item is a call of its own. The subset is taken once a domain; svyby would take it again for every item, and is about half as fast.
# Usage: Rscript estimate-survey.R FORMS.csv BY OUT.csv
source("forms.R")
args <- commandArgs(TRUE)

measure(args[1], args[3], function(forms) {
  design <- design_of(forms)
  items <- setdiff(names(forms), design_columns)
  parts <- lapply(domains_of(forms, args[2]), function(rows) {
    domain <- design[rows, ]
    means <- lapply(items, function(item) svymean(reformulate(item), domain, na.rm = TRUE))
    data.frame(variable = items, estimate = vapply(means, coef, 0), se = vapply(means, SE, 0))
  })
  cbind(domain = rep(names(parts), each = length(items)), do.call(rbind, parts))
})
