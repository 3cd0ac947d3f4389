"""The work: extract, translate, check, assemble, report over values."""
