"""Catalogs: reading and writing PO, merging, states, the drafts ledger."""
