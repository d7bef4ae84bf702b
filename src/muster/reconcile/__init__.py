"""From claims to statements, conflicts, sums and series."""
