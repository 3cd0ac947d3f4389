"""Tools that make the four small translation packages shipped in models/."""
