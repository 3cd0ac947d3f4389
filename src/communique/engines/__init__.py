"""Engines: code that translates a batch of strings."""
