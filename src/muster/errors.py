"""Every error that Muster raises on purpose.

MusterError
├── UsageError            the user asked for something that cannot be: one line and exit code 2, in the faces only
│   ├── LexiconError      a table of the lexicon (the user's own included) breaks its form
│   └── ModelError        a model cannot be read
├── IngestError           bad data from outside; the pipeline records a failure row and goes on
│   ├── UnreadableSource  a path or address cannot be opened
│   ├── PageTooLarge      more bytes, or a longer line, than a page may have
│   ├── NotText           binary, or no encoding fits
│   ├── NoText            a page without any text of its own (empty, script-only, an error page, a paywall)
│   └── OtherLanguage     a page in a language that Muster does not read: set aside, not failed
├── LedgerError           the ledger cannot be used, and what it holds is safe
│   ├── LedgerForeign     the file is no ledger, or one of a newer version
│   ├── LedgerBusy        another process holds it
│   └── LedgerFull        no room is left to write
└── BrokenPromise         stop everything: a quote does not match its page, or a stored row has changed
"""


class MusterError(Exception):
    """The root: its text is one line that names the place, what was expected and what was found."""


class UsageError(MusterError):
    """A mistake of the user, told in one line that says what to do."""


class LexiconError(UsageError):
    """A lexicon table breaks its form; names the file and the entry."""


class ModelError(UsageError):
    """A model cannot be read; names its folder."""


class IngestError(MusterError):
    """Bad data from outside, about one source; the rest of a batch goes on."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem

    def __reduce__(self) -> tuple[type["IngestError"], tuple[str, str]]:
        return type(self), (self.source, self.problem)

    @property
    def kind(self) -> str:
        """Name of the class, as failure rows keep it."""
        return type(self).__name__


class UnreadableSource(IngestError):
    """A path or address cannot be opened."""


class PageTooLarge(IngestError):
    """More bytes, or a longer line, than a page may have."""


class NotText(IngestError):
    """Binary data, or bytes that no encoding fits."""


class NoText(IngestError):
    """A page without any text of its own."""


class OtherLanguage(IngestError):
    """A page in a language that Muster does not read."""


class LedgerError(MusterError):
    """The ledger cannot be used; what it holds is safe."""


class LedgerForeign(LedgerError):
    """The file is no ledger, or one that a newer version of Muster wrote."""


class LedgerBusy(LedgerError):
    """Another process holds the ledger for writing."""


class LedgerFull(LedgerError):
    """No room is left to write; nothing already reported as done is lost."""


class BrokenPromise(MusterError):
    """A quote that does not match its page, or a ledger row that has changed: never passed over."""
