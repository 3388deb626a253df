"""Draws the sample again, by nothing but the published protocol (opensipas-draw 1) and Python's standard library.

Usage: python3 verify-draw.py FRAME.csv SIZES.csv SEED [srs|systematic|pps] [RESERVES] [SORT,COLUMNS] [SIZE_COLUMN] > SAMPLE.csv
FRAME.csv has columns unit_id and stratum, SIZES.csv has stratum and n, SEED is 64 hex digits; "" stands for no columns to sort by.
Frame and sample hash go to stderr.
"""
import csv
import hashlib
import io
import sys
import unicodedata


def read(path, columns):
    """Rows of a CSV file with its texts in NFC."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [tuple(unicodedata.normalize("NFC", row[column]) for column in columns) for row in csv.DictReader(file)]


def sha(text):
    return hashlib.sha256(text.encode("utf-8"))


def in_bytes(*texts):
    return [text.encode("utf-8") for text in texts]


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
    left, total, end, drawn = n - len(certain), sum(sizes.values()), 0, []
    for at, size in sizes.items():
        end += size
        if len(drawn) < left and (start + len(drawn) * 2**52) * total // (left * 2**52) < end:
            drawn.append(at)
    return sorted(certain + drawn)


def draw(stratum, units, n, seed, design, reserves):
    """Rows of the sample; a unit is a row of the frame: id, stratum, its size where there is one, the texts to sort by."""
    by_key = sorted((unit[0] for unit in units), key=lambda id: (sha(f"{seed}\x1f{stratum}\x1f{id}").digest(), id.encode("utf-8")))
    sample, rest = by_key[:n], by_key[n:]
    if design != "srs":
        start = int(sha(f"{seed}\x1fsystematic\x1f{stratum}").hexdigest()[:13], 16)
        line = sorted(units, key=lambda unit: in_bytes(*unit[3 if design == "pps" else 2 :], unit[0]))
        sample = [line[at][0] for at in walk([int(unit[2]) if design == "pps" else 1 for unit in line], n, start)]
        rest = [id for taken in [set(sample)] for id in by_key if id not in taken]
    rows = [(id, stratum, "sample", order) for order, id in enumerate(sample, 1)]
    return rows + [(id, stratum, "reserve", order) for order, id in enumerate(rest[: n * reserves], 1)]


def main(frame_path, sizes_path, seed, design="srs", reserves="3", sort="", size=""):
    columns = ["unit_id", "stratum", *([size] if size else []), *(sort.split(",") if sort else [])]
    frame = sorted(read(frame_path, columns), key=lambda row: in_bytes(row[1], row[0]))
    if size:
        frame = [(*row[:2], str(int(row[2])), *row[3:]) for row in frame]
    sizes, strata = dict(read(sizes_path, ["stratum", "n"])), {}
    for row in frame:
        strata.setdefault(row[1], []).append(row)
    sample = [("unit_id", "stratum", "role", "order")]
    for stratum, units in strata.items():
        sample += draw(stratum, units, int(sizes[stratum]), seed, design, int(reserves))
    print("frame ", sha(file_of([columns, *frame])).hexdigest(), file=sys.stderr)
    print("sample", sha(file_of(sample)).hexdigest(), file=sys.stderr)
    sys.stdout.buffer.write(file_of(sample).encode("utf-8"))


main(*sys.argv[1:])
