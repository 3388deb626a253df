# Composites of six items (an asked-if one, one that nobody of a domain answered) in factors, contents and the whole: every way to score
# an item and to put items together, with and without weights of the parts. One stage and two, finite at each; post-stratified, raked and
# calibrated. By svycontrast of svytotal, items without an answer left out; differences of two domains.
# Run here: Rscript script.R   (writes answers.csv and numbers.json)
suppressMessages(library(survey))
options(survey.lonely.psu = "adjust", digits = 17)
set.seed(2640)
strata <- data.frame(stratum = 0:2, N = c(9, 14, 30), n = c(3, 4, 3))
psus <- do.call(rbind, lapply(seq_len(nrow(strata)), function(h) data.frame(strata[h, ], psu = 10 * (h - 1) + seq_len(strata$n[h]), row.names = NULL)))
psus$M <- sample(20:60, nrow(psus), TRUE)
psus$m <- sample(4:7, nrow(psus), TRUE)
rows <- do.call(rbind, lapply(seq_len(nrow(psus)), function(i) data.frame(psus[i, ], ssu = seq_len(psus$m[i]), place = rnorm(1, 0, 0.4), row.names = NULL)))
rows$weight <- rows$N / rows$n * rows$M / rows$m
count <- nrow(rows)
rows$domain <- sample(c("a", "b", "c"), count, TRUE, c(0.5, 0.3, 0.2))
rows$sex <- sample(c("f", "m"), count, TRUE)
rows$age <- sample(c("old", "young"), count, TRUE, c(0.4, 0.6))
rows$size <- round(rexp(count, 1 / 4)) + 1
items <- paste0("x", 1:6)
mood <- rows$place + rnorm(count, 0, 0.7)
for (j in 1:6) {
  answer <- pmin(5, pmax(1, round(4 + mood + rnorm(count, 0, 0.7) - j / 8)))
  answer[runif(count) < c(0.03, 0.1, 0, 0.05, 0.65, 0.2)[j]] <- 0
  rows[[items[j]]] <- answer
}
rows$x6[rows$domain == "c"] <- 0
write.csv(rows[c("stratum", "N", "psu", "M", "ssu", "weight", "domain", "sex", "age", "size", items)], "answers.csv", row.names = FALSE, quote = FALSE)

# The tree: id, weight of each part where weights are given, parts.
leaf <- function(id, weight = 1) list(id = id, weight = weight)
factors <- list(A = list(id = "A", weight = 1, parts = list(leaf("x1", 2), leaf("x2"))),
  B = list(id = "B", weight = 2, parts = list(leaf("x3"), leaf("x4"))),
  C = list(id = "C", weight = 0.5, parts = list(leaf("x5", 3), leaf("x6"))))
contents <- list(one = list(id = "one", weight = 1, parts = factors[c("A", "B")]), two = list(id = "two", weight = 1.5, parts = factors["C"]))
tree <- list(id = "overall", weight = 1, parts = contents)
nodes <- list(x5 = leaf("x5"), C = factors$C, one = contents$one, overall = tree)
leaves <- function(node) if (is.null(node$parts)) list(node) else do.call(c, lapply(unname(node$parts), leaves))
shares <- function(node, answered, weighted) {
  if (is.null(node$parts)) return(if (node$id %in% answered) setNames(1, node$id) else numeric(0))
  found <- lapply(unname(node$parts), shares, answered, weighted)
  weight <- vapply(unname(node$parts), function(part) if (weighted) part$weight else 1, 0)
  kept <- lengths(found) > 0
  unlist(Map(function(share, w) share * w / sum(weight[kept]), found[kept], weight[kept]))
}
scores <- list("top2" = c(0, 0, 0, 1, 1), "mean-over-max" = 1:5 / 5, "min-max" = 0:4 / 4)

