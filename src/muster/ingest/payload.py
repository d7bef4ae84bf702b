"""The body of a web server's answer as the page that it carries: chunks joined, compression undone, within a limit."""

import zlib
from collections.abc import Callable

import brotli

_CHUNK = 2**16


def decode_payload(payload: bytes, encodings: str, transfer: str, most: int) -> bytes:
    """Bytes of the page, cut off behind `most` + 1 of them: no compression bomb grows larger.

    `encodings` and `transfer` are the values of Content-Encoding and Transfer-Encoding. Archives often keep the
    header of an encoding that they have undone: what does not look encoded is left as it is. Raises ValueError where
    compressed bytes are damaged; those cut short give what they hold.
    """
    if "chunked" in transfer.lower():
        payload = _join_chunks(payload)
    for encoding in reversed([name.strip().lower() for name in encodings.split(",")]):
        decode = _DECODERS.get(encoding)
        if decode:
            payload = decode(payload, most)
    return payload


def inflate(content: bytes, most: int) -> bytes:
    """Bytes of a gzip file, of all its members, cut off behind `most` + 1. Raises ValueError where it is damaged."""
    found = b""
    while content.startswith(b"\x1f\x8b") and len(found) <= most:
        inflated, content = _inflate_one(content, 31, most - len(found))
        found += inflated
        content = content.lstrip(b"\0")
    return found


def _inflate_one(content: bytes, bits: int, most: int) -> tuple[bytes, bytes]:
    stream = zlib.decompressobj(bits)
    try:
        return stream.decompress(content, most + 1), stream.unused_data
    except zlib.error as error:
        raise ValueError(f"damaged compression ({error})") from error


def _gunzip(payload: bytes, most: int) -> bytes:
    return inflate(payload, most) if payload.startswith(b"\x1f\x8b") else payload


def _undeflate(payload: bytes, most: int) -> bytes:
    # Servers send both the zlib form, as they should, and the bare one.
    for bits in (15, -15):
        try:
            return _inflate_one(payload, bits, most)[0]
        except ValueError:
            continue
    return payload


def _unbrotli(payload: bytes, most: int) -> bytes:
    stream, found = brotli.Decompressor(), b""
    try:
        for start in range(0, len(payload), _CHUNK):
            found += stream.process(payload[start : start + _CHUNK], output_buffer_limit=most + 1 - len(found))
            while len(found) <= most and not stream.can_accept_more_data():
                found += stream.process(b"", output_buffer_limit=most + 1 - len(found))
            if len(found) > most:
                break
    except brotli.error:
        # Brotli has no signature: what cannot be decoded from the start was never encoded.
        return found or payload
    return found


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
}


def _join_chunks(payload: bytes) -> bytes:
    """Chunks joined; the payload as it is where it does not start like a chunk."""
    parts: list[bytes] = []
    at = 0
    while at < len(payload):
        end = payload.find(b"\r\n", at, at + 20)
        try:
            size = int(payload[at:end].split(b";")[0], 16) if end > 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return payload if not parts else b"".join(parts)
        if size == 0:
            break
        parts.append(payload[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)
