"""Identifiers made from content: equal content has equal ids on every machine."""

import hashlib
import json


def sha256_hex(content: bytes) -> str:
    """SHA-256 of the bytes, 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def content_id(prefix: str, content: object) -> str:
    """Prefix, hyphen and 20 hexadecimal digits of the SHA-256 of the content's canonical JSON.

    Content may nest dicts, lists, strings, integers, booleans and None; anything else raises TypeError, so that no
    value enters an id in a form that another machine might print otherwise.
    """
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"{prefix}-{sha256_hex(canonical.encode('utf-8'))[:20]}"
