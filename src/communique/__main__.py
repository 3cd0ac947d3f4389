"""``python -m communique``."""

from communique.cli.app import main

main()