ratio_text <- function(ids, share) paste(sprintf("%.17g * y_%s / d_%s", share, ids, ids), collapse = " + ")
expression_of <- function(node, aggregate, weighted, answered) {
  ids <- intersect(vapply(leaves(node), `[[`, "", "id"), answered)
  if (aggregate == "pooled") return(sprintf("(%s) / (%s)", paste0("y_", ids, collapse = " + "), paste0("d_", ids, collapse = " + ")))
  if (aggregate == "item-mean") {
    share <- vapply(leaves(node), function(part) if (weighted) part$weight else 1, 0)[vapply(leaves(node), `[[`, "", "id") %in% answered]
    return(ratio_text(ids, share / sum(share)))
  }
  share <- shares(node, answered, weighted)
  ratio_text(names(share), share)
}
found <- list()
add <- function(...) found[[length(found) + 1]] <<- data.frame(...)
figures <- function(name, design, domain) {
  d <- if (domain == "") design else design[design$variables$domain == domain, ]
  inside <- domain == "" | rows$domain == domain
  answered <- items[vapply(items, function(j) any(rows[[j]][inside] > 0), NA)]
  for (scoring in names(scores)) {
    for (j in items) {
      d$variables[[paste0("d_", j)]] <- as.numeric(d$variables[[j]] > 0)
      d$variables[[paste0("y_", j)]] <- ifelse(d$variables[[j]] > 0, scores[[scoring]][pmax(1, d$variables[[j]])], 0)
    }
    totals <- svytotal(as.formula(paste("~", paste(c(paste0("y_", items), paste0("d_", items)), collapse = "+"))), d)
    for (node in names(nodes)) {
      for (aggregate in c("item-mean", "child-mean", "pooled")) for (weighted in c(FALSE, TRUE)) {
        if ((node == "x5" && (aggregate != "item-mean" || weighted)) || (aggregate == "pooled" && weighted)) next
        one <- svycontrast(totals, list(value = parse(text = expression_of(nodes[[node]], aggregate, weighted, answered))[[1]]))
        add(design = name, domain, scoring, aggregate, weighted, node, value = coef(one)[[1]], se = SE(one)[[1]])
      }
      if (node != "x5") {
        ids <- vapply(leaves(nodes[[node]]), `[[`, "", "id")
        d$variables$any <- as.numeric(rowSums(d$variables[paste0("d_", ids)]) > 0)
        lowest <- mapply(function(j) ifelse(d$variables[[j]] > 0, d$variables[[paste0("y_", j)]], Inf), ids)
        d$variables$low <- ifelse(d$variables$any == 1, apply(lowest, 1, min), 0)
        one <- svyratio(~low, ~any, d)
        add(design = name, domain, scoring, aggregate = "lowest", weighted = FALSE, node, value = coef(one)[[1]], se = SE(one)[[1]])
      }
    }
  }
}
difference <- function(name, design) {
  parts <- lapply(c("a", "b"), function(domain) {
    for (j in items) {
      d <- as.numeric(rows$domain == domain & rows[[j]] > 0)
      design$variables[[paste0("d_", j, domain)]] <<- d
      design$variables[[paste0("y_", j, domain)]] <<- d * (rows[[j]] >= 4)
    }
    paste(sprintf("y_%s%s / d_%s%s / 6", items, domain, items, domain), collapse = " + ")
  })
  columns <- as.vector(outer(c("y_", "d_"), as.vector(outer(items, c("a", "b"), paste0)), paste0))
  totals <- svytotal(as.formula(paste("~", paste(columns, collapse = "+"))), design)
  one <- svycontrast(totals, list(value = parse(text = sprintf("(%s) - (%s)", parts[[1]], parts[[2]]))[[1]]))
  add(design = name, domain = "a - b", scoring = "top2", aggregate = "item-mean", weighted = FALSE, node = "overall", value = coef(one)[[1]], se = SE(one)[[1]])
}

one_stage <- svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = rows)
clusters <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, fpc = ~N, data = rows)
two_stages <- svydesign(ids = ~psu + ssu, strata = ~stratum, weights = ~weight, fpc = ~N + M, data = rows)
sexes <- round(tapply(rows$weight, rows$sex, sum) * c(1.06, 0.96))
ages <- round(tapply(rows$weight, rows$age, sum) * c(0.97, 1.02))
ages[1] <- sum(sexes) - ages[2]
known <- c("(Intercept)" = sum(sexes), sexm = sexes[["m"]], size = round(sum(rows$weight * rows$size) * 1.05))
by_sex <- data.frame(sex = names(sexes), Freq = as.vector(sexes))
by_age <- data.frame(age = names(ages), Freq = as.vector(ages))
tight <- list(maxit = 500, epsilon = 1e-15)
designs <- list("one stage" = one_stage, clusters = clusters, "two stages" = two_stages,
  "one stage, calibrated" = calibrate(one_stage, ~ sex + size, known, epsilon = 1e-13, maxit = 500),
  "two stages, post-stratified" = postStratify(two_stages, ~sex, by_sex),
  "two stages, raked" = rake(two_stages, list(~sex, ~age), list(by_sex, by_age), control = tight),
  "two stages, calibrated" = calibrate(two_stages, ~ sex + size, known, epsilon = 1e-13, maxit = 500))
for (name in names(designs)) {
  for (domain in c("", "c")) figures(name, designs[[name]], domain)
  difference(name, designs[[name]])
}
rows_found <- do.call(rbind, found)
text <- function(x) if (is.character(x)) sprintf("\"%s\"", x) else if (is.logical(x)) tolower(as.character(x)) else sprintf("%.15g", x)
lines <- do.call(paste, c(lapply(rows_found, text), sep = ", "))
named <- function(x) paste0("{", paste(sprintf("\"%s\": %.15g", names(x), x), collapse = ", "), "}")
writeLines(c("{", sprintf("\"versions\": {\"R\": \"%s\", \"survey\": \"%s\"},", getRversion(), packageVersion("survey")),
  sprintf("\"sexes\": %s, \"ages\": %s, \"known\": [%s],", named(sexes), named(ages), paste(known, collapse = ", ")),
  sprintf("\"columns\": [%s],", paste0("\"", names(rows_found), "\"", collapse = ", ")),
  "\"rows\": [", paste0("[", lines, "]", c(rep(",", length(lines) - 1), "")), "]}"), "numbers.json")
