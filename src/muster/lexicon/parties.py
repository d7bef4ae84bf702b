"""Parties as a user names them: words or a code, in any case."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from muster.errors import UsageError
from muster.lexicon.entries import UNLISTED, Entry, NameKind

# What a series can be of. A town or a minister means a party too, but a user who types one gets told which.
_PARTIES = frozenset((NameKind.STATE, NameKind.DEMONYM, NameKind.REGION, NameKind.ALLIANCE, NameKind.GROUP))
_SUGGESTIONS = 3


class Parties:
    """Codes by what users call them."""

    def __init__(self, entries: Iterable[Entry], labels: Mapping[str, str]) -> None:
        self._labels = labels
        self._codes: dict[str, str] = {}
        self._hints: dict[str, str] = {}
        entries = list(entries)
        self._own = {entry.code for entry in entries if entry.kind in _PARTIES}
        for entry in entries:
            if entry.kind is not None and not entry.after:
                words = entry.words.casefold()
                # "Korea", "coalition": a user who asks means the party, unless another has the name for its own.
                if self._is_party(entry) and not (entry.weak and words in self._codes):
                    self._codes[words] = entry.code
                else:
                    self._hints.setdefault(words, entry.code)
        for code in sorted(set(self._codes.values()) - set(labels)):
            self._codes.setdefault(code.removeprefix(UNLISTED).casefold(), code)
        self._codes.update({words.casefold(): code for code, label in labels.items() for words in (label, code)})

    def _is_party(self, entry: Entry) -> bool:
        """Whether a series can be of what the entry names: of a mission where its code is nobody else's."""
        is_mission = entry.kind is NameKind.MISSION and entry.code.startswith(UNLISTED)
        return entry.kind in _PARTIES or (is_mission and entry.code not in self._own)

    def label(self, code: str) -> str:
        """Name to print for the code."""
        return self._labels.get(code) or code.removeprefix(UNLISTED)

    def parse(self, words: str) -> str:
        """Code that the words mean. Raises UsageError with near names."""
        named = " ".join(words.split())
        own = named[len(UNLISTED) :].strip() if named.upper().startswith(UNLISTED) else ""
        code = self._codes.get((own or named).casefold())
        if code and (not own or code.startswith(UNLISTED)):
            return code
        if own:
            return UNLISTED + own
        raise UsageError(self._complaint(named))

    def _complaint(self, named: str) -> str:
        hint = self._hints.get(named.casefold())
        if hint:
            return f"{named!r} is no party of its own: ask for {self.label(hint)} ({hint})"
        near = get_close_matches(named.casefold(), self._codes, n=2 * _SUGGESTIONS, cutoff=0.75)
        codes = list(dict.fromkeys(self._codes[words] for words in near))[:_SUGGESTIONS]
        if codes:
            offers = " or ".join(f"{self.label(code)} ({code})" for code in codes)
            return f"no state, alliance, group or region {named!r}: did you mean {offers}?"
        return (
            f'expected a name or code such as "United States", USA or NATO, found {named!r} '
            f'(of a party that Muster does not know: "{UNLISTED}Its Name", or a name of your own file, --lexicon)'
        )
