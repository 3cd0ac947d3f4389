"""Training of the lexicons that tell whether a text is the translation of another."""
