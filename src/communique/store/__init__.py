"""The rim's files: projects, settings, catalogs on disk, locks, packages."""
