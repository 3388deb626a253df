# Quantiles of Student's t. Run: Rscript script.R > numbers.json
p <- c(1e-8, 1e-4, 0.005, 0.025, 0.05, 0.2, 0.4, 0.6, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995, 1 - 1e-8)
df <- c(1, 2, 3, 4, 5, 7, 10, 13, 20, 30, 59, 100, 183, 767, 1430, 10000, 1e6, 1e9)
grid <- expand.grid(p = p, df = df)
grid <- grid[grid$df <= 1e4 | (grid$p >= 1e-4 & grid$p <= 0.9995), ]
number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
rows <- sprintf('    [%s, %s, %s]', number(grid$p), number(grid$df), number(qt(grid$p, grid$df)))
cat('{\n  "versions": {"R": "', as.character(getRversion()), '"},\n  "rows": [\n', paste(rows, collapse = ",\n"), '\n  ]\n}\n', sep = "")
