"""Limits that every reader keeps."""

# Pages saved as one file, with pictures and fonts inside, reach 20 MB.
MAX_PAGE_BYTES = 32 * 2**20
