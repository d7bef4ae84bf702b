"""The API under /api/v1: the same values under the same names as in the files of an export."""
