# Runs the R lines of docs/coming-from-r.md and writes what each line that ends in "#>" gives, to 15 digits.
suppressMessages({
  library(survey)
  library(sampling)
})
page <- readLines("../../../docs/coming-from-r.md", encoding = "UTF-8")
fences <- grep("^```", page)
opened <- fences[grepl("^```r$", page[fences])]
env <- new.env(parent = globalenv())
results <- list()
for (from in opened) {
  to <- min(fences[fences > from])
  lines <- page[(from + 1):(to - 1)]
  code <- parse(text = lines, keep.source = TRUE)
  ends <- vapply(attr(code, "srcref"), function(ref) ref[3], 1)
  block <- list()
  for (i in seq_along(code)) {
    value <- eval(code[[i]], env)
    if (grepl("#>", lines[ends[i]], fixed = TRUE)) block[[length(block) + 1]] <- unname(as.numeric(unlist(value)))
  }
  results[[length(results) + 1]] <- block
}
numbers <- function(v) paste0("[", paste(vapply(v, function(x) sprintf("%.15g", x), ""), collapse = ", "), "]")
blocks <- vapply(results, function(block) paste0("    [", paste(vapply(block, numbers, ""), collapse = ",\n     "), "]"), "")
versions <- sprintf(
  '{"R": "%s", "survey": "%s", "sampling": "%s"}',
  getRversion(), packageVersion("survey"), packageVersion("sampling")
)
writeLines(c("{", paste0('  "versions": ', versions, ","), '  "blocks": [', paste(blocks, collapse = ",\n"), "  ]", "}"), "numbers.json")
