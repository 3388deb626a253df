"""Checks a draw in stages from its published files: the list, then seed, units, sizes, sample and probabilities of every stage.

Usage: python3 verify-stages.py SEED        in a folder with verify-draw.py, rows.csv, stages.csv and the four files of each stage.
A draw that goes on from another also needs above-sample.csv and above-probabilities.csv: the last stage of the draw before.
Prints a line a stage; exits 1 at the first thing that is not as it follows from the list and the seed.
"""
import csv, hashlib, itertools, math, os, subprocess, sys


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def hold(ours, published, what):
    if ours != published:
        sys.exit(f"DIFFERS: {what}")


def taken(take, n):
    """How many of n units: all, a number, or a share rounded half up and at least one."""
    if take == "all":
        return n
    return min(n, max(1, math.floor(n * int(take[:-1]) / 100 + 0.5)) if take.endswith("%") else int(take))


def chances(sizes, n):
    """Probabilities by size: units large enough are certain, again and again."""
    left, certain = dict(enumerate(sizes)), set()
    while len(certain) < n:
        total, wanted = sum(left.values()), n - len(certain)
        found = [at for at, size in left.items() if size * wanted >= total]
        if not found:
            break
        certain |= {at for at in found if left.pop(at)}
    total, wanted = sum(left.values()), n - len(certain)
    return [1 if at in certain else wanted * size / total for at, size in enumerate(sizes)]


def main(seed):
    (header, *rows), (_, *stages) = read("rows.csv"), read("stages.csv")
    above, reached = None, {"*": 1.0}
    if os.path.exists("above-sample.csv"):
        above = {unit for unit, _, role, _ in read("above-sample.csv")[1:] if role == "sample"}
        reached = {unit: float(chance) for unit, chance, _ in read("above-probabilities.csv")[1:]}
        hold(set(reached), above, "the probabilities above are not those of the sample above")
        depth = int(stages[0][0]) - 1
        hold([row for row in rows if "/".join(row[:depth]) not in above], [], "a row lies below no unit drawn before")
    for number, name, design, take, size, sort, reserves in stages:
        k, base, columns = int(number), f"stage-{number}", sort.split("|") if sort else []
        hold(header[k - 1], name, f"column {k} of rows.csv")
        units = {}
        for row in rows:
            if above is None or "/".join(row[: k - 1]) in above:
                unit = units.setdefault("/".join(row[:k]), [0, [row[header.index(column)] for column in columns]])
                unit[0] += int(row[header.index(size)]) if size in header else 1
        frame = sorted([u, u.rpartition("/")[0] or "*", *([str(n)] if size else []), *texts] for u, (n, texts) in units.items())
        frame.sort(key=lambda row: row[1])
        hold([["unit_id", "stratum", *filter(None, [size]), *columns], *frame], read(f"{base}-frame.csv"), f"the units of stage {k}")
        strata = {stratum: list(group) for stratum, group in itertools.groupby(frame, lambda row: row[1])}
        sizes = {stratum: taken(take, len(group)) for stratum, group in strata.items()}
        hold({row[0]: int(row[1]) for row in read(f"{base}-sizes.csv")[1:]}, sizes, f"the sizes of stage {k}")
        own = hashlib.sha256(f"{seed}\x1fstage\x1f{k}".encode()).hexdigest()
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "verify-draw.py")
        options = ["srs" if design == "all" else design, reserves, ",".join(columns), size]
        again = subprocess.run([sys.executable, script, f"{base}-frame.csv", f"{base}-sizes.csv", own, *options], capture_output=True, check=True)
        with open(f"{base}-sample.csv", "rb") as file:
            hold(again.stdout, file.read(), f"the sample of stage {k}")
        above = {unit for unit, _, role, _ in read(f"{base}-sample.csv")[1:] if role == "sample"}
        given = {}
        for stratum, group in strata.items():
            n = sizes[stratum]
            within = chances([int(row[2]) for row in group], n) if design == "pps" else [n / len(group)] * len(group)
            given |= {row[0]: chance * reached[stratum] for row, chance in zip(group, within)}
        published = {unit: float(chance) for unit, chance, _ in read(f"{base}-probabilities.csv")[1:]}
        hold(set(published), above, f"whose probabilities stage {k} tells")
        hold([u for u in above if not math.isclose(published[u], given[u], rel_tol=1e-12)], [], f"the probabilities of stage {k}")
        reached = published
        print(f"stage {k} {name}: {len(above)} of {len(frame)} units, {hashlib.sha256(again.stdout).hexdigest()}")


main(*sys.argv[1:])
