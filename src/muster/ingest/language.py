"""The language that a report is written in, and whether it is the one that Muster reads."""

from resiliparse.parse.lang import detect_fast

# Fewer letters than this say nothing about a language; a greater distance than this means that none fits.
_LEAST_LETTERS = 60
_MOST_DISTANCE = 1200
# What is read of a text: menus and names at its start do not decide.
_READ = 20_000
# A report needs more than a caption in another language to be set aside.
_LEAST_TO_SET_ASIDE = 200
_ENGLISH = ("en", "sco")
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


def find_language(text: str) -> str | None:
    """Code of the language (ISO 639-1 where it has one) that the text is written in, None where that is not clear."""
    if sum(map(str.isalpha, text[: 20 * _LEAST_LETTERS])) < _LEAST_LETTERS:
        return None
    language, distance = detect_fast(text[:_READ], cutoff=_MOST_DISTANCE)
    return None if language == "unknown" or not distance else language


def find_other_language(text: str) -> str | None:
    """Name of the language of a text that is clearly not English, else None: machine-made English is English."""
    if sum(map(str.isalpha, text[:_READ])) < _LEAST_TO_SET_ASIDE:
        return None
    language = find_language(text)
    if language is None or language in _ENGLISH:
        return None
    return _NAMES.get(language, f"language {language!r}")
