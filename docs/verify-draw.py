"""Draws the sample again, by nothing but the published protocol (opensipas-draw 1) and Python's standard library.

Usage: python3 verify-draw.py FRAME.csv SIZES.csv SEED [srs|systematic|pps] [RESERVES] [SORT,COLUMNS] [SIZE_COLUMN] > SAMPLE.csv
FRAME.csv has unit_id and stratum, SIZES.csv has stratum and n; "" stands for no columns to sort by. Hashes go to stderr.
"""
import bisect, csv, hashlib, io, itertools, sys, unicodedata


def sha(text):
    return hashlib.sha256(text.encode("utf-8"))


def read(path, columns):
    """Rows of a CSV file with its texts in NFC."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [tuple(unicodedata.normalize("NFC", row[column]) for column in columns) for row in csv.DictReader(file)]


def file_of(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def walk(sizes, n, start):
    """Positions of n units: those large enough to be certain, again and again; of the others, laid end to end, in equal steps."""
    sizes, certain, found = dict(enumerate(sizes)), [], True
    while found and len(certain) < n:
        left, total = n - len(certain), sum(sizes.values())
        found = [at for at, size in sizes.items() if size * left >= total]
        certain += [at for at in found if sizes.pop(at)]
    left, total, ends, units = n - len(certain), sum(sizes.values()), list(itertools.accumulate(sizes.values())), list(sizes)
    return sorted(certain + [units[bisect.bisect_right(ends, (start + i * 2**52) * total // (left * 2**52))] for i in range(left)])


def draw(stratum, units, n, seed, design, reserves):
    """Rows of the sample; a unit is a row of the frame: id, stratum, its size where there is one, the texts to sort by."""
    by_key = sorted((unit[0] for unit in units), key=lambda id: (sha(f"{seed}\x1f{stratum}\x1f{id}").digest(), id))
    sample = by_key[:n]
    if design != "srs":
        start = int(sha(f"{seed}\x1fsystematic\x1f{stratum}").hexdigest()[:13], 16)
        line = sorted(units, key=lambda unit: (*unit[3 if design == "pps" else 2 :], unit[0]))
        sample = [line[at][0] for at in walk([int(unit[2]) if design == "pps" else 1 for unit in line], n, start)]
    taken = set(sample)
    rest = [id for id in by_key if id not in taken][: n * reserves]
    return [(id, stratum, role, order) for role, ids in (("sample", sample), ("reserve", rest)) for order, id in enumerate(ids, 1)]


def main(frame_path, sizes_path, seed, design="srs", reserves="3", sort="", size=""):
    columns = ["unit_id", "stratum", *filter(None, [size, *sort.split(",")])]
    rows = [(*row[:2], str(int(row[2])), *row[3:]) if size else row for row in read(frame_path, columns)]
    frame = sorted(rows, key=lambda row: (row[1], row[0]))  # by code points: in the order of the bytes in UTF-8
    sizes, sample = dict(read(sizes_path, ["stratum", "n"])), [("unit_id", "stratum", "role", "order")]
    for stratum, units in itertools.groupby(frame, lambda row: row[1]):
        sample += draw(stratum, list(units), int(sizes[stratum]), seed, design, int(reserves))
    print("frame ", sha(file_of([columns, *frame])).hexdigest(), "\nsample", sha(file_of(sample)).hexdigest(), file=sys.stderr)
    sys.stdout.buffer.write(file_of(sample).encode("utf-8"))


main(*sys.argv[1:])
