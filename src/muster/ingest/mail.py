"""A message as newsletters come: its readable part, and what its head says of sender, subject and day."""

import email.policy
import re
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

_HEAD = re.compile(rb"\A(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_NEEDED = (b"\nfrom:", b"\ndate:")
_ONE_OF = (b"\nmime-version:", b"\nmessage-id:")
_LOOKED_AT = 2**16
_MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class Message:
    """The part that people read, HTML before plain text, and the head's fields, each None where it is missing."""

    text: str
    is_html: bool
    subject: str | None
    sender: str | None
    sent_on: date | None


def is_mail(start: bytes) -> bool:
    """Whether the bytes start with the head of a message, rather than with text that looks a little like one."""
    match = _HEAD.match(start[:_LOOKED_AT].replace(b"\r\n", b"\n"))
    head = b"\n" + match[0].lower() if match else b""
    return all(name in head for name in _NEEDED) and any(name in head for name in _ONE_OF)


def parse_message(content: bytes) -> Message:
    """Message in the bytes. Raises ValueError where it has no readable part."""
    try:
        message = message_from_bytes(_without_envelope(content), policy=email.policy.default)
        part = _find_part(message)
        text = _decode(part) if part is not None else ""
        subject, sender = str(message["subject"] or ""), str(message["from"] or "")
        told = str(message["date"] or "")
    except (LookupError, AttributeError, TypeError, RecursionError) as error:
        # The library promises to parse anything, and does not quite keep it.
        raise ValueError(f"a message that cannot be parsed ({type(error).__name__})") from error
    if part is None or not text.strip():
        raise ValueError("a message without a readable part")
    is_html = part.get_content_type() == "text/html"
    return Message(text, is_html, _tidy(subject), _name(sender), _day(told))


def _without_envelope(content: bytes) -> bytes:
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def _find_part(message: EmailMessage) -> EmailMessage | None:
    found: dict[str, EmailMessage] = {}
    for number, part in enumerate(message.walk()):
        if number == _MOST_PARTS:
            break
        if part.get_content_disposition() != "attachment" and not part.is_multipart():
            found.setdefault(part.get_content_type(), part)
    return found.get("text/html") or found.get("text/plain")


def _decode(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")


def _tidy(words: str) -> str | None:
    plain = " ".join(words.encode("utf-8", "replace").decode().split())
    return plain or None


def _name(sender: str) -> str | None:
    """Name of the sender, or the address where it stands alone."""
    name, bracket, _ = sender.rpartition("<")
    return _tidy((name if bracket else sender).strip(" \"'"))


def _day(told: str) -> date | None:
    try:
        return parsedate_to_datetime(told).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
