"""A string to positions and values: sentences, numerals, times and quotations, all by rules."""
