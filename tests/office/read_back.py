"""Holds workbooks and documents, as openpyxl and python-docx read them, to the JSON form:
every status of every commitment, every number judged."""

import json
import sys
from collections import Counter
from pathlib import Path

import docx
import openpyxl

WORDS = {
    "unmet": "không đạt", "overdue": "quá hạn", "off_track": "chậm tiến độ",
    "no_data": "thiếu số liệu", "awaiting_release": "chưa đến ngày công bố", "unread": "chưa đọc được", "undecided": "hai cách hiểu",
    "done_late": "hoàn thành muộn", "on_track": "đúng tiến độ", "met_early": "đạt trước hạn",
    "met": "đạt", "exceeded": "vượt", "done": "hoàn thành", "ongoing": "thường xuyên",
    "not_due": "chưa đến hạn", "not_applicable": "không áp dụng",
}


def vietnamese(number):
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, _, more = digits.partition(".")
    whole = f"{int(whole):,}".replace(",", ".")
    return sign + whole + ("," + more if more else "")


def squeezed(text):
    return " ".join(str(text or "").split())


def commitments(path):
    said = json.loads(path.read_text(encoding="utf-8"))
    statuses, numbers = Counter(), {}
    for one in said["commitments"]:
        statuses[(squeezed(one["name"]), WORDS[one["status"]])] += 1
        number = one["actual"]
        if number is not None and number.lstrip("-").replace(".", "", 1).isdigit():
            numbers.setdefault(squeezed(one["name"]), []).append(number)
    return statuses, numbers


def close(value, number):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value == float(number)
    return str(value) == number


def workbook(path, statuses, numbers):
    book = openpyxl.load_workbook(path)
    told, known = Counter(), {}
    for name, called in (("Phụ lục", "Chỉ tiêu"), ("Nhiệm vụ, báo cáo", "Việc")):
        if name not in book.sheetnames:
            continue
        sheet = book[name]
        rows = sheet.iter_rows(values_only=True)
        heads = next(rows)
        at = heads.index(called)
        assert sheet.print_title_rows, f"{path}: {name} has no print titles"
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize in (9, "9")
        for row in rows:
            if not row[at]:
                continue
            of = squeezed(row[at])
            for head, cell in zip(heads, row):
                if head.startswith("Kết quả") and cell:
                    told[(of, cell)] += 1
                elif cell is not None:
                    known.setdefault(of, []).append(cell)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{path}: a formula in {sheet.title}!{cell.coordinate}"
    assert told == statuses, f"{path}: {told - statuses} {statuses - told}"
    for of, all_of in numbers.items():
        for number in all_of:
            assert any(close(cell, number) for cell in known[of]), f"{path}: {of}: no {number}"


def unmarked(status):
    """A status without the numbers of what stands beside its row."""
    return status.split(" (lưu ý ")[0]


def document(path, statuses, numbers):
    told, known = Counter(), {}
    for table in docx.Document(path).tables:
        rows = [[cell for cell in row.cells] for row in table.rows]
        heads = [squeezed(cell.text) for cell in rows[0]]
        at = next((i for i, h in enumerate(heads) if h in ("Chỉ tiêu", "Nhiệm vụ, báo cáo")), None)
        if at is None:
            continue
        for row in rows[1:]:
            if row[0]._tc is row[-1]._tc:
                continue
            of = squeezed(row[at].text).split(" · ")[0]
            for head, cell in zip(heads, row):
                lines = [p.text for p in cell.paragraphs if p.text]
                if head == "Kết quả":
                    told[(of, unmarked(lines[0]))] += 1
                elif head.startswith("Mức và kết quả") or head == "Các mốc khác":
                    for line in lines[1::2]:
                        told[(of, unmarked(line))] += 1
                known.setdefault(of, []).extend(lines)
    assert told == statuses, f"{path}: {told - statuses} {statuses - told}"
    for of, all_of in numbers.items():
        for number in all_of:
            if len(number.partition(".")[2]) <= 4:
                shown = vietnamese(number)
                assert any(shown in line for line in known[of]), f"{path}: {of}: no {shown}"


def main():
    made = Path(sys.argv[1])
    count = 0
    for path in sorted(made.glob("*.json")):
        statuses, numbers = commitments(path)
        workbook(path.with_suffix(".xlsx"), statuses, numbers)
        document(path.with_suffix(".docx"), statuses, numbers)
        count += sum(statuses.values())
    assert count > 300, count
    print(f"{count} commitments read back from workbooks and documents")


main()
