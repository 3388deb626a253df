"""Draws the sample again, by nothing but the published protocol (opensipas-draw 1) and Python's standard library.

Usage: python3 verify-draw.py FRAME.csv SIZES.csv SEED [srs|systematic] [RESERVES] > SAMPLE.csv
FRAME.csv has columns unit_id and stratum, SIZES.csv has stratum and n, SEED is 64 hex digits. Frame and sample hash go to stderr.
"""
import csv
import hashlib
import io
import sys
import unicodedata


def read(path, text_column, *other_columns):
    """Rows of a CSV file with its texts in NFC."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        columns = (text_column, *other_columns)
        return [tuple(unicodedata.normalize("NFC", row[column]) for column in columns) for row in csv.DictReader(file)]


def sha(text):
    return hashlib.sha256(text.encode("utf-8"))


def file_of(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def draw(stratum, units, n, seed, design, reserves):
    def by_key(unit):
        return sha(f"{seed}\x1f{stratum}\x1f{unit}").digest(), unit.encode("utf-8")

    if design == "systematic" and n > 0:
        start = int(sha(f"{seed}\x1fsystematic\x1f{stratum}").hexdigest()[:13], 16)
        sample = [units[(start + i * 2**52) * len(units) // (n * 2**52)] for i in range(n)]
        rest = sorted(set(units) - set(sample), key=by_key)
    else:
        ordered = sorted(units, key=by_key)
        sample, rest = ordered[:n], ordered[n:]
    rows = [(unit, stratum, "sample", order) for order, unit in enumerate(sample, 1)]
    return rows + [(unit, stratum, "reserve", order) for order, unit in enumerate(rest[: n * reserves], 1)]


def main(frame_path, sizes_path, seed, design="srs", reserves="3"):
    frame = sorted(read(frame_path, "unit_id", "stratum"), key=lambda unit: (unit[1].encode("utf-8"), unit[0].encode("utf-8")))
    strata = {}
    for unit, stratum in frame:
        strata.setdefault(stratum, []).append(unit)
    sizes = dict(read(sizes_path, "stratum", "n"))
    sample = [("unit_id", "stratum", "role", "order")]
    for stratum, units in strata.items():
        sample += draw(stratum, units, int(sizes[stratum]), seed, design, int(reserves))
    print("frame ", sha(file_of([("unit_id", "stratum"), *frame])).hexdigest(), file=sys.stderr)
    print("sample", sha(file_of(sample)).hexdigest(), file=sys.stderr)
    sys.stdout.buffer.write(file_of(sample).encode("utf-8"))


main(*sys.argv[1:])
