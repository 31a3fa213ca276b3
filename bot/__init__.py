"""The running program: command line, settings, and the life of an update."""
