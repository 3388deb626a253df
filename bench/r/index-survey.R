# The index of every item, factor, content and of the whole in each domain by survey alone: totals of satisfied and of valid answers of
# all items, then each node as a function of the totals by svycontrast (delta method).
# Usage: Rscript index-survey.R FORMS.csv BY OUT.csv NODES.csv   (NODES.csv: node,item)
source("forms.R")
args <- commandArgs(TRUE)

measure(args[1], args[3], function(forms) {
  design <- design_of(forms)
  places <- read.csv(args[4], colClasses = "character")
  items <- unique(places$item)
  place <- setNames(seq_along(items), items)
  nodes <- split(place[places$item], factor(places$node, unique(places$node)))
  formulas <- lapply(nodes, function(at) {
    sum <- paste0("s", at, "/v", at, collapse = "+")
    str2lang(paste0("100*(", sum, ")/", length(at)))
  })
  answers <- as.matrix(forms[items])
  valid <- !is.na(answers)
  satisfied <- valid & answers >= 4
  totals <- cbind(satisfied, valid) + 0
  colnames(totals) <- c(paste0("s", seq_along(items)), paste0("v", seq_along(items)))
  parts <- lapply(domains_of(forms, args[2]), function(rows) {
    index <- svycontrast(svytotal(totals[rows, ], design[rows, ]), formulas)
    data.frame(variable = names(nodes), estimate = as.vector(coef(index)), se = as.vector(SE(index)))
  })
  cbind(domain = rep(names(parts), each = length(nodes)), do.call(rbind, parts))
})
