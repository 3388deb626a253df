# Reads the forms the quickest way this R has, describes the sample to survey, and times what follows the reading.
suppressPackageStartupMessages(library(survey))

has_fread <- requireNamespace("data.table", quietly = TRUE)

read_forms <- function(file) {
  if (has_fread) return(as.data.frame(data.table::fread(file, stringsAsFactors = FALSE)))
  names <- strsplit(readLines(file, 1), ",")[[1]]
  texts <- c("province", "agency", "stratum", "psu")
  kinds <- ifelse(names %in% texts, "character", ifelse(names == "weight", "numeric", "integer"))
  read.csv(file, colClasses = kinds, check.names = FALSE)
}

design_of <- function(forms) {
  svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = forms)
}

design_columns <- c("province", "agency", "stratum", "psu", "weight", "population")

# Rows of each domain, by its name.
domains_of <- function(forms, by) split(seq_len(nrow(forms)), forms[[by]])

# compute(forms) returns one data frame: domain, variable, estimate, se. It goes to `out`; the seconds go to stdout.
measure <- function(file, out, compute) {
  started <- proc.time()[["elapsed"]]
  forms <- read_forms(file)
  read <- proc.time()[["elapsed"]]
  result <- compute(forms)
  computed <- proc.time()[["elapsed"]]
  result$estimate <- sprintf("%.17g", result$estimate)
  result$se <- sprintf("%.17g", result$se)
  if (has_fread) data.table::fwrite(result, out) else write.csv(result, out, row.names = FALSE, quote = FALSE)
  cat(sprintf('{"readSeconds":%.3f,"computeSeconds":%.3f}\n', read - started, computed - read))
}
