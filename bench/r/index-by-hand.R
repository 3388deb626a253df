# The same index linearised by hand: the scores of the items added up into those of the nodes by a matrix, of which survey only takes the
# variance of totals.
# Usage: Rscript index-by-hand.R FORMS.csv BY OUT.csv NODES.csv   (NODES.csv: node,item)
source("forms.R")
args <- commandArgs(TRUE)

measure(args[1], args[3], function(forms) {
  design <- design_of(forms)
  places <- read.csv(args[4], colClasses = "character")
  items <- unique(places$item)
  nodes <- unique(places$node)
  share <- matrix(0, length(items), length(nodes))
  share[cbind(match(places$item, items), match(places$node, nodes))] <- 1
  share <- sweep(share, 2, colSums(share), "/")
  answers <- as.matrix(forms[items])
  is_valid <- !is.na(answers)
  satisfied <- 100 * (is_valid & answers >= 4)
  weight <- forms$weight
  parts <- lapply(domains_of(forms, args[2]), function(rows) {
    valid <- is_valid[rows, ]
    below <- colSums(weight[rows] * valid)
    value <- colSums(weight[rows] * satisfied[rows, ]) / below
    score <- (valid * sweep(sweep(satisfied[rows, ], 2, value), 2, below, "/")) %*% share
    data.frame(variable = nodes, estimate = as.vector(value %*% share), se = as.vector(SE(svytotal(score, design[rows, ]))))
  })
  cbind(domain = rep(names(parts), each = length(nodes)), do.call(rbind, parts))
})
