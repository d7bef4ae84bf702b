"""Archives that the tests make: records, members and messages of our own words."""

import gzip

PROSE = "Norland has 300 soldiers in Lebanon, its defence ministry said on Monday in the capital."


def make_page(number: int, prose: str = PROSE) -> bytes:
    """A page of its own for each number."""
    return f"<html><body><h1>Story {number} of the day</h1><p>{prose}</p></body></html>".encode()


def make_record(number: int, body: bytes | None = None, *, status: int = 200, lie: int = 0, headers: str = "") -> bytes:
    """A WARC record of an answer; `lie` is what its length tells too much."""
    body = make_page(number) if body is None else body
    http = f"HTTP/1.1 {status} X\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http) + lie}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def make_text_record(number: int, text: str = PROSE) -> bytes:
    """A WET record."""
    body = text.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def pack(*records: bytes) -> bytes:
    """Records compressed one by one, as archives do."""
    return b"".join(map(gzip.compress, records))


def make_message(number: int, body: str = PROSE) -> bytes:
    """A message as a newsletter comes."""
    return (
        f'From: "The Example Letter" <letter@news.example>\nTo: reader@home.example\nSubject: Letter {number}\n'
        f"Date: Wed, 28 Sep 2016 10:0{number % 10}:00 +0000\nMIME-Version: 1.0\nMessage-ID: <{number}@news.example>\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n"
    ).encode()


def make_pdf(*sheets: list[str]) -> bytes:
    """A PDF with a sheet for each list of lines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in sheets:
        words = "BT /F1 11 Tf 14 TL 60 740 Td " + " ".join(f"({_escaped(line)}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Length {len(words)} >>\nstream\n{words}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
