"""The steps of a run over files: read, call the pipeline, write. Commands put them together."""
