"""Forms: read with limits, and only those that a page of this app made."""

import hmac
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from muster.errors import UsageError

KEY_COOKIE = "muster_form"
KEY_FIELD = "form_key"
_MOST_FIELDS = 200


@dataclass(frozen=True, slots=True)
class Form:
    """Fields of a form, each with its last value, cut at the ends."""

    fields: dict[str, str]

    def get(self, name: str, default: str = "") -> str:
        """Value of the field."""
        return self.fields.get(name, default).strip()


async def read_form(request: Request) -> Form:
    """The form in the request. Raises UsageError where it is none, or was not made by a page of this app.

    The key in the form must be the one in the visitor's cookie: another site can send a form, but knows no key.
    """
    body = await request.body()
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise UsageError(f"expected a form in UTF-8, found {error}") from error
    fields = dict(pairs)
    key = request.cookies.get(KEY_COOKIE, "")
    if not key or not hmac.compare_digest(fields.pop(KEY_FIELD, "").encode(), key.encode()):
        raise UsageError("this form is too old or came from elsewhere: nothing was changed; load the page again")
    return Form(fields)
